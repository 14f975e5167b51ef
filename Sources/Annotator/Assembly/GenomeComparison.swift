import Genome
import ReferenceGenome
import Reports
import VariantCallFormat

/// Holds the REF of records against a reference genome, for one task.
final class GenomeComparison {
    private let genome: ReferenceGenome
    private let assembly: Assembly?
    private let reader: ReferenceGenomeReader
    // Records come sorted, so nearly every name is the one before.
    private var last: (name: [UInt8], contig: FASTAIndex.Contig?) = ([], nil)
    private(set) var proof = GenomeProof()

    /// Opens the genome.
    init(_ genome: ReferenceGenome, assembly: Assembly?) throws {
        self.genome = genome
        self.assembly = assembly
        reader = try ReferenceGenomeReader(genome)
    }

    /// Compares a record; N and other IUPAC codes agree with anything, on either side. A record on a contig that the genome does not have,
    /// at the telomere (POS 0), or without a definite base is not compared.
    ///
    /// - Throws: what reading the genome throws.
    func compare(_ view: borrowing VCFRecordView, line: ArraySlice<UInt8>) throws {
        let reference = line[
            line.startIndex + view.referenceRange.lowerBound..<line.startIndex
                + view.referenceRange.upperBound]
        guard view.position >= 1, reference.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }),
            let contig = contig(named: view.chromosomeBytes())
        else { return }
        func difference(_ expected: GenomeBases) -> GenomeProof.Difference {
            GenomeProof.Difference(
                line: view.lineNumber, contig: String(decoding: last.name, as: UTF8.self), position: view.position,
                recorded: Self.excerpt(reference), expected: expected)
        }
        let end = view.position + reference.count - 1
        guard end <= contig.length else {
            proof.add(difference(.end(length: contig.length)))
            return
        }
        let bases = try reader.bases(of: contig, in: Interval(view.position, end))
        var isCompared = false
        for (recorded, base) in zip(reference, bases) {
            let recorded = Nucleotide.uppercased(recorded)
            guard Nucleotide.isBase(recorded), Nucleotide.isBase(base) else { continue }
            isCompared = true
            if recorded != base {
                proof.add(difference(.bases(Self.excerpt(bases))))
                return
            }
        }
        if isCompared { proof.add(nil) }
    }

    private func contig(named name: Span<UInt8>) -> FASTAIndex.Contig? {
        if name.count == last.name.count, name.indices.allSatisfy({ name[$0] == last.name[$0] }) { return last.contig }
        var bytes: [UInt8] = []
        for index in name.indices { bytes.append(name[index]) }
        last = (bytes, genome.contig(naming: String(decoding: bytes, as: UTF8.self), assembly: assembly))
        return last.contig
    }

    private static func excerpt(_ bases: ArraySlice<UInt8>) -> String {
        String(decoding: bases.prefix(20), as: UTF8.self) + (bases.count > 20 ? "…" : "")
    }
}
