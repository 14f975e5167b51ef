import Annotations
import ByteStreams
import Consequences
import Genome
import Interpretation
import Reports
import Transcripts
import VariantCallFormat

/// A BGZF file of sites with its index, opened and proved to be of the assembly.
struct AnnotationSource {
    let path: String
    /// What outputs call it.
    private let name: String
    private let header: VCFHeader
    private let fields: [Field]
    /// The date of a release of ClinVar.
    private let release: String?
    private var reader: IndexedRecords
    private let contigs: [Chromosome: String]
    private let annotator: AlleleAnnotator
    /// The genes, by number, near which the file has any record: of others its silence says nothing.
    private var coveredGenes: Set<Int> = []
    private var proof = AssemblyProof()
    private var classifiedByGene: [Int: [Classified]] = [:]
    /// The records that were read, each once.
    private var records: Set<String> = []
    private var warnings: [InputWarning] = []

    private struct Field {
        let key: String
        let name: String
        let number: FieldDefinition.Number
        let meaning: SourceField?
    }

    /// An allele that the file classifies as oncogenic, with what it does.
    private struct Classified {
        let variant: SequenceVariant
        let change: ClassifiedChange
    }

    /// Enough records were read.
    private struct Enough: Error {}
    /// The record that was read lies behind the interval.
    private struct Passed: Error {}

    /// Opens a file.
    ///
    /// - Throws: ``AnnotatorError`` where it has no index, lacks a field, or is not of the assembly; `ContainerError`, `VCFError`,
    ///   `RegionIndexError`, `ByteStreamError`.
    init(
        _ choice: AnnotationSourceChoice, name: String, annotations: AnnotationSet, assembly: Assembly,
        annotator: AlleleAnnotator,
        input: InputOptions
    ) throws {
        path = choice.path
        self.name = name
        self.annotator = annotator
        let file = try BlockGzipFile(path: path)
        let start = try VCFReader(text: input.container(try FileSource.open(path: path)))
        header = start.header
        release = choice.fields == nil ? header.metaValue(of: "fileDate") : nil
        let (index, indexPath) = try Self.index(of: path)
        let faults = try index.problems(file: file)
        guard faults.isEmpty else { throw AnnotatorError.indexOfOtherFile(indexPath, faults: faults) }
        if FileSystem.isOlder(indexPath, than: path) {
            warnings.append(.olderIndex(name + indexPath.dropFirst(path.count), file: name))
        }
        reader = try IndexedRecords(file: file, index: index, headerLength: start.headerLength)
        fields = try Self.fields(choice, header: header, known: annotations.sourceFields)
        var names = ContigNames(contigs: annotations.contigs, assembly: assembly)
        var contigs: [Chromosome: String] = [:]
        for contig in index.contigs {
            guard let chromosome = names.chromosome(named: contig.name), contigs[chromosome] == nil else { continue }
            contigs[chromosome] = contig.name
        }
        self.contigs = contigs
        try prove(assembly, contigTable: annotations.contigs)
    }

    /// The SHA-256 of the whole file, however little of it was read.
    func digest() throws -> String? {
        let source = DigestingSource(try FileSource.open(path: path), digests: true)
        var bytes: [UInt8] = []
        while try source.read(upTo: 1 << 20, into: &bytes) > 0 { bytes.removeAll(keepingCapacity: true) }
        return source.digest()
    }

    /// What the file says of a change in a gene; the change is normalised.
    mutating func annotations(
        of variant: SequenceVariant, inGene geneNumber: Int, substitution: MissenseChange?
    ) throws -> AlleleAnnotations {
        var sites = AlleleAnnotations()
        let reference = annotator.genes[geneNumber].model.reference
        let populations = Set(fields.compactMap(\.meaning?.population))
        if !populations.isEmpty, coveredGenes.contains(geneNumber) {
            sites.frequencySources.append(AlleleAnnotations.FrequencySource(file: name, populations: populations))
        }
        let window = variant.spellings(in: reference)
        var match: (record: SourceRecord, allele: Int)?
        try forEachRecord(on: variant.chromosome, in: window) { record in
            guard match == nil else { return }
            for (index, alternate) in record.alternates.enumerated() {
                guard let other = record.variant(index, on: variant.chromosome), !alternate.isEmpty,
                    other.normalised(in: reference) == variant
                else { continue }
                match = (record, index + 1)
                return
            }
        }
        if let match {
            for field in fields {
                guard
                    let values = match.record.values(of: field.key, version: header.version),
                    let text = AlleleValue.text(
                        values, number: field.number, allele: match.allele, of: match.record.alternateTexts)
                else { continue }
                sites.values.append(
                    AlleleAnnotations.Value(
                        field: field.name, text: text, file: name, record: match.record.spelling(match.allele),
                        meaning: field.meaning, release: release))
            }
        }
        if let substitution, fields.contains(where: { $0.meaning?.measure == .clinvarOncogenicity }) {
            sites.classifiedChanges = try classified(inGene: geneNumber)
                .filter { $0.variant != variant && $0.change.substitution.residue == substitution.residue }.map(
                    \.change)
        }
        return sites
    }

    /// The file as an input of a report.
    func report(sha256: String?) -> InputReport {
        InputReport(
            path: name, role: .siteAnnotations, container: .blockGzip,
            format: header.fileformat, callers: header.callers, records: records.count, rejected: [],
            rejectedCount: 0, filtered: 0, sha256: sha256)
    }

    var allWarnings: [String] {
        (warnings + proof.own.warnings.map { $0.warning(file: name, namesLine: false) }).map(\.words)
    }
}

// Opening.
extension AnnotationSource {
    private static func index(of path: String) throws -> (RegionIndex, String) {
        let paths = [RegionIndex.Kind.tabix, .csi].map { "\(path).\($0.rawValue)" }
        guard let indexPath = paths.first(where: FileSystem.exists) else {
            throw AnnotatorError.noIndex(path, lookedFor: paths)
        }
        return (try RegionIndex.open(path: indexPath), indexPath)
    }

    private static func fields(
        _ choice: AnnotationSourceChoice, header: VCFHeader, known: [String: SourceField]
    ) throws(AnnotatorError) -> [Field] {
        let declared = header.infoDefinitions
        if let chosen = choice.fields {
            if let missing = chosen.first(where: { declared[$0.key] == nil }) {
                throw .noField(missing.key, file: choice.path, declared: declared.keys.sorted())
            }
            return chosen.map {
                Field(
                    key: $0.key, name: $0.name, number: declared[$0.key]?.number ?? .any, meaning: known[$0.name])
            }
        }
        guard declared["CLNSIG"] != nil else {
            throw .noField("CLNSIG", file: choice.path, declared: declared.keys.sorted())
        }
        return ["CLNSIG", "CLNSIGCONF", "CLNREVSTAT", "ONC", "ONCREVSTAT", "SCI", "SCIREVSTAT"].compactMap { key in
            declared[key].map { Field(key: key, name: key, number: $0.number, meaning: known[key]) }
        }
    }

    /// The records looked at near each gene for the proof of the assembly.
    private static let recordsOfProof = 20

    /// Reads some records of an interval, and gives how many there were.
    private mutating func readFirst(on chromosome: Chromosome, in interval: Interval) throws -> Int {
        var count = 0
        do {
            try forEachRecord(on: chromosome, in: interval) { _ in
                count += 1
                if count == Self.recordsOfProof { throw Enough() }
            }
        } catch is Enough {}
        return count
    }

    /// Holds what the header says, and the first records near each gene, against the assembly.
    private mutating func prove(_ assembly: Assembly, contigTable: ContigTable) throws {
        var reasons: [AssemblyReason] = []
        switch AssemblyEvidence.weigh(header: header, declared: nil, contigs: contigTable) {
        case .told(let evidence):
            guard evidence.assembly == assembly else {
                throw AnnotatorError.sourceOfOtherAssembly(
                    path, wanted: assembly, because: evidence.reasons.map(\.words))
            }
            reasons = evidence.reasons
        case .contradictory(let contradicting):
            throw AnnotatorError.contradictoryAssembly(file: path, evidence: contradicting)
        case .unsupported(let other, let reasons):
            throw AnnotatorError.unsupportedAssembly(other, file: path, evidence: reasons)
        case .unknown: break
        }
        for (number, gene) in annotator.genes.enumerated() {
            let chromosome = gene.gene.chromosome
            for interval in annotator.loci.intervals(on: chromosome) where interval.contains(gene.model.span) {
                if try readFirst(on: chromosome, in: interval) > 0 { coveredGenes.insert(number) }
            }
        }
        if proof.own.basesCompared == 0 {
            // Its records may lie where another assembly has the genes.
            for chromosome in contigs.keys.sorted() {
                for interval in annotator.lociOfAnyAssembly(on: chromosome) {
                    _ = try readFirst(on: chromosome, in: interval)
                }
            }
        }
        if proof.own.basesCompared == 0 {
            if proof.other.basesCompared > 0, proof.other.disagreements.isEmpty {
                throw AnnotatorError.sourceOfOtherAssembly(
                    path, wanted: assembly, because: proof.other.agreements)
            }
            guard !reasons.isEmpty else { throw AnnotatorError.unprovedSource(path, assembly: assembly) }
            warnings.append(.noRecordNearGenes(file: name))
        }
    }
}

// Reading.
extension AnnotationSource {
    /// Calls `body` with each record that shares a position with an interval, after its REF was held against the genes.
    private mutating func forEachRecord(
        on chromosome: Chromosome, in interval: Interval, _ body: (SourceRecord) throws -> Void
    ) throws {
        guard let contig = contigs[chromosome] else { return }
        var proof = proof
        var seen: [String] = []
        defer {
            self.proof = proof
            records.formUnion(seen)
        }
        let contigBytes = Array(contig.utf8)
        do {
            try reader.forEachLine(onContig: contig, overlapping: interval) { line in
                guard let head = LineHead(in: line.span, from: 0) else {
                    throw AnnotatorError.noSourceRecord(line, file: path)
                }
                guard line.prefix(head.contig.upperBound) == contigBytes[...] else { return }
                // What has an index is sorted.
                if head.position > interval.end { throw Passed() }
                guard let record = SourceRecord(line) else { throw AnnotatorError.noSourceRecord(line, file: path) }
                guard record.position + record.reference.count - 1 >= interval.start else { return }
                seen.append(record.key)
                let wrong = annotator.prove(
                    position: record.position, reference: record.reference, line: 0, on: chromosome, into: &proof)
                if let wrong {
                    throw AnnotatorError.sourceDiffers(
                        wrong, file: path, assembly: annotator.assembly, compared: proof.own.basesCompared)
                }
                try body(record)
            }
        } catch is Passed {}
    }

    /// The alleles of a gene that the file classifies as oncogenic with criteria, and that change one residue.
    private mutating func classified(inGene geneNumber: Int) throws -> [Classified] {
        if let known = classifiedByGene[geneNumber] { return known }
        let gene = annotator.genes[geneNumber]
        let chromosome = gene.gene.chromosome
        guard let onc = fields.first(where: { $0.meaning?.measure == .clinvarOncogenicity }) else { return [] }
        let review = fields.first { $0.meaning?.measure == .clinvarOncogenicityReview }
        let version = header.version
        let file = name
        var found: [Classified] = []
        try forEachRecord(on: chromosome, in: gene.model.span) { record in
            guard record.values(of: onc.key, version: version) == ["Oncogenic"] else { return }
            let status = review.flatMap { record.values(of: $0.key, version: version)?.joined(separator: ",") } ?? ""
            guard Self.hasCriteria(status) else { return }
            for index in record.alternates.indices {
                guard let variant = record.variant(index, on: chromosome),
                    let effect = gene.effects(of: variant).first,
                    let substitution = MissenseChange(effect.consequence)
                else { continue }
                found.append(
                    Classified(
                        variant: variant.normalised(in: gene.model.reference),
                        change: ClassifiedChange(
                            substitution: substitution, record: record.spelling(index + 1),
                            review: status.replacing("_", with: " "), file: file)))
            }
        }
        classifiedByGene[geneNumber] = found
        return found
    }

    /// ClinVar's review statuses of classifications that somebody gave criteria for.
    private static func hasCriteria(_ status: String) -> Bool {
        ["criteria_provided", "reviewed_by_expert_panel", "practice_guideline"].contains { status.hasPrefix($0) }
    }
}
