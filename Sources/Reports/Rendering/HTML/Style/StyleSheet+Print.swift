extension StyleSheet {
    /// Paper, A4 or Letter: the sample and "research use only" stand on every page, table heads repeat, nothing is
    /// folded away, and rows and drawings are not cut. A fixed box prints on each page; `box-decoration-break: clone`
    /// leaves it room on each page.
    static let print: Markup = """
        @page { margin: 10mm 15mm 14mm; @bottom-right { content: counter(page) " / " counter(pages);
          font: 8pt system-ui, sans-serif; color: #536071; } }
        @media print {
          html { font-size: 9pt; }
          body { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          .skip, .contents { display: none; }
          .running { display: flex; justify-content: space-between; gap: 2em; position: fixed; left: 0; right: 0;
            font-size: 8pt; color: var(--quiet); background: var(--paper); }
          .running span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
          .running-head { top: 0; padding-bottom: 1.5mm; border-bottom: .5pt solid var(--stroke); }
          .running-foot { bottom: 0; padding-top: 1.5mm; border-top: .5pt solid var(--stroke); }
          main { max-width: none; padding: 7mm 0 11mm; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
          section { margin-top: 9mm; }
          h1 { font-size: 1.4rem; margin: 0; }
          .page-header .facts, .page-header .notice { margin: 0; font-size: 7.5pt; line-height: 1.35; }
          .page-header .run-in { gap: 0 .8rem; }
          .answer { margin-top: 2mm; padding: 1.5mm 4mm 2mm; line-height: 1.27; }
          .answer .verdict { font-size: .95rem; }
          .answer .headline { font-size: 1.08rem; margin: .7mm 0; }
          .answer .pathway-answer { font-size: 1rem; margin: .7mm 0; }
          .answer .answer-note { font-size: .95rem; margin: .7mm 0; }
          .answer h3 { margin: 1.2mm 0 .3mm; }
          .answer .rows-title { display: none; }
          .answer-lines { font-size: .95rem; line-height: 1.22; }
          .answer-lines li { padding: .5mm 0; }
          h2, h3, h4, caption { break-after: avoid; }
          thead { display: table-header-group; }
          tr, li, figure, .claim, dd { break-inside: avoid; }
          dt { break-after: avoid; }
          .card > h3, .card > h3 + p { break-after: avoid; }
          #arms .card { break-inside: avoid; }
          .long { min-width: 22em; }
          .claim { padding: 1.2mm 0; }
          .claim-text, .claim-facts, .cautions { max-width: none; }
          #pathway { break-before: page; margin-top: 0; }
          .scroll { overflow: visible; background: none; }
          .short { break-inside: avoid; }
          caption span { position: static; max-width: none; }
          table { font-size: 8pt; width: 100%; }
          th, td { min-width: 6.4em; padding: 1.2mm 2.5mm 1.2mm 0; }
          .drawing .wide, .drawing .pathway { min-width: 0; }
          .drawing .pathway { max-width: 165mm; max-height: 150mm; }
          .legend { grid-template-columns: repeat(4, 1fr); gap: .5mm 3mm; font-size: 7.5pt; line-height: 1.25; }
          details::details-content { content-visibility: visible; display: block; height: auto; }
          summary { list-style: none; color: var(--ink); }
          a { color: inherit; text-decoration: none; }
          p { break-inside: avoid; }
        }
        """
}
