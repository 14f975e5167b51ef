package import Genome
package import Transcripts

/// A transcript as a GFF3 file has it, not yet proved.
package struct AnnotatedTranscript: Sendable, Hashable {
    /// The file's own identifier of the feature.
    package let id: String
    /// The RefSeq accession with version, where the file knows one.
    package let refSeq: String?
    /// The Ensembl transcript with version, where the file knows one.
    package let ensembl: String?
    /// The protein of the coding sequence, RefSeq or Ensembl as the file has it.
    package let protein: String?
    /// The standing in MANE by its tag.
    package let status: Transcript.Status
    /// Who says so: the second column.
    package let source: String
    /// The contig as the file writes it.
    package let contig: String
    /// The strand; nothing where the file says none.
    package let strand: Strand?
    /// The positions that the file gives the transcript, 1-based and closed.
    package let interval: Interval
    /// The exons in genomic order.
    package let exons: [Interval]
    /// The numbers that the file gives the exons, in genomic order; empty where it gives none.
    package let exonNumbers: [Int]
    /// The parts of the coding sequence in genomic order.
    package let coding: [Interval]
    /// The phases that the file gives these parts, in the same order.
    package let phases: [Int?]
    /// How many coding sequences the file gives this transcript.
    package let codingSequences: Int
    /// What the file says is missing of it, in its words.
    package let partial: [String]
    /// Whether the file says that the start codon is not AUG.
    package let declaresStart: Bool

    /// The accession that names are given on: RefSeq where one is known, else Ensembl, else the file's own identifier.
    package var accession: String { refSeq ?? ensembl ?? id }
}

extension AnnotatedTranscript {
    /// Puts a transcript together from its feature, its exons and the parts of its coding sequence, whichever spelling the file has.
    init(_ feature: GFF3Feature, _ parts: TranscriptParts) {
        let attributes = feature.attributes
        id = attributes["ID"] ?? "line \(feature.line)"
        let own = Self.versioned(attributes["transcript_id"] ?? Self.bare(id), attributes["version"])
        let isRefSeq = Self.isRefSeq(own)
        refSeq = isRefSeq ? own : attributes.crossReference("RefSeq").flatMap { Self.isRefSeq($0) ? $0 : nil }
        ensembl = own.hasPrefix("ENST") ? own : attributes.crossReference("Ensembl")
        let sorted = parts.exons.sorted { $0.interval.start < $1.interval.start }
        exons = sorted.map(\.interval)
        let numbers = sorted.compactMap(\.number)
        exonNumbers = numbers.count == sorted.count ? numbers : []
        let coding = parts.coding.sorted { $0.interval.start < $1.interval.start }
        self.coding = coding.map(\.interval)
        phases = coding.map(\.phase)
        codingSequences = parts.codingIDs.count
        protein = parts.protein
        let tags = parts.tags.union(TranscriptParts.tags(of: feature))
        status =
            tags.contains("MANE Select")
            ? .maneSelect : tags.contains("MANE Plus Clinical") ? .manePlusClinical : .other
        source = feature.source
        contig = feature.contig
        interval = feature.interval
        strand = feature.strand
        let missing = ["cds start NF", "mRNA start NF", "cds end NF", "mRNA end NF"].filter(tags.contains)
            .map { $0.replacing(" ", with: "_") }
        partial = (missing + TranscriptParts.partial(of: feature) + parts.partial).uniqued()
        declaresStart = tags.contains("non ATG start") || parts.declaresStart
    }

    /// An identifier without the kind that Ensembl and NCBI write before it: `transcript:ENST…`, `rna-NM_…`.
    private static func bare(_ id: String) -> String {
        for prefix in ["transcript:", "rna-", "gene:", "gene-"] where id.hasPrefix(prefix) {
            return String(id.dropFirst(prefix.count))
        }
        return id
    }

    /// An accession with its version, which Ensembl writes into an attribute of its own.
    static func versioned(_ accession: String, _ version: String?) -> String {
        guard !accession.contains("."), let version, accession.hasPrefix("ENS") else { return accession }
        return "\(accession).\(version)"
    }

    private static func isRefSeq(_ accession: String) -> Bool {
        ["NM_", "XM_", "NR_", "XR_"].contains { accession.hasPrefix($0) }
    }
}
