import Testing
import VariantCallFormat

@Suite struct AlternateAlleleTests {
    /// Every form of ALT: the text, and the case in short.
    @Test(arguments: [
        ("A", "bases A"), ("acgtn", "bases acgtn"), ("ACGTRYSWKMBDHVN", "bases ACGTRYSWKMBDHVN"),
        ("<DEL>", "symbol DEL: deletion"), ("<DEL:ME:ALU>", "symbol DEL:ME:ALU: deletion"),
        ("<INS:ME>", "symbol INS:ME: insertion"), ("<DUP:TANDEM>", "symbol DUP:TANDEM: duplication"),
        ("<INV>", "symbol INV: inversion"), ("<CNV:TR>", "symbol CNV:TR: copyNumber"),
        ("<BND>", "symbol BND: breakend"), ("<TRA>", "symbol TRA: translocation"),
        ("<CTX>", "symbol CTX: interchromosomal"),
        ("<CN0>", "symbol CN0: none"), ("<LOH>", "symbol LOH: none"), ("<R>", "symbol R: none"),
        ("<DELX>", "symbol DELX: none"), ("<X:1>", "symbol X:1: none"), ("<NON_REF:1>", "symbol NON_REF:1: none"),
        ("<a[b]c:(#)>", "symbol a[b]c:(#): none"), ("<:DEL>", "symbol :DEL: none"),
        ("A[chr2:5[", "breakend keeps left, chr2:5 right, ''"), ("A]chr2:5]", "breakend keeps left, chr2:5 left, ''"),
        ("]chr2:5]A", "breakend keeps right, chr2:5 left, ''"),
        ("[chr2:5[A", "breakend keeps right, chr2:5 right, ''"),
        ("ATT[chr2:5[", "breakend keeps left, chr2:5 right, 'TT'"),
        ("]chr2:5]TTA", "breakend keeps right, chr2:5 left, 'TT'"),
        ("A[HLA-A*01:01:01:5[", "breakend keeps left, HLA-A*01:01:01:5 right, ''"),
        ("A[<ctg1>:7[", "breakend keeps left, ctg1:7 right, ''"),
        ("A[<ctg1>[", "breakend keeps left, ctg1:all right, ''"),
        ("]<ctg1>]A", "breakend keeps right, ctg1:all left, ''"),
        (".[chr2:0[", "breakend keeps left, chr2:0 right, ''"), ("]chr2:5].", "breakend keeps right, chr2:5 left, ''"),
        ("A[chr2:4294967796[", "breakend keeps left, chr2:4294967796 right, ''"),
        ("C<ctg1>[chr2:5[", "breakend keeps left, chr2:5 right, '<ctg1>'"),
        ("A.", "breakend keeps left, unknown, ''"), (".A", "breakend keeps right, unknown, ''"),
        ("ATT.", "breakend keeps left, unknown, 'TT'"), (".TTA", "breakend keeps right, unknown, 'TT'"),
        ("C<ctg1>", "contig ctg1 after C"), ("ACGT<c>", "contig c after ACGT"),
        ("*", "overlapping deletion"), ("<*:DEL>", "overlapping deletion"), ("<*:INS>", "symbol *:INS: none"),
        ("<del>", "symbol del: deletion"), ("<Dup:Tandem>", "symbol Dup:Tandem: duplication"),
        ("<non_ref>", "unspecified"), ("<x>", "unspecified"), ("<*>", "unspecified"), ("<NON_REF>", "unspecified"),
        ("<X>", "unspecified"),
        (".", "missing"),
    ])
    func `what an allele is`(text: String, expected: String) {
        #expect(Self.words(AlternateAllele(parsing: text)) == expected)
    }

    @Test(arguments: [
        "", ",", "A,C", "-", "/", "I", "0", "A C", "C/G", "..", ".A.", "A.C", "**", "A*", "<", ">", "<>", "<DEL",
        "DEL>",
        "<A><B>", "<A,B>", "<A B>", "A<", "A<>", "A<b", "A<b>c", ".<ctg1>", "[", "A[", "A[[", "A[chr2", "A[chr2[",
        "A[:5[",
        "A[<>[", "A[<>:5[", "A[<ctg1>:x[", "A[chr2:[", "A[chr2:x[", "A[chr2:-5[", "A[chr2:+5[", "A[chr2:5]",
        "A]chr2:5[",
        "[chr2:5[", "A[chr2:5[A", "A[chr2:5[[", "A[chr2: 5[", "Q[chr2:5[", "A[chr2:99999999999999999999[",
    ])
    func `what is no allele`(text: String) { #expect(AlternateAllele(parsing: text) == .malformed) }

    /// Columns ALT, and whether their alleles are all small: each is asked by itself, wherever it stands.
    @Test(arguments: [
        ("C", true), ("CGT", true), (".", true), ("*", true), ("C,*", true), ("C,.", true), (".,C", true),
        ("<*>", true),
        ("C,<NON_REF>", true), ("<X>", true), ("<DEL>", false), ("C,<DEL>", false), ("<DEL>,C", false),
        ("<CN0>", false),
        ("A[2:5[", false), ("C,]2:5]A", false), ("A.", false), ("A.,C", false), ("C,.A", false), ("C,<ctg1>", false),
        ("C<ctg1>", false), ("C,C<ctg1>", false),
    ])
    func `whether the alleles of a record are small`(alternates: String, areSmall: Bool) throws {
        let result = try ReadResult(ReaderTests.siteHeader + "1\t5\t.\tA\t\(alternates)\t.\t.\t.\n")
        #expect(result.records.map(\.forms.areSmall) == [areSmall])
    }

    private static func words(_ allele: AlternateAllele) -> String {
        switch allele {
        case .bases(let bases): "bases \(bases)"
        case .symbol(let symbol): "symbol \(symbol.name): \(symbol.kind.map { "\($0)" } ?? "none")"
        case .breakend(let breakend):
            "breakend keeps \(side(breakend.keepsLeft)), "
                + (breakend.mate.map {
                    "\($0.contig):\($0.position.map(String.init) ?? "all") \(side(breakend.mateKeepsLeft))"
                } ?? "unknown") + ", '\(breakend.inserted)'"
        case .insertedContig(let bases, let contig): "contig \(contig) after \(bases)"
        case .overlappingDeletion: "overlapping deletion"
        case .unspecified: "unspecified"
        case .missing: "missing"
        case .malformed: "malformed"
        }
    }

    private static func side(_ keepsLeft: Bool) -> String { keepsLeft ? "left" : "right" }
}
