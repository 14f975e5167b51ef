import ByteStreams

/// The script of the page: it sorts and filters tables, opens what is folded, and copies a name. The page is whole without it: what it needs it
/// makes itself. It holds no value of the report, and asks no network.
package enum PageScript {
    static let element: Markup = "<script>" + code + "</script>"

    /// What the policy of the page allows, and nothing else: `sha256-…`.
    static let hash = hash(of: code)

    /// What a policy says to allow one script: `sha256-…` of its text.
    package static func hash(of script: Markup) -> String {
        "sha256-" + base64(SHA256.digest(of: Array(script.source.utf8)))
    }

    // Neither `<` nor `&` stands in it, so that no reader of HTML takes a part of it for markup.
    private static let code: Markup = """
        (function () {
          'use strict';
          function all(selector, root) { return Array.from((root || document).querySelectorAll(selector)); }
          function button(text, action) {
            var made = document.createElement('button');
            made.type = 'button';
            made.textContent = text;
            made.addEventListener('click', action);
            return made;
          }
          function value(row, column) { return row.cells[column].textContent.trim(); }
          function compare(a, b) {
            var x = parseFloat(a.replace(/,/g, '')), y = parseFloat(b.replace(/,/g, ''));
            return isNaN(x) || isNaN(y) ? a.localeCompare(b) : x - y;
          }
          function sortable(table) {
            all('thead th', table).forEach(function (head, column) {
              var text = head.textContent, direction = -1;
              head.textContent = '';
              head.appendChild(button(text, function () {
                direction = -direction;
                all('thead th', table).forEach(function (other) { other.removeAttribute('aria-sort'); });
                head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
                var body = table.tBodies[0];
                Array.from(body.rows).sort(function (a, b) { return direction * compare(value(a, column), value(b, column)); })
                  .forEach(function (row) { body.appendChild(row); });
              }));
            });
          }
          function filtered(table) {
            var input = document.createElement('input');
            input.type = 'search';
            input.setAttribute('aria-label', 'Filter the rows of: ' + table.caption.textContent);
            input.placeholder = 'Filter';
            input.addEventListener('input', function () {
              var wanted = input.value.toLowerCase();
              Array.from(table.tBodies[0].rows).forEach(function (row) {
                row.hidden = row.textContent.toLowerCase().indexOf(wanted) === -1;
              });
            });
            table.parentNode.parentNode.insertBefore(input, table.parentNode);
          }
          all('.appendix table').forEach(function (table) {
            if (table.tBodies[0].rows.length === 1) { return; }
            sortable(table);
            if (table.tBodies[0].rows.length > 8) { filtered(table); }
          });
          var folded = all('.appendix details'), title = document.getElementById('appendix-title');
          if (title) {
            var opens = button('Expand all', function () {
              var open = folded.some(function (one) { return !one.open; });
              folded.forEach(function (one) { one.open = open; });
              opens.textContent = open ? 'Fold all' : 'Expand all';
            });
            title.parentNode.insertBefore(opens, title.nextSibling);
          }
          document.addEventListener('click', function (event) {
            var name = event.target.closest ? event.target.closest('.code') : null;
            if (name) { if (navigator.clipboard) { navigator.clipboard.writeText(name.textContent).catch(function () {}); } }
          });
        })();
        """

    private static func base64(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bytes = Array(bytes)
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 { text.append(place > group.count ? "=" : digits[word >> (18 - 6 * place) & 63]) }
        }
        return text
    }
}
