package import Annotations
import Genome
import Reports
import Transcripts

/// Reports that are exported together, with the identifiers of their genes.
package struct ExportSet: Sendable {
    /// The samples, in the order in which their reports were given.
    let samples: [ExportSample]
    let annotations: AnnotationSet

    /// Takes reports together.
    ///
    /// - Throws: ``ExportError`` where two are of one sample, or of different assemblies in a format that has one.
    package init(
        _ samples: [ExportSample], annotations: AnnotationSet, format: ExportFormat
    ) throws(ExportError) {
        var paths: [String: String] = [:]
        for sample in samples {
            if let first = paths.updateValue(sample.path, forKey: sample.name) {
                throw .sameSample(sample.name, first, sample.path)
            }
        }
        if let first = samples.first, !format.allowsBothAssemblies,
            let other = samples.first(where: { $0.assembly != first.assembly })
        {
            throw .bothAssemblies(first, other, format: format)
        }
        self.samples = samples
        self.annotations = annotations
    }

    /// The assembly of the reports; GRCh38 of none.
    var assembly: Assembly { samples.first?.assembly ?? .grch38 }

    /// Every gene of the reports, in the order of the first that has it.
    var symbols: [String] {
        var seen: Set<String> = []
        return samples.flatMap(\.report.genes).map(\.symbol).filter { seen.insert($0).inserted }
    }

    /// A gene of the annotation set, by which its identifiers are known.
    func gene(_ symbol: String) -> Gene? { annotations.gene(symbol) }

    /// The transcript that a report names changes on.
    func transcript(_ accession: String, of symbol: String, assembly: Assembly) -> Transcript? {
        annotations.model(of: symbol, assembly: assembly)?.transcripts.first { $0.accession == accession }
    }

    /// Variants in order of sample, gene and position.
    func rows() -> [VariantRow] {
        samples.flatMap { sample in
            sample.report.genes.flatMap { gene in
                gene.variants.map { VariantRow($0, of: gene, in: sample, set: self) }
            }
        }
    }
}
