package import Annotations

/// The frequencies of an allele in gnomAD, as its annotations give them.
package struct AlleleFrequencies: Sendable {
    package struct Frequency: Sendable, Hashable {
        /// The field that gives it.
        package let field: String
        /// The value as the file has it.
        package let text: String
        package let file: String
        /// Whose frequency.
        package let population: SourceField.Population
        /// 0 to 1.
        package let fraction: Double
    }

    /// All of them, in order.
    package let all: [Frequency]
    /// The filtering allele frequencies, the lower ends of intervals, which are no frequencies of a population.
    package let filtering: [Frequency]
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
        self.all = all.filter { $0.population != .filtering }
        filtering = all.filter { $0.population == .filtering }
        self.hasUnreadable = hasUnreadable
    }

    /// The greatest; of equal ones the first.
    package var greatest: Frequency? { Self.greatest(of: all) }

    /// The frequency that is held against the line of a gene: a line of filtering allele frequencies asks for those, where they are given; else the
    /// greatest frequency, which is no lower. Above any other line lies what has its filtering allele frequency there, too.
    package func compared(with line: FrequencyLines.Line) -> Frequency? {
        let filtering = Self.greatest(of: filtering)
        return line.isOfFilteringFrequency ? filtering ?? greatest : greatest ?? filtering
    }

    private static func greatest(of frequencies: [Frequency]) -> Frequency? {
        frequencies.reduce(nil) { greatest, next in
            greatest.map { next.fraction > $0.fraction ? next : $0 } ?? next
        }
    }
}
