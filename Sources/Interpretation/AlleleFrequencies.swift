package import Annotations

/// The frequencies of an allele in gnomAD, as its annotations give them.
package struct AlleleFrequencies: Sendable {
    /// A frequency.
    package struct Frequency: Sendable, Hashable {
        /// The field that gives it.
        package let field: String
        /// The value as the file has it.
        package let text: String
        /// The file.
        package let file: String
        /// Whose frequency.
        package let population: SourceField.Population
        /// 0 to 1.
        package let fraction: Double
    }

    /// All of them, in order.
    package let all: [Frequency]
    /// Whether a value is no number from 0 to 1.
    package let hasUnreadable: Bool

    /// Reads the frequencies of annotations.
    package init(_ sites: AlleleAnnotations) {
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
    package var greatest: Frequency? {
        all.reduce(nil) { greatest, next in
            greatest.map { next.fraction > $0.fraction ? next : $0 } ?? next
        }
    }
}
