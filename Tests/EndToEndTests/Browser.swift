import FoundationEssentials
import TestSupport
import Testing

/// Headless Chromium, as a reader of pages.
enum Browser {
    /// What the page is shown on.
    enum View: String, CaseIterable {
        case phone, laptop, dark

        var width: Int { self == .phone ? 390 : 1280 }
    }

    /// What the rules of accessibility found.
    struct Accessibility {
        /// The rules that are broken, with an element of each.
        let violations: String
        /// The rules that could not be decided.
        let undecided: String
        let rulesPassed: Int
        let isDark: Bool
        /// Whether the page is wider than the view.
        let isTooWide: Bool
    }

    /// Runs the browser on a page.
    @discardableResult static func run(_ arguments: [String], _ page: String, in folder: String) async throws -> String
    {
        let run = try await Program.peer(
            "chromium",
            ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder)/profile"] + arguments
                + ["file://\(page)"])
        #expect(run.code == 0, "\(run.error)")
        return run.text
    }

    /// Lets axe-core judge a page. The page's own policy forbids scripts, so it is taken out of the copy that is judged; so are the shadows at
    /// the ends of wide tables, behind which no contrast could be computed. Where it cannot compute a contrast in a drawing, the test of the style
    /// sheet does; what is scrolled out of sight on a phone is judged on the laptop.
    static func accessibility(of page: String, view: View, in folder: String) async throws -> Accessibility {
        let axe = try SharedFile.text("\(try await self.folder(ofModule: "axe_playwright_python"))/axe.min.js")
        let judge = """
            <style>.scroll { background-image: none !important }</style>
            <script>\(axe.replacing("</script>", with: "<\\/script>"))</script>
            <script>
            const wide = document.documentElement.scrollWidth > window.innerWidth;
            const dark = matchMedia('(prefers-color-scheme: dark)').matches;
            const list = (rules) => rules.map((r) => r.id + ': ' + r.nodes[0].html.slice(0, 120)).join('; ');
            const hex = (text) => Array.from(new TextEncoder().encode(text), (b) => b.toString(16).padStart(2, '0')).join('');
            const elsewhere = '\(view == .phone ? ".scroll, svg" : "svg")';
            const open = (rules) => rules.map((r) => ({ ...r, nodes: r.nodes.filter((n) =>
              r.id !== 'color-contrast' || !n.element.closest(elsewhere)) })).filter((r) => r.nodes.length > 0);
            axe.run({ elementRef: true }).then((r) => {
              const lines = [r.passes.length, dark, wide, list(r.violations), list(open(r.incomplete))].map((x) => hex(String(x)));
              document.documentElement.innerHTML = '<body>judged=' + lines.join(',') + '=judged</body>';
            });
            </script></body>
            """
        var copy = page.replacing("</body>", with: judge)
        if let start = copy.firstRange(of: "<meta http-equiv=\"Content-Security-Policy\""),
            let end = copy[start.lowerBound...].firstIndex(of: ">")
        {
            copy.removeSubrange(start.lowerBound...end)
        }
        let path = "\(folder)/judged-\(view.rawValue).html"
        try SharedFile.write(Array(copy.utf8), to: path)
        let dom = try await run(
            ["--window-size=\(view.width),1000", "--virtual-time-budget=120000", "--dump-dom"]
                + (view == .dark ? ["--blink-settings=preferredColorScheme=0"] : []), path, in: folder)
        let parts = dom.split(separator: "judged=", maxSplits: 1).last?.prefix { $0 != "=" } ?? ""
        let values = parts.split(separator: ",", omittingEmptySubsequences: false).map(text(ofHex:))
        guard values.count == 5 else {
            Issue.record("the page was not judged: \(dom.prefix(300))")
            return Accessibility(
                violations: "not judged", undecided: "", rulesPassed: 0, isDark: false, isTooWide: false)
        }
        return Accessibility(
            violations: values[3], undecided: values[4], rulesPassed: Int(values[0]) ?? 0, isDark: values[1] == "true",
            isTooWide: values[2] == "true")
    }

    private static func text(ofHex hex: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = hex
        while !rest.isEmpty {
            bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0x3F)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The folder of an installed module of Python, which need not be importable.
    static func folder(ofModule name: String) async throws -> String {
        let run = try await Program.peer(
            "python3",
            ["-c", "import importlib.util as u; print(u.find_spec('\(name)').submodule_search_locations[0])"])
        #expect(run.code == 0, "\(run.error)")
        return run.text.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// Whether a module of Python is installed. In CI, where none may be missing, it counts as there, so that the test fails by its name.
    static func hasModule(_ name: String) async throws -> Bool {
        if ProcessInfo.processInfo.environment["MTORVAR_REQUIRE_PEERS"] == "1" { return true }
        let run = try await Program.peer(
            "python3", ["-c", "import importlib.util as u, sys; sys.exit(u.find_spec('\(name)') is None)"])
        if run.code != 0 { print("module missing: \(name); its tests are left out") }
        return run.code == 0
    }
}
