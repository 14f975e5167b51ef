import Annotations
import Genome
import TestSupport
import Transcripts

/// The bundled set, and a FASTA that has its genes at their places.
enum BundledGenome {
    static let annotations = try? AnnotationSet(files: .embedded())

    /// Writes the chromosomes of the genes with their true lengths, the bundled sequences where they lie and N round them; the rest are holes.
    static func write(_ annotations: AnnotationSet, _ assembly: Assembly, to path: String) throws {
        var file = FASTAFile(width: 60)
        let models = Dictionary(grouping: annotations.models(of: assembly), by: \.gene.chromosome)
        let unknown = [UInt8](repeating: UInt8(ascii: "N"), count: 10_000)
        for (chromosome, models) in models.sorted(by: { $0.key < $1.key }) {
            file.add(
                "chr\(chromosome)", length: annotations.contigs[assembly, chromosome]?.length ?? 0,
                stretches: models.map {
                    .init(start: $0.reference.interval.start - 10_000, bases: unknown + $0.reference.bases + unknown)
                })
        }
        try file.write(to: path)
    }

    /// The start codons that are not ATG, by accession, as the bundled table says them.
    static func otherStartCodons() throws -> [String: String] {
        var codons: [String: String] = [:]
        for row in try AnnotationFiles.embedded().table("transcripts.tsv").rows {
            let codon = try row.text("start_codon")
            if codon != "ATG" { codons[try row.text("accession")] = codon }
        }
        return codons
    }
}
