import Annotations
import ByteStreams
import Consequences
import Genome
import Interpretation
import Reports
import Transcripts
import VariantCallFormat

/// What the records themselves and the files of sites say of the alleles of one file of small variants.
struct SourceLookup {
    private struct Key: Hashable {
        let variant: SequenceVariant
        let gene: Int
    }

    private let records: InlineAnnotations
    private let annotator: AlleleAnnotator
    private var found: [Key: AlleleAnnotations] = [:]
    /// The files as inputs of a report.
    private(set) var inputs: [InputReport] = []
    private(set) var warnings: [String] = []

    /// Looks all alleles up that may become findings; each once, however many samples have it.
    init(
        _ main: ReadFile, choices: [AnnotationSourceChoice], names: FileNames, annotations: AnnotationSet,
        input: InputOptions,
        checksums: Bool
    ) throws {
        annotator = main.annotator
        records = InlineAnnotations(header: main.header, file: main.name, fields: annotations.sourceFields)
        var files: [AnnotationSource] = []
        for choice in choices {
            files.append(
                try AnnotationSource(
                    choice, name: names[choice.path], annotations: annotations, assembly: main.evidence.assembly,
                    annotator: annotator,
                    input: input))
        }
        guard !files.isEmpty else { return }
        for entry in main.collected.geneRecords {
            for allele in entry.alleles where Self.mayBeFinding(allele) {
                guard let key = key(allele, of: entry.record, on: entry.chromosome), found[key] == nil else { continue }
                var sites = AlleleAnnotations()
                for index in files.indices {
                    let own = try files[index].annotations(
                        of: key.variant, inGene: key.gene, substitution: MissenseChange(allele.consequence))
                    sites.add(own)
                }
                found[key] = sites
            }
        }
        inputs = try files.map { $0.report(sha256: checksums ? try $0.digest() : nil) }
        warnings = files.flatMap(\.allWarnings)
    }

    /// What is said of an allele.
    func annotations(
        of allele: AlleleAnnotator.AlleleInGene, in record: VCFRecord, on chromosome: Chromosome
    ) -> AlleleAnnotations {
        var sites = AlleleAnnotations()
        if !records.isEmpty { sites = records.annotations(of: record, allele: allele, annotator) }
        if !found.isEmpty, let key = key(allele, of: record, on: chromosome), let own = found[key] { sites.add(own) }
        return sites
    }

    private func key(
        _ allele: AlleleAnnotator.AlleleInGene, of record: VCFRecord, on chromosome: Chromosome
    ) -> Key? {
        let reference = record.reference.utf8.map(Nucleotide.uppercased)
        let alternate = record.alternates[allele.number - 1].utf8.map(Nucleotide.uppercased)
        guard (reference + alternate).allSatisfy(Nucleotide.isBase) else { return nil }
        let variant = SequenceVariant(
            chromosome: chromosome, position: record.position, reference: reference, alternate: alternate)
        return Key(
            variant: variant.normalised(in: annotator.genes[allele.geneNumber].model.reference),
            gene: allele.geneNumber)
    }

    /// A file may know of a change anywhere in a gene, deep in an intron too; beside the gene it is told of no gene of the panel.
    private static func mayBeFinding(_ allele: AlleleAnnotator.AlleleInGene) -> Bool {
        allele.consequence.terms.intersection([.upstreamGeneVariant, .downstreamGeneVariant]).isEmpty
            || allele.effect.onWorstTranscript != nil
    }
}

extension AlleleAnnotations {
    /// Adds what another file says.
    fileprivate mutating func add(_ other: AlleleAnnotations) {
        values += other.values
        frequencySources += other.frequencySources
        if let changes = other.classifiedChanges { classifiedChanges = (classifiedChanges ?? []) + changes }
    }
}
