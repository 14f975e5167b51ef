import Annotations
import Consequences
import Genome
import HGVS
import TestSupport
import Testing
import Transcripts

/// Alleles of every class in every gene of the set: seeded ones in and around the exons, and those that the tables of known variants name.
struct AlleleSweep {
    /// An allele with what it does.
    struct Allele {
        let gene: Gene
        let consequence: AlleleConsequence
        /// Its name in messages.
        var name: String { "\(gene.symbol) \(consequence.hgvsC ?? "-") \(consequence.hgvsP ?? "-")" }
    }

    /// Seeded substitutions, insertions and deletions of up to four bases, from 40 bases before each exon to 40 behind it.
    static func seeded(_ count: Int, in gene: Gene, seed: UInt64) throws -> [Allele] {
        let model = try #require(NamedVariant.annotations?.model(of: gene.symbol, assembly: .grch38))
        let transcript = try #require(model.maneSelect)
        let caller = try #require(NamedVariant.caller(of: model))
        var random = SeededGenerator(seed: seed)
        var found: [Allele] = []
        while found.count < count {
            let exon = try #require(transcript.exons.randomElement(using: &random))
            let position = Int.random(in: exon.start - 40...exon.end + 40, using: &random)
            let isSubstitution = Int.random(in: 0..<3, using: &random) > 0
            let removed = isSubstitution ? 1 : Int.random(in: 0...4, using: &random)
            let inserted = (0..<(isSubstitution ? 1 : Int.random(in: 0...4, using: &random))).map { _ in
                Array("ACGT".utf8).randomElement(using: &random) ?? 65
            }
            guard let bases = model.reference.bases(in: Interval(position, position + removed - 1)),
                Array(bases) != inserted,
                let consequence = caller.consequence(
                    of: SequenceVariant(
                        chromosome: gene.chromosome, position: position, reference: Array(bases), alternate: inserted))
            else { continue }
            found.append(Allele(gene: gene, consequence: consequence))
        }
        return found
    }

    /// Every substitution of one base in an exon of MANE Select, counted from 1.
    static func substitutions(in gene: Gene, exon number: Int) throws -> [Allele] {
        let model = try #require(NamedVariant.annotations?.model(of: gene.symbol, assembly: .grch38))
        let transcript = try #require(model.maneSelect)
        let caller = try #require(NamedVariant.caller(of: model))
        let exon = transcript.exons[number - 1]
        return (exon.start...exon.end).flatMap { position in
            "ACGT".utf8.compactMap { base in
                guard let bases = model.reference.bases(in: Interval(position, position)), bases.first != base
                else { return nil }
                return caller.consequence(
                    of: SequenceVariant(
                        chromosome: gene.chromosome, position: position, reference: Array(bases), alternate: [base])
                ).map { Allele(gene: gene, consequence: $0) }
            }
        }
    }

    /// The alleles that the tables of known variants name: tested changes, hotspots, scans and splice variants that one base can make.
    static func known() throws -> [Allele] {
        let annotations = try #require(NamedVariant.annotations)
        var names: [String] = []
        for gene in annotations.genes.map(\.symbol) {
            names += annotations.known.changes(of: gene).map { "\(gene):\($0.name)" }
            names += annotations.known.hotspots(gene, at: 1...5000).compactMap { hotspot in
                guard let reference = hotspot.reference, hotspot.change != "sp" else { return nil }
                return "\(gene):p.\(reference)\(hotspot.residues.lowerBound)\(hotspot.change)"
            }
            names += annotations.known.scans(of: gene).flatMap { scan in
                scan.alternates.map { "\(gene):p.\(scan.reference)\(scan.residue)\($0)" }
            }
        }
        return names.compactMap { name in
            // A change of a residue that takes two bases has no allele here; nor has a name of the protein that many alleles give.
            guard let found = try? NamedVariant.found(name) else { return nil }
            return Allele(gene: found.gene, consequence: found.consequence)
        }
    }
}
