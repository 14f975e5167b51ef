extension StyleSheet {
    /// Paper, A4 or Letter: the sample and "research use only" stand on every page, table heads repeat, nothing is
    /// folded away, and rows and drawings are not cut. A fixed box prints on each page; `box-decoration-break: clone`
    /// leaves it room on each page.
    static let print: Markup = """
        @page { margin: 9mm 15mm 11mm; @bottom-right { content: counter(page) " / " counter(pages);
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
          main { max-width: none; padding: 6mm 0 8mm; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
          body:not(.with-appendix) .appendix { display: none; }
          .with-appendix .appendix { break-before: page; }
          .links, .on-screen, .appendix > button, input { display: none; }
          h1 { font-size: 1.3rem; margin: 0; }
          h2 { font-size: 1.1rem; margin-bottom: 1.5mm; padding-top: 1.5mm; border-top-width: 1pt; }
          section { margin-top: 3mm; }
          .page-header .facts { margin: 0; font-size: 8pt; line-height: 1.35; gap: 0 .9rem; }
          .answer { margin-top: 1.5mm; padding: 1mm 3mm 1.5mm; line-height: 1.25; font-size: 8.2pt; }
          .answer.alone { break-after: page; }
          .answer .verdict { font-size: 1rem; }
          .answer .headline { font-size: 1.05rem; margin: .5mm 0; }
          .answer .pathway-answer { font-size: .95rem; margin: .5mm 0; }
          .answer .answer-note, .answer .short-list, .answer-lines { font-size: 8.2pt; margin: .7mm 0; }
          .answer h3 { margin: 1mm 0 .2mm; font-size: 8.2pt; }
          .answer-lines li { padding: .4mm 0; }
          .answer table { font-size: 7.6pt; line-height: 1.22; }
          .answer .alterations, .answer .negatives { margin: 1mm 0; }
          .answer .alterations th, .answer .alterations td { padding: .6mm 1.8mm .6mm 0; min-width: 0; }
          .answer .negatives th, .answer .negatives td { padding: .3mm 1mm .3mm 0; min-width: 0; font-size: 6.8pt; }
          .answer .on-one-line th, .answer .on-one-line td { white-space: nowrap; font-size: 6.5pt; padding-right: .8mm; }
          .answer caption { padding-bottom: .3mm; }
          .interpretation { grid-template-columns: minmax(0, 1fr) 54mm; gap: 0 5mm; } .thumbnail { max-height: 32mm; }
          .sign-off { margin-top: 1.5mm; gap: 4mm; } .sign-off li { display: flex; gap: 2mm; } .sign-off .blank { flex: 1; min-height: 4mm; }
          .laboratory { break-inside: avoid; font-size: 8pt; line-height: 1.3; margin-bottom: 2mm; }
          .card { padding: 0 3mm 1.5mm; margin: 1.5mm 0; }
          .card > h3 { margin: 1mm 0 .5mm; font-size: 1rem; }
          .card p { margin: .8mm 0; max-width: none; }
          .card, .arm, #therapy, .sources, .about { font-size: 8pt; line-height: 1.3; }
          .arm > h3 { margin: 1.5mm 0 .5mm; } .arm p { margin: .5mm 0; max-width: none; }
          .card table { font-size: 7.4pt; line-height: 1.22; } .card caption { padding-bottom: .3mm; }
          .card .scroll { margin: 1mm 0; }
          .in-columns { columns: 2; column-gap: 5mm; }
          .alterations table, .variants table { table-layout: fixed; }
          .alterations th:nth-child(1) { width: 7.5%; }
          .alterations th:nth-child(2) { width: 20.5%; }
          .alterations th:nth-child(3) { width: 13%; }
          .alterations th:nth-child(4) { width: 11.5%; }
          .alterations th:nth-child(5) { width: 16%; }
          .alterations th:nth-child(6) { width: 9.5%; }
          .alterations th:nth-child(7) { width: 17%; }
          .alterations th:nth-child(8) { width: 5%; }
          .variants th:nth-child(1) { width: 17%; }
          .variants th:nth-child(2) { width: 17%; }
          .variants th:nth-child(3) { width: 24%; }
          .variants th:nth-child(4) { width: 23%; }
          .variants th:nth-child(5) { width: 19%; }
          .dense .alterations table { font-size: 6.5pt; line-height: 1.1; }
          .dense .alterations th, .dense .alterations td { padding: .25mm 1.5mm .25mm 0; }
          .dense .sign-off { margin-top: .5mm; } .dense h3 { margin: .5mm 0 0; }
          .answer.dense { line-height: 1.18; padding-bottom: .5mm; }
          .answer.dense .alterations, .answer.dense .negatives { margin: .5mm 0; }
          .dense .headline { font-size: 8.6pt; } .dense .pathway-answer { font-size: 7.4pt; }
          .answer.dense .answer-note, .answer.dense .short-list, .dense .answer-lines { font-size: 7.4pt; margin: .4mm 0; }
          #pathway .still .pathway { max-height: 62mm; }
          .card { break-inside: avoid; } .to-mind { font-size: 7pt; line-height: 1.2; } .arm.unchanged .drawing { display: none; }
          .drawing { margin: 1mm 0; } figcaption { font-size: 7pt; line-height: 1.2; }
          .arm .wide { max-height: 16mm; } .card .wide { max-height: 21mm; }
          .sources { columns: 2; column-gap: 6mm; font-size: 7pt; } .sources li { margin: 0 0 .6mm; } .plain-list { margin: .5mm 0; max-width: none; } .plain-list li { margin: .3mm 0; }
          #about { break-before: avoid; break-inside: avoid; }
          .about { font-size: 7.5pt; } .about li { grid-template-columns: 28mm minmax(0, 1fr); }
          .mark { width: 4mm; height: 3.6mm; } .page-header .mark { width: 3.4mm; height: 3mm; vertical-align: -.4mm; }
          #arms figcaption, .card figcaption { display: none; }
          #arms article:last-child figcaption, .card:first-of-type figcaption { display: block; }
          h2, h3, h4, caption { break-after: avoid; }
          thead { display: table-header-group; }
          tr, li, figure, .claim, dd { break-inside: avoid; }
          dt { break-after: avoid; }
          .card > h3, .card > h3 + p { break-after: avoid; }
          .arm { break-inside: avoid; }
          .long { min-width: 22em; }
          .claim { padding: 1.2mm 0; }
          .claim-text, .claim-facts, .cautions { max-width: none; }
          #pathway .lead { font-size: 9pt; margin: .5mm 0; max-width: none; }
          .scroll { overflow: visible; background: none; }
          .short { break-inside: avoid; }
          caption span { position: static; max-width: none; }
          table { font-size: 8pt; width: 100%; }
          th, td { min-width: 6.4em; padding: .8mm 2.5mm .8mm 0; }
          .drawing .wide, .drawing .pathway { min-width: 0; }
          .drawing .pathway { max-width: 165mm; max-height: 84mm; }
          #pathway figure { display: grid; grid-template-columns: 108mm minmax(0, 1fr); gap: 4mm; align-items: center; }
          #pathway .scroll { margin: 0; }
          #pathway p { margin: 1mm 0; max-width: none; font-size: 8pt; }
          .legend { grid-template-columns: 1fr; gap: .8mm; font-size: 7.5pt; line-height: 1.2; margin: 0; }
          .plain-list { font-size: 8pt; }
          details::details-content { content-visibility: visible; display: block; height: auto; }
          summary { list-style: none; color: var(--ink); }
          a { color: inherit; text-decoration: none; }
          p { break-inside: avoid; }
        }
        """
}
