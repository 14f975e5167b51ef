extension InputReport {
    /// How many records the file has, as far as that is counted.
    var recordsText: String {
        if let recordsNearGenes { return "\(NumberText.grouped(recordsNearGenes)) near the genes" }
        return records.map(NumberText.grouped) ?? "not counted"
    }
}

extension RunReport {
    /// The plan with its reason, and how many records were read.
    var sentence: String {
        let records = recordsRead.map { "; \(NumberText.grouped($0)) records read" } ?? ""
        return "\(plan.rawValue): \(text)\(records)"
    }
}

extension SegmentReport {
    /// The file and, where lines are counted, the line.
    var place: String { line.map { "\(file):\($0)" } ?? file }
}
