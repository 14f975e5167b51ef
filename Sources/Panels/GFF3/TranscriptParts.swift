import Genome

/// The exons and the coding sequence of one transcript, no more of them than is needed: a whole annotation has millions.
struct TranscriptParts: Sendable {
    private(set) var exons: [(interval: Interval, number: Int?)] = []
    private(set) var coding: [(interval: Interval, phase: Int?)] = []
    private(set) var codingIDs: Set<String> = []
    private(set) var protein: String?
    private(set) var tags: Set<String> = []
    private(set) var partial: [String] = []
    private(set) var declaresStart = false

    mutating func add(exon feature: GFF3Feature, parent: String) {
        let number =
            feature.attributes["rank"] ?? feature.attributes["exon_number"]
            ?? feature.attributes["ID"].flatMap { Self.number(inID: $0, parent: parent) }
        exons.append((feature.interval, number.flatMap { Int($0) }))
    }

    /// The number that NCBI writes into the name of an exon alone: `3` of `exon-NM_000314.8-3` in `rna-NM_000314.8`. Names that only look
    /// like it count through the whole file in other tools' output, so that the transcript's name must stand in it.
    private static func number(inID id: String, parent: String) -> String? {
        guard parent.hasPrefix("rna-") else { return nil }
        let prefix = "exon-\(parent.dropFirst(4))-"
        return id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : nil
    }

    mutating func add(coding feature: GFF3Feature) {
        let attributes = feature.attributes
        coding.append((feature.interval, feature.phase))
        codingIDs.insert(attributes["ID"] ?? "")
        if protein == nil {
            protein = attributes["protein_id"].map { AnnotatedTranscript.versioned($0, attributes["version"]) }
        }
        tags.formUnion(Self.tags(of: feature))
        for missing in Self.partial(of: feature) where !partial.contains(missing) { partial.append(missing) }
        declaresStart =
            declaresStart || attributes["Note"]?.contains("non-AUG") == true
            || attributes.list("transl_except").contains { $0.hasSuffix("aa:Met)") }
    }

    /// The tags of a feature, with spaces as NCBI writes them.
    static func tags(of feature: GFF3Feature) -> [String] {
        feature.attributes.list("tag").map { $0.replacing("_", with: " ") }
    }

    /// What NCBI says is missing of a feature.
    static func partial(of feature: GFF3Feature) -> [String] {
        ["partial", "start_range", "end_range"].compactMap { key in
            feature.attributes[key].flatMap { $0 == "false" ? nil : "\(key)=\($0)" }
        }
    }
}
