/// What the specification wants of records beside each other: contigs in one piece, positions that do not go back, no variant twice.
///
/// Looks at the places of the records one after the other, in the order of the file.
struct OrderRules {
    /// A record's place and variants.
    struct Place: Sendable {
        let line: Int
        let chromosome: String
        let position: Int
        /// The variants of the record, each as `REF>ALT`; of symbolic alleles with what tells them apart.
        let variants: [String]
    }

    private(set) var warnings = WarningTally()
    private var finished: Set<String> = []
    private var chromosome: String?
    private var position = -1
    private var variants: Set<String> = []

    mutating func add(_ place: Place) {
        if place.chromosome != chromosome {
            if let chromosome { finished.insert(chromosome) }
            if finished.contains(place.chromosome) {
                warnings.add(.contigNotContiguous, line: place.line, shown(place.chromosome))
            }
            chromosome = place.chromosome
            position = -1
        }
        if place.position < position {
            warnings.add(.unsorted, line: place.line, "POS \(place.position) after \(position)")
        }
        if place.position != position { variants.removeAll(keepingCapacity: true) }
        position = place.position
        for variant in place.variants where !variants.insert(variant).inserted {
            warnings.add(.duplicate, line: place.line, "\(place.chromosome):\(place.position) \(shown(variant))")
        }
    }
}
