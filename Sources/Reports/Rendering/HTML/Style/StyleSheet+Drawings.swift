extension StyleSheet {
    /// The drawings. Their texts have the page's fonts; on narrow screens they keep a readable size and scroll.
    static let drawings: Markup = """
        .drawing { margin: 1rem 0; }
        .drawing svg { display: block; }
        .drawing .wide { width: 100%; min-width: 38rem; height: auto; }
        .drawing .pathway { width: 100%; min-width: 40rem; max-width: 54rem; height: auto; margin: 0 auto; }
        figcaption { font-size: .85rem; color: var(--quiet); }
        svg text { font-family: inherit; fill: var(--ink); }
        .label { font-size: 12.5px; font-weight: 600; }
        .small-label { font-size: 11px; fill: var(--quiet); }
        .domain-label { font-size: 11px; }
        .spill { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
        .protein { fill: var(--line); stroke: var(--stroke); stroke-width: .75; }
        .domain { fill: var(--domain); stroke: var(--stroke); stroke-width: 1; }
        .exon { fill: var(--paper); stroke: var(--stroke); stroke-width: .75; }
        .exon-number { font-size: 9.5px; fill: var(--quiet); text-anchor: middle; }
        .stem, .tick { stroke: var(--stroke); stroke-width: 1.2; fill: none; }
        .in-intron { stroke-dasharray: 3 2; }
        .head { fill: var(--tone); stroke: var(--tone); stroke-width: 1.8; }
        .head.hollow { fill: var(--paper); }
        .span { fill: var(--tone-fill); stroke: var(--tone); stroke-width: 1; }
        .span-hatch { fill: none; stroke: var(--tone); stroke-width: 1.2; }
        .drawing .for-phone { display: none; }
        .band { stroke: var(--stroke); stroke-width: .6; }
        .gneg { fill: #ffffff; } .gpos25 { fill: #d4dae0; } .gpos50 { fill: #aab4be; } .gpos75 { fill: #7c8894; }
        .gpos100 { fill: #4b5560; } .gvar { fill: #e3d9c3; } .acen { fill: #a7838b; }
        .bracket { fill: none; stroke: var(--accent); stroke-width: 2; }
        .locus { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 3 3; }
        .segment { stroke: var(--tone); stroke-width: 1.4; }
        .segment.calm { fill: var(--tone-fill); stroke: var(--stroke); }
        .segment.quiet { fill: none; stroke: var(--stroke); stroke-dasharray: 3 3; }
        .hatch-fill { fill: var(--tone-fill); } .hatch-line { stroke: var(--tone); stroke-width: 1.8; }
        .hatch-dot { fill: var(--tone); }
        .edge .line { fill: none; stroke: var(--stroke); stroke-width: 1.6; stroke-linejoin: round; }
        .edge .head { fill: var(--stroke); stroke: none; }
        .edge .bar { stroke: var(--stroke); stroke-width: 2.6; }
        .edge .ring { fill: var(--paper); stroke: var(--stroke); stroke-width: 1.6; }
        .edge.outside .line { stroke-dasharray: 6 5; }
        .edge.carries .line { stroke: var(--accent); stroke-width: 3.4; }
        .edge.carries .head { fill: var(--accent); }
        .edge.carries .bar { stroke: var(--accent); stroke-width: 4.2; }
        .node .box { fill: var(--paper); stroke: var(--stroke); stroke-width: 1.2; }
        .node .outer { fill: none; stroke: var(--tone); stroke-width: 1.6; }
        .node-name { font-size: 13px; }
        .has-gene .node-name { font-weight: 700; }
        .node-note { font-size: 10.5px; fill: var(--quiet); }
        .strip { fill: none; }
        .strip-text { font-size: 11.5px; font-weight: 700; }
        .node-lost .box, .node-gained .box { stroke: var(--tone); stroke-width: 2.4; }
        .node-lost .strip, .node-gained .strip { fill: var(--tone); }
        .node-lost .strip-text, .node-gained .strip-text { fill: var(--paper); }
        .node-one .box { stroke: var(--tone); stroke-width: 2; stroke-dasharray: 12 3; }
        .node-one .strip { fill: var(--tone-fill); } .node-one .strip-text { fill: var(--tone); }
        .node-raised .box, .node-lowered .box { stroke: var(--tone); stroke-width: 2.4; fill: var(--tone-fill); }
        .node-raised .strip-text, .node-lowered .strip-text { fill: var(--tone); }
        .node.may .box { stroke-dasharray: 8 4; stroke-width: 1.8; }
        .node-conflict .box { stroke: var(--tone); stroke-width: 2.4; stroke-dasharray: 2 3; fill: var(--tone-fill); }
        .node-conflict .strip-text, .node-unsure .strip-text { fill: var(--tone); }
        .node-unsure .box { stroke: var(--tone); stroke-width: 2; stroke-dasharray: 5 4; }
        .node-missing .box { stroke-dasharray: 2 3; }
        .node-missing .strip-text { fill: var(--quiet); font-weight: 400; }
        .beside { fill: var(--soft); stroke: var(--stroke); stroke-width: 1; stroke-dasharray: 2 4; }
        .beside-title { font-size: 13px; font-weight: 600; }
        .legend { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .4rem 1rem; list-style: none;
          padding: 0; margin: 1rem 0 0; }
        .legend li { display: flex; align-items: center; gap: .6rem; }
        .legend svg { flex: none; }
        @media screen and (max-width: 38rem) {
          .drawing .for-wide { display: none; }
          .drawing .for-phone { display: block; width: 100%; height: auto; }
        }

        """
}
