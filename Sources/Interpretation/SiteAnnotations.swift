public import Annotations

/// What the record itself, and files of sites, say of an allele.
public struct SiteAnnotations: Sendable, Hashable {
    /// A value of a field.
    public struct Value: Sendable, Hashable {
        /// The field, as the report names it: `CLNSIG`, `CSQ/gnomADe_AF`.
        public let field: String
        /// The value as the file has it.
        public let text: String
        /// The file.
        public let file: String
        /// The record of a file of sites that has the same allele, as that file spells it; nothing for a value of the record itself.
        public let record: String?
        /// What the field means; nothing where the annotation set does not know it.
        public let meaning: SiteField?

        /// Makes a value.
        public init(field: String, text: String, file: String, record: String?, meaning: SiteField?) {
            self.field = field
            self.text = text
            self.file = file
            self.record = record
            self.meaning = meaning
        }
    }

    /// A file in which the allele's frequency was looked up, whether or not it was found.
    public struct FrequencySource: Sendable, Hashable {
        /// The file.
        public let file: String
        /// Whose frequencies it gives.
        public let populations: Set<SiteField.Population>

        /// Makes a source.
        public init(file: String, populations: Set<SiteField.Population>) {
            self.file = file
            self.populations = populations
        }

        /// Whether it tells of every continental population.
        var tellsOfEveryPopulation: Bool {
            populations.contains(.greatest) || populations.isSuperset(of: [.afr, .amr, .eas, .nfe, .sas])
        }
    }

    /// The values, in the order of the files and their fields.
    public var values: [Value]
    /// Where the frequency was looked up.
    public var frequencySources: [FrequencySource]
    /// What is classified at the residue that the allele changes; nothing where no file with such classifications was looked into.
    public var classifiedChanges: [ClassifiedChange]?

    /// Makes the annotations.
    public init(
        values: [Value] = [], frequencySources: [FrequencySource] = [], classifiedChanges: [ClassifiedChange]? = nil
    ) {
        self.values = values
        self.frequencySources = frequencySources
        self.classifiedChanges = classifiedChanges
    }
}

/// A substitution of one residue that a file classifies as oncogenic; never the allele itself, which is no evidence for itself.
public struct ClassifiedChange: Sendable, Hashable {
    /// What the substitution is.
    public let substitution: MissenseChange
    /// The record as the file spells it.
    public let record: String
    /// The review status.
    public let review: String
    /// The file.
    public let file: String

    /// Makes a change.
    public init(substitution: MissenseChange, record: String, review: String, file: String) {
        self.substitution = substitution
        self.record = record
        self.review = review
        self.file = file
    }
}
