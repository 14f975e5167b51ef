import Testing

@testable import Reports

@Suite struct TerminalSummaryTests {
    private static let reports = [ExampleReport.full, ExampleReport.empty]

    @Test func `one row a sample`() {
        let expected = """
            SAMPLE        PATHWAY                                    GENES WITH FINDINGS                        10q           16p           NOT ASSESSED
            ------------  -----------------------------------------  -----------------------------------------  ------------  ------------  ------------
            EXAMPLE-01-T  Altered: biallelic inactivation            PTEN (VUS), TSC2 (biallelic                intact        arm loss      ATRX
                          (confirmed)                                inactivation), MEN1 (biallelic
                                                                     inactivation), DAXX (monoallelic
                                                                     alteration)
            NOTHING       No alteration detected; coverage data not  none                                       not assessed  not assessed  10q, 16p
                          supplied

            """
        #expect(TerminalSummary.render(Self.reports, width: 140) == expected)
    }

    @Test func `a program gets a line a sample in codes`() {
        let expected = """
            sample\tverdict\tgenes\t10q\t16p\tnot_assessed
            EXAMPLE-01-T\taltered_two_hits\tPTEN=uncertain,TSC2=two_hits,MEN1=two_hits,DAXX=one_hit\tintact\tarm_loss\tATRX
            NOTHING\tno_alteration_found\t.\tnot_assessed\tnot_assessed\t10q,16p

            """
        #expect(TerminalSummary.lines(Self.reports) == expected)
        #expect(TerminalSummary.lines([]).isEmpty)
    }

    @Test(arguments: [30, 59, 60, 72, 80, 100, 200]) func `no line is wider than the terminal`(width: Int) {
        let lines = TerminalSummary.render(Self.reports, width: width).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= max(width, 30) })
    }

    @Test(arguments: [0, 40, 80]) func `no report, no text`(width: Int) {
        #expect(TerminalSummary.render([], width: width).isEmpty)
    }
}
