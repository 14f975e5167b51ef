/// What stands around the calls that were evaluated, and the bases that were compared.
enum ConsideredWords {
    static let none = "No record lay in or near a gene."

    /// That a page lists the first calls alone.
    static func listed(_ most: Int, of count: Int) -> String {
        "The first \(most) of \(count) calls are listed; the JSON report has them all."
    }

    /// How REF of the records agrees with the bundled sequence.
    static func bases(_ assembly: AssemblyReport) -> String {
        assembly.basesCompared == 0
            ? "no REF base could be held against the bundled sequence"
            : "\(NumberText.grouped(assembly.basesDiffering)) of \(NumberText.grouped(assembly.basesCompared)) REF bases differ from the bundled sequence"
    }
}
