import Reports

/// What the page of a cohort has beside the style of a report. Its colours are those of the tones.
enum CohortStyle {
    static let sheet: Markup = """
        .onco { display: block; width: 100%; height: auto; }
        .onco-cell { fill: var(--soft); stroke: var(--line); stroke-width: .7; }
        .onco-fill { fill: var(--tone); }
        .onco-line { fill: none; stroke: var(--tone); stroke-width: 1.3; }
        .onco-open { fill: none; stroke: var(--stroke); stroke-width: .9; stroke-dasharray: 1.6 1.2; }
        .onco-cut { fill: none; stroke: var(--paper); stroke-width: 1.5; }
        .onco-name { font-size: 9px; fill: var(--ink); }
        .onco-label { font-size: 11.5px; font-weight: 600; }
        .onco-letter { font-size: 9.5px; fill: var(--ink); }
        .onco-legend { margin: 0 0 1rem; font-size: .85rem; }
        .arm-lost { fill: var(--tone); } .arm-part { fill: var(--paper); stroke: var(--tone); stroke-width: 1; }
        .arm-loh { fill: var(--tone-fill); stroke: var(--tone); stroke-width: 1; stroke-dasharray: 2.5 1.5; }
        .whisker { fill: none; stroke: var(--ink); stroke-width: 1; }
        .compact th, .compact td { min-width: 0; padding: .35rem .9rem .35rem 0; white-space: nowrap; }
        .compact .long, .compact thead th { white-space: normal; }
        .compact thead th { min-width: 3.4rem; }
        .faults { border-left: 6px solid var(--uncertain); padding: .25rem 1rem; background: var(--soft); }
        .sort { color: inherit; font: inherit; }
        @media print {
          .many table { font-size: 5.6pt; } .many th, .many td { padding: .3mm 1mm .3mm 0; overflow-wrap: normal; }
          .onco { min-width: 0 !important; }
          .oncoprint, .oncoprint details { break-inside: auto; }
          .oncoprint .scroll { break-inside: avoid; margin: 1mm 0; }
          .legend.onco-legend { grid-template-columns: repeat(3, 1fr); margin: 0 0 2mm; }
          .compact table { font-size: 6.6pt; } .compact th, .compact td { padding: .5mm 1.6mm .5mm 0; min-width: 0; white-space: normal; }
        }

        """
}
