import Annotations
import Consequences
import FoundationEssentials
import Genome
import HGVS
import TestSupport
import Testing
import Transcripts

/// Every possible change of one base in the coding sequence of every transcript, on both assemblies: named by its place, and the protein by the
/// genetic code, worked out here from the codon alone. How often each consequence comes is in `Tables/coding-substitutions.tsv`.
///
/// Of the longer transcripts one codon in sixteen is tried, another in each, and the first and the last; all with `MTORVAR_WHOLE=1`.
@Suite struct CodingSubstitutionTests {
    private static let isWhole = ProcessInfo.processInfo.environment["MTORVAR_WHOLE"] == "1"
    private static let path = "Tests/ConsequencesTests/Tables/coding-substitutions.tsv"

    @Test func `every coding substitution has its name, and the consequences are as many as reviewed`() throws {
        let annotations = try #require(Loaded.annotations)
        let reviewed = try SharedFile.text(Fixture.path(Self.path)).split(separator: "\n").map(String.init)
        var (whole, inPart) = (0, 0)
        var table = """
            # Every possible substitution in the coding sequence of each transcript, by its most severe consequence.
            gene\ttranscript\tassembly\tsubstitutions\tconsequence\tcount

            """
        for assembly in Assembly.allCases {
            for model in annotations.models(of: assembly) {
                for transcript in model.transcripts {
                    guard Self.isWhole || transcript.codingLength < 1_300 else {
                        let counts = try count(transcript, of: model, oneCodonIn: 16, from: inPart % 16)
                        #expect(counts.values.reduce(0, +) >= 9 * (transcript.codingLength / 3 / 16))
                        inPart += 1
                        continue
                    }
                    let counts = try count(transcript, of: model)
                    let total = counts.values.reduce(0, +)
                    #expect(total == 3 * transcript.codingLength)
                    let beginning = "\(transcript.gene)\t\(transcript.accession)\t\(assembly.rawValue)\t"
                    let rows = SequenceOntologyTerm.allCases.compactMap { term in
                        counts[term].map { "\(beginning)\(total)\t\(term.name)\t\($0)" }
                    }
                    table += rows.map { $0 + "\n" }.joined()
                    if !Self.isWhole { #expect(rows == reviewed.filter { $0.hasPrefix(beginning) }) }
                    whole += 1
                }
            }
        }
        #expect(whole > 3)
        guard Self.isWhole else {
            #expect(inPart > 16)
            return
        }
        if let difference = Snapshot.difference(from: Self.path, actual: table) { Issue.record("\(difference)") }
    }

    private func count(
        _ transcript: Transcript, of model: GeneModel, oneCodonIn step: Int = 1, from first: Int = 0
    ) throws -> [SequenceOntologyTerm: Int] {
        let caller = try #require(
            Loaded.caller(transcript.gene, model.reference.assembly, transcript: transcript.accession))
        let positions = transcript.codingExons.flatMap { exon in
            transcript.strand == .plus ? Array(exon.start...exon.end) : (exon.start...exon.end).reversed()
        }
        let plus = transcript.strand == .plus
        let genome = try positions.map { position in
            let base = try #require(model.reference[position])
            return plus ? base : Nucleotide.complement(base)
        }
        // Names speak of the accession's bases, records of the genome's.
        var bases = genome
        for own in transcript.accessionBases {
            let index = try #require(positions.firstIndex(of: own.position))
            bases[index] = plus ? own.base : Nucleotide.complement(own.base)
        }
        var counts: [SequenceOntologyTerm: Int] = [:]
        for (index, base) in genome.enumerated() {
            let codon = index / 3
            guard codon % step == first || codon == 0 || codon == genome.count / 3 - 1 else { continue }
            for new in Array("ACGT".utf8) where new != base {
                let consequence = try #require(
                    caller.consequence(
                        of: SequenceVariant(
                            chromosome: model.gene.chromosome, position: positions[index],
                            reference: [plus ? base : Nucleotide.complement(base)],
                            alternate: [plus ? new : Nucleotide.complement(new)])))
                counts[try #require(consequence.terms.mostSevere), default: 0] += 1
                let name =
                    new == bases[index] ? "c.\(index + 1)=" : "c.\(index + 1)\(letter(bases[index]))>\(letter(new))"
                let coding = consequence.codingName?.changeText
                if coding != name { Issue.record("\(transcript.accession) \(coding ?? "none"), expected \(name)") }
                var changed = Array(bases[codon * 3..<codon * 3 + 3])
                changed[index % 3] = new
                let old = codon == 0 ? AminoAcid.methionine : residue(bases[codon * 3..<codon * 3 + 3])
                let expected = protein(codon, from: old, to: residue(changed[...]), codons: bases.count / 3)
                let protein = consequence.proteinName?.changeText ?? ""
                if protein != expected, !(expected.hasSuffix("ext") && protein.hasPrefix(expected + "Ter")) {
                    Issue.record("\(transcript.accession) \(name): \(protein), expected \(expected)")
                }
            }
        }
        return counts
    }

    private func letter(_ base: UInt8) -> Character { Character(UnicodeScalar(base)) }

    private func residue(_ codon: ArraySlice<UInt8>) -> AminoAcid {
        let bases = Array(codon)
        return AminoAcid(oneLetter: GeneticCode.residue(bases[0], bases[1], bases[2]))
    }

    private func protein(_ codon: Int, from old: AminoAcid, to new: AminoAcid, codons: Int) -> String {
        let place = "p.\(old.threeLetter)\(codon + 1)"
        if codon == 0 { return "p.Met1?" }
        if old == new { return "\(place)=" }
        return codon == codons - 1 ? "\(place)\(new.threeLetter)ext" : "\(place)\(new.threeLetter)"
    }
}

extension HGVSVariant {
    /// The change without its accession.
    fileprivate var changeText: String {
        var text: [UInt8] = []
        writeChange(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
