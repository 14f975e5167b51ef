import Annotations
import Genome
import HGVS
import TestSupport
import Testing
import Transcripts

@testable import Consequences

/// One change has one name, however it is spelled.
@Suite struct SpellingTests {
    @Test(arguments: [("PTEN", Assembly.grch38), ("MEN1", .grch38), ("TSC2", .grch37), ("TSC1", .grch37)])
    func `padding and shifting change nothing`(gene: String, assembly: Assembly) throws {
        let model = try #require(Loaded.annotations?.model(of: gene, assembly: assembly))
        let caller = try #require(Loaded.caller(gene, assembly))
        let transcript = try #require(model.maneSelect)
        var random = SeededGenerator(seed: 42)
        var compared = 0
        for _ in 0..<400 {
            let exon = try #require(transcript.exons.randomElement(using: &random))
            let position = Int.random(in: exon.start - 12...exon.end + 12, using: &random)
            let removed = Int.random(in: 0...4, using: &random)
            let inserted = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                Array("ACGT".utf8).randomElement(using: &random) ?? 65
            }
            let left = Int.random(in: 1...6, using: &random)
            let right = Int.random(in: 0...6, using: &random)
            guard
                let bare = model.reference.bases(in: Interval(position, position + removed - 1)),
                let before = model.reference.bases(in: Interval(position - left, position - 1)),
                let after = model.reference.bases(in: Interval(position + removed, position + removed + right - 1))
            else { continue }
            let short = SequenceVariant(
                chromosome: model.gene.chromosome, position: position, reference: Array(bare), alternate: inserted)
            let padded = SequenceVariant(
                chromosome: model.gene.chromosome, position: position - left,
                reference: Array(before) + Array(bare) + Array(after),
                alternate: Array(before) + inserted + Array(after))
            #expect(caller.consequence(of: short) == caller.consequence(of: padded), "\(short)")
            // A pure insertion or deletion can also be written one base further on, where the sequence repeats.
            if inserted.isEmpty, removed > 0, let next = model.reference[position + removed], next == bare.first {
                let shifted = SequenceVariant(
                    chromosome: model.gene.chromosome, position: position + 1,
                    reference: Array(bare.dropFirst()) + [next],
                    alternate: [])
                #expect(caller.consequence(of: short) == caller.consequence(of: shifted), "\(short)")
            }
            compared += 1
        }
        #expect(compared > 300)
    }

    /// Every place at which an insertion or deletion can be written, with random padding, on both strands and assemblies.
    @Test(arguments: [
        ("PTEN", Assembly.grch37), ("PTEN", .grch38), ("MEN1", .grch38), ("TSC2", .grch37), ("ATRX", .grch38),
        ("MTOR", .grch37),
    ])
    func `every equivalent spelling has one name, which is read back as it is printed`(
        gene: String, assembly: Assembly
    ) throws {
        let model = try #require(Loaded.annotations?.model(of: gene, assembly: assembly))
        let caller = try #require(Loaded.caller(gene, assembly))
        let transcript = try #require(model.maneSelect)
        let plus = StrandedSequence(model.reference, strand: .plus)
        var random = SeededGenerator(seed: 7)
        var spellings = 0
        for _ in 0..<300 {
            let exon = try #require(transcript.exons.randomElement(using: &random))
            let position = Int.random(in: exon.start - 20...exon.end + 20, using: &random)
            let count = Int.random(in: 1...4, using: &random)
            let isDeletion = Bool.random(using: &random)
            // Copies of what stands there come often, so that there is something to shift over.
            guard let there = model.reference.bases(in: Interval(position, position + count - 1)) else { continue }
            let bases =
                isDeletion || Bool.random(using: &random)
                ? Array(there) : (0..<count).map { _ in Array("ACGT".utf8).randomElement(using: &random) ?? 65 }
            var change = try #require(
                StrandedEdit(
                    SequenceVariant(
                        chromosome: model.gene.chromosome, position: position, reference: isDeletion ? bases : [],
                        alternate: isDeletion ? [] : bases), strand: .plus))
            let last = change.shifted(along: plus)
            #expect(last.shifted(along: plus) == last)
            var names: Set<AlleleConsequence?> = []
            while true {
                let left = Int.random(in: 1...5, using: &random)
                let right = Int.random(in: 0...5, using: &random)
                guard let before = plus.bases(change.start - left, through: change.start - 1),
                    let after = plus.bases(change.end + 1, through: change.end + right)
                else { break }
                names.insert(
                    caller.consequence(
                        of: SequenceVariant(
                            chromosome: model.gene.chromosome, position: change.start - left,
                            reference: before + change.removed + after, alternate: before + change.inserted + after)))
                spellings += 1
                if change == last { break }
                // One base further on.
                let first = isDeletion ? change.removed[0] : change.inserted[0]
                change.start += 1
                if isDeletion {
                    change.removed = Array(change.removed.dropFirst()) + [first]
                } else {
                    change.inserted = Array(change.inserted.dropFirst()) + [first]
                }
            }
            #expect(names.count == 1, "\(last)")
            for name in [names.first??.genomicName, names.first??.codingName, names.first??.proteinName] {
                guard let name = name ?? nil else { continue }
                for style in [HGVSStyle.plain, .strict, HGVSStyle(residues: .oneLetter, bracketsPredictions: true)] {
                    #expect(try HGVSVariant(parsing: name.text(style: style)) == name)
                }
            }
        }
        #expect(spellings > 400)
    }

    /// From 5 bases inside of an exon to 17 into the intron behind it, one base at a time, on both strands.
    @Test(arguments: [("PTEN", 1), ("TSC1", 3)])
    func `terms along an exon's end`(gene: String, exonNumber: Int) throws {
        let model = try #require(Loaded.annotations?.model(of: gene, assembly: .grch38))
        let caller = try #require(Loaded.caller(gene, .grch38))
        let transcript = try #require(model.maneSelect)
        let exon = transcript.exons[exonNumber - 1]
        let expected: [Int: ConsequenceTerms] = [
            1: [.spliceDonorVariant], 2: [.spliceDonorVariant], 3: [.spliceDonorRegionVariant, .intronVariant],
            4: [.spliceDonorRegionVariant, .intronVariant], 5: [.spliceDonor5thBaseVariant, .intronVariant],
            6: [.spliceDonorRegionVariant, .intronVariant], 7: [.spliceRegionVariant, .intronVariant],
            8: [.spliceRegionVariant, .intronVariant], 9: [.intronVariant], 17: [.intronVariant],
        ]
        for (distance, terms) in expected {
            let position = transcript.strand == .plus ? exon.end + distance : exon.start - distance
            let base = try #require(model.reference[position])
            let consequence = caller.consequence(
                of: SequenceVariant(
                    chromosome: model.gene.chromosome, position: position, reference: [base],
                    alternate: [Nucleotide.complement(base)]))
            #expect(consequence?.terms == terms, "+\(distance)")
        }
        for distance in 0..<5 {
            let position = transcript.strand == .plus ? exon.end - distance : exon.start + distance
            let base = try #require(model.reference[position])
            let consequence = caller.consequence(
                of: SequenceVariant(
                    chromosome: model.gene.chromosome, position: position, reference: [base],
                    alternate: [Nucleotide.complement(base)]))
            #expect(
                consequence?.terms.contains(.spliceRegionVariant) == (distance < 3), "\(distance) bases before the end")
        }
    }
}
