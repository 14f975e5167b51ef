import HGVS
import TestSupport
import Testing

/// Names are read as they are printed.
@Suite struct ParsingTests {
    /// Each kind of name, as VEP and ClinVar print it.
    static let names = [
        "NM_000314.8:c.388C>T", "NM_000314.8:c.802-5_802-3del", "NM_000314.8:c.-14G>A", "NM_000314.8:c.*5_*7dup",
        "NM_000314.8:c.-79+1G>A", "NM_000314.8:c.100_101insTGC", "NM_000314.8:c.100_102delinsA",
        "NM_000314.8:c.100_102inv", "NM_000314.8:c.100=", "NM_000314.8:c.1211_*43del", "NM_000314.8:n.5del",
        "NC_000010.11:g.87933147C>T", "NC_000010.11:g.87960877_87960879del", "NP_000305.3:p.Arg130Ter",
        "NP_000305.3:p.Arg130Gln", "NP_000305.3:p.Arg130=", "NP_000305.3:p.Ser576_Arg577=", "NP_000305.3:p.Met1?",
        "NP_000305.3:p.Pro754SerfsTer14", "NP_000305.3:p.Pro754SerfsTer?", "NP_000305.3:p.Pro754fs",
        "NP_000305.3:p.Glu252del", "NP_000305.3:p.Leu235_Arg241del", "NP_000305.3:p.Pro3dup",
        "NP_000305.3:p.Thr319_Leu320insCysSer", "NP_000305.3:p.Ile910_Leu911delinsMet",
        "NP_000305.3:p.Lys344delinsAsnTer", "NP_000305.3:p.Ter404GlnextTer12", "NP_000305.3:p.Ter404GlnextTer?",
        "NP_000305.3:p.Met1extMet-5", "NP_000305.3:p.?", "NP_000305.3:p.=", "NP_000305.3:p.0", "NP_000305.3:p.Ter404=",
        "NP_000305.3:p.0?", "NP_000305.3:p.Lys267fsTer9", "NM_000314.8:c.(79+1_80-1)_(164+1_165-1)del",
        "NM_000314.8:c.(?_-1)_(79+1_80-1)dup", "NM_000314.8:c.80_(164+1_?)del", "NM_000314.8:c.(?_-1)_*12del",
        "NM_000314.8:n.(5_8)_(20_25)del", "NC_000010.11:g.(?_87894000)_(87894120_87900000)del",
        "NC_000010.11(NM_000314.8):c.209+5G>A",
    ]

    @Test(arguments: names)
    func `what is printed is read as the same`(name: String) throws {
        let variant = try HGVSVariant(parsing: name)
        #expect(variant.description == name)
        for residues in [HGVSStyle.Residues.threeLetter, .oneLetter] {
            for brackets in [false, true] {
                let style = HGVSStyle(residues: residues, bracketsPredictions: brackets)
                #expect(
                    try HGVSVariant(parsing: variant.text(style: style)) == variant, "\(variant.text(style: style))")
            }
        }
    }

    @Test(arguments: [
        ("NM_000314.8(PTEN):c.388C>T", "NM_000314.8:c.388C>T"), ("PTEN:p.R130*", "PTEN:p.Arg130Ter"),
        ("PTEN:p.R130X", "PTEN:p.Arg130Ter"), ("PTEN:p.(P754SfsX14)", "PTEN:p.Pro754SerfsTer14"),
        ("PTEN:p.X404QextX12", "PTEN:p.Ter404GlnextTer12"), ("PTEN:p.R130Xaa", "PTEN:p.Arg130Xaa"),
        ("PTEN:p.T319_L320insCX", "PTEN:p.Thr319_Leu320insCysXaa"),
        ("PTEN:p.(Arg130*)", "PTEN:p.Arg130Ter"), ("PTEN:p.P754Sfs*14", "PTEN:p.Pro754SerfsTer14"),
        ("X:c.10delAG", "X:c.10del"), ("X:c.10_12del3", "X:c.10_12del"), ("X:c.10_11dupCA", "X:c.10_11dup"),
        ("X:c.10_11delCAinsT", "X:c.10_11delinsT"), ("X:p.R130R", "X:p.Arg130="), ("X:c.388c>t", "X:c.388C>T"),
        ("PTEN:c.80-?_164+?del", "PTEN:c.(79+1_80-1)_(164+1_165-1)del"),
        ("X:c.1-?_79+?dup", "X:c.(?_1)_(79+1_80-1)dup"),
        ("X:c.-5-?_79+2del", "X:c.(-6+1_-5-1)_79+2del"), ("X:p.(0?)", "X:p.0?"), ("X:p.K267fs*9", "X:p.Lys267fsTer9"),
        ("X:p.(K267fsX9)", "X:p.Lys267fsTer9"), ("NM_000314.8 (PTEN): c.388 C > T", "NM_000314.8:c.388C>T"),
        (" X:c.1A>G ", "X:c.1A>G"), ("X:p.K5_P6insASP", "X:p.Lys5_Pro6insAlaSerPro"),
    ])
    func `older and shorter spellings are understood`(name: String, meaning: String) throws {
        #expect(try HGVSVariant(parsing: name).description == meaning)
    }

    @Test func `what an older name repeats of the sequence is kept`() throws {
        #expect(try HGVSVariant(parsing: "X:c.10_11delAG").repeated == .bases(Array("AG".utf8)))
        #expect(try HGVSVariant(parsing: "X:c.10_11delAGinsT").repeated == .bases(Array("AG".utf8)))
        #expect(try HGVSVariant(parsing: "X:c.10_12dup3").repeated == .count(3))
        #expect(try HGVSVariant(parsing: "X:c.10C=").repeated == .bases(Array("C".utf8)))
        #expect(try HGVSVariant(parsing: "X:c.10_12inv").repeated == nil)
    }

    @Test(arguments: [
        ("NM_000314.8(PTEN):c.388C>T (p.Arg130Ter)", "Arg130Ter"), ("X:c.388C>T(p.R130*)", "Arg130Ter"),
        ("X:c.388C>T (p.(Arg130Ter))", "Arg130Ter"), ("X:c.388C>T, p.R130X", "Arg130Ter"),
        ("X:c.1A>G p.Met1?", "Met1?"),
        ("X:c.1A>G; p.(0?)", "0?"), ("X:c.799del (p.Lys267Argfs*9)", "Lys267ArgfsTer9"),
        ("X:c.801+1G>A (p.?)", "?"), ("X:g.87933147C>T (p.R130*)", "Arg130Ter"),
    ])
    func `the protein behind a change is kept`(name: String, protein: String) throws {
        #expect(try HGVSVariant(parsing: name).statedProtein?.description == protein)
    }

    @Test(arguments: [
        ("PTEN", 5, "a colon"), ("PTEN:388C>T", 6, "c., g., n. or p."), ("PTEN:c.0A>G", 9, "a position"),
        ("PTEN:c.388C>TT", 15, "one base after"), ("PTEN:c.(100_200)del", 17, "the other end of the change"),
        ("PTEN:c.(?_?)_(5_9)del", 19, "for certain"), ("PTEN:c.(5_?)_(9_12)del", 20, "for certain"),
        ("PTEN:c.(5_9)_(12_15)inv", 21, "del or dup"), ("PTEN:c.(5_9", 12, "')'"), ("PTEN:c.(5)_9del", 10, "'_'"),
        ("PTEN:c.388C>T (Arg130Ter)", 16, "p."), ("PTEN:c.388C>T (p.Arg130Ter", 27, "')'"),
        ("PTEN:c.[388C>T;389G>A]", 8, "names of several"),
        ("PTEN:c.388ins", 14, "two neighbours"), ("PTEN:p.Arg130", 14, "a residue"), ("PTEN:p.130", 8, "a residue"),
        ("PTEN:c.388C>Tx", 14, "the end"), (":c.1A>G", 1, "before the colon"),
        ("PTEN:c.99999999999999A>G", 20, "a position"),
        ("PTEN:c.802-5_802-3", 19, "a change"), ("PTEN:p.Ter404Gln", 14, "an extension"),
    ])
    func `what is no name is refused with the place`(text: String, column: Int, expected: String) {
        do {
            _ = try HGVSVariant(parsing: text)
            Issue.record("\(text) was read")
        } catch {
            #expect(error.column == column, "\(error)")
            #expect(error.expected.contains(expected), "\(error)")
        }
    }

    /// Names that other tools print for the collection beside the project. VEP prints some that the nomenclature does not have.
    @Test(.enabled(if: SharedFolder.names != nil, "MTORVAR_NAMES names no table of names"))
    func `all names of the collection are read and printed as they are`() throws {
        let path = try #require(SharedFolder.names)
        var read = 0
        var refused: [String] = []
        for line in String(decoding: try SharedFile.bytes(path), as: UTF8.self).split(separator: "\n") {
            let columns = line.split(separator: "\t").map(String.init)
            let name = "X:\(columns[1])"
            guard let variant = try? HGVSVariant(parsing: name) else {
                refused.append("\(columns[0]) \(columns[1])")
                continue
            }
            let style = HGVSStyle(residues: .threeLetter, bracketsPredictions: columns[1].hasPrefix("p.("))
            // A frame shift without its residue is the short form; that its stop is not known says nothing more.
            #expect(variant.text(style: style) == name.replacing(/([0-9])fsTer\?/) { "\($0.1)fs" })
            read += 1
        }
        print("names: \(read) read and printed the same, \(refused.count) refused")
        for name in refused.prefix(100) { print("  \(name)") }
        #expect(read > 100_000)
        // VEP's MetLeu1_?2, Ter404delextTer7 and SerArg576= are no HGVS: two residues with one number, an extension without its residue.
        #expect(refused.allSatisfy { $0.contains("vep") })
        #expect(refused.count < 100)
    }
}
