import Interpretation

extension SampleEvidence.PartialReading {
    var words: String {
        switch self {
        case .index: "Only records near the genes were read, by the file's index; the other blocks were not checked"
        case .sortOrder:
            "Only blocks that can hold records near the genes were read, on the assumption that the file is sorted; the others were not checked"
        }
    }
}

extension AlternateRecords {
    /// That the records were not read.
    var words: String {
        "\(ListWords.count(count, "record", "records")) on \(contig) \(count == 1 ? "was" : "were") not read: this alternate contig has \(gene) once more."
    }
}
