extension StyleSheet {
    /// The profile of the genome, the tracks of exons, the plots of VAF and the pathway in small.
    static let profiles: Markup = """
        .axis-number { font-size: 9.5px; fill: var(--quiet); }
        .gene-label { font-size: 11px; }
        .gene-mark { fill: none; stroke: var(--accent); stroke-width: .9; stroke-dasharray: 2 2; }
        .grid { fill: none; stroke: var(--line); stroke-width: .8; }
        .grid.baseline { stroke: var(--stroke); stroke-dasharray: 4 3; }
        .copies { fill: none; stroke: var(--tone); stroke-width: 3.2; }
        .minor { fill: none; stroke: var(--quiet); stroke-width: 1.4; }
        .few-cells { fill: var(--paper); stroke: var(--quiet); stroke-width: 1; }
        .beyond { fill: var(--gain); }
        .call { fill: var(--tone); }
        .unassessed-line { stroke: var(--stroke); stroke-width: .9; }
        .gone { fill: var(--tone-fill); }
        .exon.gone-exon { fill: var(--tone-fill); stroke: var(--tone); stroke-width: 1.4; }
        .segment.plain { fill: var(--tone-fill); }
        .variant-tick { fill: var(--tone); }
        .vaf-plot { display: block; max-width: 100%; margin-top: .3rem; }
        .vaf-observed { stroke: var(--ink); stroke-width: .8; stroke-dasharray: 2 2; }
        .vaf-interval { fill: none; stroke: var(--ink); stroke-width: 1.6; }
        .vaf-dot { fill: var(--ink); }
        .vaf-expected { stroke: var(--accent); stroke-width: 2.4; }
        .vaf-subclonal { stroke: var(--accent); stroke-width: 3; stroke-dasharray: 1.5 2; }
        .thumbnail { width: 100%; max-width: 20rem; height: auto; }
        .node.small .strip-text { fill: var(--tone); }
        .edge.carries .thin { stroke-width: 2; }

        """
}
