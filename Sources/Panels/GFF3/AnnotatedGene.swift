package import Genome

/// A gene as a GFF3 file has it, with its transcripts.
package struct AnnotatedGene: Sendable, Hashable {
    package let symbol: String
    /// The name, where the file has one.
    package let name: String?
    /// `HGNC:9588`, where the file knows it.
    package let hgncID: String?
    /// The NCBI Gene number, where the file knows it.
    package let entrezID: String?
    /// The Ensembl gene with version, where the file knows it.
    package let ensemblID: String?
    /// The contig as the file writes it.
    package let contig: String
    /// The strand; nothing where the file says none.
    package let strand: Strand?
    /// The positions, 1-based and closed.
    package let interval: Interval
    /// Whether the file calls it protein-coding, or does not say what it is.
    package let isProteinCoding: Bool
    /// The file's own identifier of the feature.
    let id: String
    /// The transcripts in the order of the file.
    package internal(set) var transcripts: [AnnotatedTranscript] = []

    /// The names by which a gene's feature may be asked for.
    static func symbol(of feature: GFF3Feature) -> String? {
        feature.attributes["gene_name"] ?? feature.attributes["Name"] ?? feature.attributes["gene"]
    }

    /// Reads a gene's feature, whichever spelling the file has; nothing where it has no name.
    init?(_ feature: GFF3Feature) {
        let attributes = feature.attributes
        guard let symbol = Self.symbol(of: feature), let id = attributes["ID"] else { return nil }
        self.symbol = symbol
        self.id = id
        // Ensembl writes "name [Source:HGNC Symbol;Acc:HGNC:9588]".
        let description = attributes["description"]
        let words = description.map { $0.prefix { $0 != "[" } } ?? ""
        let trimmed = words.last == " " ? words.dropLast() : words
        name = trimmed.isEmpty ? nil : String(trimmed)
        let accession = description?.split(separator: "Acc:").dropFirst().first.map { $0.prefix { $0 != "]" } }
        hgncID =
            attributes["hgnc_id"] ?? attributes.crossReference("HGNC").map { $0.hasPrefix("HGNC:") ? $0 : "HGNC:\($0)" }
            ?? accession.flatMap { $0.hasPrefix("HGNC:") ? String($0) : nil }
        entrezID = attributes.crossReference("GeneID")
        let own = attributes["gene_id"] ?? id
        ensemblID =
            own.hasPrefix("ENSG")
            ? AnnotatedTranscript.versioned(own, attributes["version"]) : attributes.crossReference("Ensembl")
        contig = feature.contig
        strand = feature.strand
        interval = feature.interval
        let type = attributes["biotype"] ?? attributes["gene_type"] ?? attributes["gene_biotype"]
        isProteinCoding = type.map { $0 == "protein_coding" } ?? true
    }
}
