/// What the user says of the samples of a run.
package struct SampleChoice: Sendable, Hashable {
    /// The tumour's column in the files of small variants.
    package var tumour: String?
    /// The matched normal's.
    package var normal: String?
    /// The name of the report: all files are of this one tumour.
    package var name: String?
    /// Other names of the samples.
    package var aliases: [SampleAlias] = []
    /// The sample of the tables, where it has another name there.
    package var tableSample: String?

    package init() {}

    /// Whether all files are one tumour's, so that columns that may be callers or samples are callers.
    var isOneTumour: Bool { name != nil }

    /// The same for a file of copies or structure: the columns that are named are not its own.
    var ofFurtherFiles: Self {
        var choice = self
        (choice.tumour, choice.normal) = (nil, nil)
        return choice
    }
}

/// Another name of a sample: `S-17=LAB-4242`.
package struct SampleAlias: Sendable, Hashable {
    /// The sample, by a name of its column or its report.
    package let sample: String
    /// The name that other files have for it.
    package let name: String

    init(sample: String, name: String) {
        (self.sample, self.name) = (sample, name)
    }

    /// Reads `S-17=LAB-4242`; nothing for another text.
    package init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        (sample, name) = (String(parts[0]), String(parts[1]))
    }
}
