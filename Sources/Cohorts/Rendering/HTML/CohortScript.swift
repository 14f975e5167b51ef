import Reports

/// The script of the page: it sorts and filters the tables. The page is whole without it, and it holds no value of the cohort.
enum CohortScript {
    static let element: Markup = "<script>" + code + "</script>"

    /// What the policy of the page allows.
    static let hash = PageScript.hash(of: code)

    // Neither `<` nor `&` stands in it, so that no reader of HTML takes a part of it for markup.
    private static let code: Markup = """
        (function () {
          'use strict';
          function all(selector, root) { return Array.from(root.querySelectorAll(selector)); }
          function value(row, column) { return row.cells[column].textContent.trim(); }
          function compare(a, b) {
            var x = parseFloat(a.replace(/,/g, '')), y = parseFloat(b.replace(/,/g, ''));
            return isNaN(x) || isNaN(y) ? a.localeCompare(b) : x - y;
          }
          all('.sortable table', document).forEach(function (table) {
            var body = table.tBodies[0];
            all('thead th', table).forEach(function (head, column) {
              var text = head.textContent, direction = -1, made = document.createElement('button');
              made.type = 'button';
              made.className = 'sort';
              made.textContent = text;
              made.addEventListener('click', function () {
                direction = -direction;
                all('thead th', table).forEach(function (other) { other.removeAttribute('aria-sort'); });
                head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
                Array.from(body.rows).sort(function (a, b) { return direction * compare(value(a, column), value(b, column)); })
                  .forEach(function (row) { body.appendChild(row); });
              });
              head.textContent = '';
              head.appendChild(made);
            });
            if (body.rows.length > 8) {
              var input = document.createElement('input');
              input.type = 'search';
              input.placeholder = 'Filter';
              input.setAttribute('aria-label', 'Filter the rows of: ' + table.caption.textContent);
              input.addEventListener('input', function () {
                var wanted = input.value.toLowerCase();
                Array.from(body.rows).forEach(function (row) {
                  row.hidden = row.textContent.toLowerCase().indexOf(wanted) === -1;
                });
              });
              table.parentNode.parentNode.insertBefore(input, table.parentNode);
            }
          });
        })();
        """
}
