/// The style of the report, in one `<style>` element. It holds no value of the report.
package enum StyleSheet {
    package static let all: Markup = compact(
        colours + tones + page + tables + firstPage + drawings + profiles + print)

    /// Without the spaces that lines begin with: every page carries the sheet.
    private static func compact(_ style: Markup) -> Markup {
        let lines = style.source.split(separator: "\n").map { $0.drop { $0 == " " } }
        return Markup(trusted: lines.joined(separator: "\n") + "\n")
    }

    /// Light by default; dark where the reader's system asks for it, on screens alone. Text has a contrast of at
    /// least 4.5 to 1 and the lines of drawings one of at least 3 to 1 (WCAG 2.2 AA).
    private static let colours: Markup = """
        :root {
          color-scheme: light;
          --ink: #1a2330; --quiet: #536071; --paper: #ffffff; --soft: #f4f6f8; --line: #d3dae2; --stroke: #707e8f;
          --accent: #17607a;
          --gain: #9d3118; --gain-fill: #fbe9e3; --loss: #26509b; --loss-fill: #e5ecf9; --loh: #6f3a86; --loh-fill: #f1e6f6;
          --uncertain: #775000; --uncertain-fill: #fbf0d2; --domain: #dbe7ee;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            color-scheme: dark;
            --ink: #e5eaf0; --quiet: #a3b0c0; --paper: #11161d; --soft: #1a212a; --line: #333e4b; --stroke: #8493a5;
            --accent: #7cc4de;
            --gain: #ff9d83; --gain-fill: #43211a; --loss: #9fc0ff; --loss-fill: #1c2c4b; --loh: #d9adeb; --loh-fill: #38233f;
            --uncertain: #efc566; --uncertain-fill: #3d3013; --domain: #24424f;
          }
        }

        """

    private static let page: Markup = """
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: auto; }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
          font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
        main { max-width: 74rem; margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 2.5rem) 3rem; }
        section { margin-top: 3.5rem; }
        h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
        h1 { font-size: 1.7rem; margin: 0 0 .25rem; letter-spacing: -.01em; }
        h2 { font-size: 1.4rem; margin: 0 0 1rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
        h3 { font-size: 1.08rem; margin: 1.75rem 0 .5rem; }
        h4 { font-size: .95rem; margin: 1.25rem 0 .35rem; }
        p { margin: .5rem 0; max-width: 44rem; }
        a { color: var(--accent); }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
        .skip { position: absolute; left: -100vw; top: 0; background: var(--paper); padding: .5rem 1rem; z-index: 2; }
        .skip:focus { left: 0; }
        .running { display: none; }
        .eyebrow { color: var(--accent); font-weight: 600; font-size: .95rem; letter-spacing: 0; }
        .notice { color: var(--quiet); font-size: .85rem; margin: .25rem 0; max-width: none; }
        .notice strong { color: var(--ink); }
        .lead { font-size: 1.05rem; }
        .quiet { color: var(--quiet); }
        .small { font-size: .85em; }
        .count { font-weight: 400; font-size: .85em; }
        .code { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
          font-size: .88em; }
        .code.small { font-size: .78em; }
        .whole { white-space: nowrap; }
        .words { overflow-wrap: normal; }
        .gene { font-weight: 650; white-space: nowrap; }
        .gene-name { font-weight: 400; color: var(--quiet); }
        .page-footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet);
          font-size: .85rem; }
        .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.2rem, 1fr)); gap: .75rem 1.5rem;
          margin: 1.25rem 0; padding: 0; list-style: none; }
        .fact-name { display: block; color: var(--quiet); font-size: .82rem; }
        .run-in { display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: .25rem 0; font-size: .9rem; }
        .run-in .fact-name { display: inline; font-size: inherit; }
        .definitions { display: grid; grid-template-columns: 11rem minmax(0, 1fr); margin: 1rem 0; }
        .definitions dt { color: var(--quiet); padding: .5rem 1.5rem .5rem 0; border-bottom: 1px solid var(--line); }
        .definitions dd { margin: 0; padding: .5rem 0; border-bottom: 1px solid var(--line); }
        .state { display: inline-flex; align-items: center; gap: .4rem; font-weight: 600; white-space: nowrap; }
        .mark { flex: none; vertical-align: -3px; overflow: visible; }
        .state { color: var(--tone); }
        .mark .solid { fill: var(--tone); stroke: var(--tone); stroke-width: 1.5; }
        .mark .open { fill: none; stroke: var(--tone); stroke-width: 1.6; }
        .mark .dashed { fill: none; stroke: var(--tone); stroke-width: 1.6; stroke-dasharray: 3 2; }
        .mark .dotted { fill: none; stroke: var(--tone); stroke-width: 1.6; stroke-dasharray: 1.5 2.2; }
        .mark .stroke { fill: none; stroke: var(--tone); stroke-width: 2.5; }
        .mark .cut { stroke: var(--paper); stroke-width: 1.8; }
        .mark .pale { fill-opacity: .3; }
        .mark .cut.toned { stroke: var(--tone); }
        .answer { margin-top: 1rem; padding: 1rem clamp(1rem, 3vw, 2rem) 1.25rem; background: var(--soft);
          border-left: 6px solid var(--tone); border-radius: 4px; }
        .answer .verdict { display: flex; align-items: center; gap: .6rem; margin: 0; padding: 0; border: 0;
          font-size: 1rem; color: var(--tone); }
        .answer .headline { font-size: 1.12rem; line-height: 1.35; font-weight: 600; margin: .35rem 0; max-width: none; }
        .answer .pathway-answer { font-size: 1.05rem; margin: .35rem 0; max-width: none; }
        .answer-note { margin: .4rem 0; max-width: none; font-size: .95rem; }
        .answer h3 { font-size: .92rem; margin: 1rem 0 .25rem; }
        .plain-list { margin: .25rem 0 .75rem; padding-left: 1.2rem; max-width: 50rem; }
        .plain-list li { margin: .25rem 0; }
        .contents ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1.5rem 0 0;
          padding: 0; font-size: .92rem; }
        .contents a { display: inline-block; padding: .25rem 0; }
        .card { border: 1px solid var(--line); border-radius: 6px; padding: .25rem clamp(.9rem, 2.5vw, 1.5rem) 1rem;
          margin: 1.5rem 0; }
        .card > h3 { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .75rem; margin: 1rem 0 .5rem;
          font-size: 1.15rem; }
        .card > h3 .state { font-size: .95rem; margin-left: auto; }
        .claims, .sources { padding: 0; margin: 0; }
        .claims { list-style: none; }
        .claim { padding: .75rem 0; border-top: 1px solid var(--line); }
        .claim-text { margin: 0; max-width: 50rem; }
        .figure { white-space: nowrap; }
        .claim-facts { margin: .35rem 0 0; font-size: .85rem; color: var(--quiet); max-width: none; }
        .cautions { margin: .35rem 0 0; padding-left: 1.2rem; font-size: .92rem; }
        .cautions li::marker { content: "!  "; font-weight: 700; color: var(--uncertain); }
        .sources { padding-left: 2rem; font-size: .92rem; }
        .sources li { margin: .6rem 0; }
        .sources li:target { background: var(--soft); outline: .5rem solid var(--soft); }
        summary { cursor: pointer; color: var(--accent); padding: .5rem 0; font-weight: 600; }
        .about { list-style: none; margin: 0; padding: 0; font-size: .88rem; }
        .about li { display: grid; grid-template-columns: 10rem minmax(0, 1fr); } .about .fact-name { font-size: inherit; }
        button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: left; cursor: pointer; }
        .appendix > button { color: var(--accent); font-weight: 600; }
        input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--stroke); border-radius: 4px;
          padding: .25rem .5rem; margin-top: .75rem; }
        .links { font-size: .85em; }
        .cite { font-size: .9em; white-space: nowrap; }
        .chip { display: inline-block; border: 1px solid var(--stroke); border-radius: 4px; padding: 0 .3em;
          font-size: .82em; white-space: nowrap; }
        .arm > h3 { display: flex; gap: .6rem; }
        @media (max-width: 40rem) {
          main { padding-top: 1.25rem; }
          h1 { font-size: 1.4rem; }
          section { margin-top: 2.5rem; }
          .definitions { display: block; }
          .definitions dt { border: 0; padding-bottom: 0; }
          .definitions dd { padding-top: 0; }
          .card > h3 .state { margin-left: 0; }
        }

        """

    private static let tables: Markup = """
        .scroll { overflow-x: auto; margin: 1rem 0; background-color: var(--paper); background-repeat: no-repeat;
          background-image: linear-gradient(to right, var(--paper), var(--paper)),
            linear-gradient(to right, var(--paper), var(--paper)), linear-gradient(to right, var(--line), transparent),
            linear-gradient(to left, var(--line), transparent);
          background-position: left center, right center, left center, right center;
          background-size: 1rem 100%, 1rem 100%, .7rem 100%, .7rem 100%;
          background-attachment: local, local, scroll, scroll; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45; }
        caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
        caption span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 5rem); }
        th, td { text-align: left; vertical-align: top; padding: .55rem 1rem .55rem 0; border-bottom: 1px solid var(--line);
          min-width: 5.5rem; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { font-size: .82rem; color: var(--quiet); font-weight: 600; border-bottom: 1.5px solid var(--stroke);
          vertical-align: bottom; overflow-wrap: normal; }
        tbody th { font-weight: 500; }
        .number { text-align: right; }
        .long { min-width: 17rem; }
        @media screen and (max-width: 50rem) { table { width: max-content; min-width: 100%; } td, th { max-width: 17rem; } }

        """
}
