import HGVS
import Testing

/// Names as VEP and ClinVar print them, one of each kind.
@Suite struct PrintingTests {
    private static func residue(_ letter: Character) -> AminoAcid { AminoAcid(oneLetter: letter.asciiValue ?? 0) }
    private static func position(_ letter: Character, _ number: Int) -> ProteinPosition {
        ProteinPosition(residue(letter), number)
    }

    @Test(arguments: [
        (ProteinChange.missense(position("R", 611), to: residue("Q")), "Arg611Gln"),
        (.nonsense(position("R", 130)), "Arg130Ter"),
        (.silent(position("R", 246), through: position("R", 246)), "Arg246="),
        (.silent(position("S", 576), through: position("R", 577)), "Ser576_Arg577="),
        (.frameshift(position("P", 754), to: residue("S"), stop: 14), "Pro754SerfsTer14"),
        (.frameshift(position("P", 754), to: residue("S"), stop: nil), "Pro754SerfsTer?"),
        (.deletion(position("E", 252), through: position("E", 252)), "Glu252del"),
        (.deletion(position("L", 235), through: position("R", 241)), "Leu235_Arg241del"),
        (.duplication(position("E", 97), through: position("T", 100)), "Glu97_Thr100dup"),
        (.insertion(position("T", 319), position("L", 320), [residue("C"), residue("S")]), "Thr319_Leu320insCysSer"),
        (.deletionInsertion(position("I", 910), through: position("L", 911), [residue("M")]), "Ile910_Leu911delinsMet"),
        (.stopExtension(position: position("*", 404), to: residue("Q"), stop: 12), "Ter404GlnextTer12"),
        (.startLost, "Met1?"),
        (.unknown, "?"),
    ])
    func `protein changes`(change: ProteinChange, name: String) {
        #expect(change.description == name)
    }

    @Test(arguments: [
        (TranscriptPosition(datum: .codingStart, base: 388), "388"),
        (TranscriptPosition(datum: .codingStart, base: -14), "-14"),
        (TranscriptPosition(datum: .codingEnd, base: 5), "*5"),
        (TranscriptPosition(datum: .codingStart, base: 802, offset: -5), "802-5"),
        (TranscriptPosition(datum: .codingStart, base: -79, offset: 1), "-79+1"),
    ])
    func `positions`(position: TranscriptPosition, name: String) {
        #expect(position.description == name)
    }

    @Test(arguments: [
        (NucleotideEdit.substitution(from: 67, to: 84), "5C>T"), (.deletion, "5del"), (.duplication, "5dup"),
        (.identity, "5="),
        (.deletionInsertion([65, 67]), "5delinsAC"), (.inversion, "5inv"),
    ])
    func `nucleotide changes`(edit: NucleotideEdit, name: String) {
        let change = NucleotideChange(start: GenomicPosition(5), end: GenomicPosition(5), edit: edit)
        #expect(change.description == name)
        #expect(
            HGVSVariant(accession: "NC_000010.11", change: .genomic(change)).description == "NC_000010.11:g.\(name)")
    }
}
