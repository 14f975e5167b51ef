import Consequences
import Genome
import HGVS
import VariantCallFormat

/// An allele in the coding sequence of a transcript, as a part of what may lie together on one copy of it.
struct HaplotypeAllele: Sendable {
    /// The line of its record. Alleles of one record never lie on one copy.
    let line: Int
    /// The allele as its record spells it, `87931089G>T`.
    let text: String
    /// The coding name without accession and prefix, `253G>T`.
    let name: String
    let change: CodingChange

    /// The allele without the record that tells of it.
    struct Told: Hashable {
        let text: String
        let name: String
        let change: CodingChange
    }

    /// The allele without its record.
    var told: Told { Told(text: text, name: name, change: change) }

    /// The allele among those of several files, by the number of its file.
    func inFile(_ order: Int) -> Self {
        // No file has so many lines.
        Self(line: line + (order << 40), text: text, name: name, change: change)
    }
}

extension AlleleAnnotator {
    /// The allele's part in the coding sequence of the transcript that its effect is told on; nothing where it has none.
    func codingAllele(_ allele: AlleleInGene, of record: VCFRecord, on chromosome: Chromosome) -> HaplotypeAllele? {
        guard allele.consequence.cdsPosition != nil, case .coding(let name) = allele.consequence.codingName?.change
        else {
            return nil
        }
        let alternate = record.alternates[allele.number - 1]
        let variant = SequenceVariant(
            chromosome: chromosome, position: record.position,
            reference: record.reference.utf8.map(Nucleotide.uppercased),
            alternate: alternate.utf8.map(Nucleotide.uppercased))
        return genes[allele.geneNumber].callers[allele.effect.transcript].codingChange(of: variant).map {
            HaplotypeAllele(
                line: record.lineNumber, text: "\(record.position)\(record.reference)>\(alternate)",
                name: name.description, change: $0)
        }
    }
}
