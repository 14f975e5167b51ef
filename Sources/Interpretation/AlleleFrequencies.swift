public import Annotations

/// The frequencies of an allele in gnomAD, as its annotations give them.
public struct AlleleFrequencies: Sendable {
    /// A frequency.
    public struct Frequency: Sendable, Hashable {
        /// The field that gives it.
        public let field: String
        /// The value as the file has it.
        public let text: String
        /// The file.
        public let file: String
        /// Whose frequency.
        public let population: SiteField.Population
        /// 0 to 1.
        public let fraction: Double
    }

    /// All of them, in order.
    public let all: [Frequency]
    /// Whether a value is no number from 0 to 1.
    public let hasUnreadable: Bool

    /// Reads the frequencies of annotations.
    public init(_ sites: SiteAnnotations) {
        var all: [Frequency] = []
        var hasUnreadable = false
        for value in sites.values {
            guard let population = value.meaning?.population else { continue }
            // VEP joins the values of several known variants with &.
            for part in value.text.split(separator: "&") where part != "." {
                guard let fraction = Double(part), (0...1).contains(fraction) else {
                    hasUnreadable = true
                    continue
                }
                all.append(
                    Frequency(
                        field: value.field, text: value.text, file: value.file, population: population,
                        fraction: fraction))
            }
        }
        self.all = all
        self.hasUnreadable = hasUnreadable
    }

    /// The greatest; of equal ones the first.
    public var greatest: Frequency? {
        all.reduce(nil) { greatest, next in
            greatest.map { next.fraction > $0.fraction ? next : $0 } ?? next
        }
    }
}
