package import Annotations

/// What the record itself, and files of sites, say of an allele.
package struct AlleleAnnotations: Sendable, Hashable {
    /// A value of a field.
    package struct Value: Sendable, Hashable {
        /// The field, as the report names it: `CLNSIG`, `CSQ/gnomADe_AF`.
        package let field: String
        /// The value as the file has it.
        package let text: String
        package let file: String
        /// The record of a file of sites that has the same allele, as that file spells it; nothing for a value of the record itself.
        package let record: String?
        /// What the field means; nothing where the annotation set does not know it.
        package let meaning: SourceField?
        /// The date of the file's release, where the file tells it.
        package let release: String?

        package init(
            field: String, text: String, file: String, record: String?, meaning: SourceField?, release: String? = nil
        ) {
            self.field = field
            self.text = text
            self.file = file
            self.record = record
            self.meaning = meaning
            self.release = release
        }
    }

    /// A file in which the allele's frequency was looked up, whether or not it was found.
    package struct FrequencySource: Sendable, Hashable {
        package let file: String
        /// Whose frequencies it gives.
        package let populations: Set<SourceField.Population>

        package init(file: String, populations: Set<SourceField.Population>) {
            self.file = file
            self.populations = populations
        }

        /// Whether it tells of every continental population.
        var tellsOfEveryPopulation: Bool {
            populations.contains(.greatest) || populations.isSuperset(of: [.afr, .amr, .eas, .nfe, .sas])
        }
    }

    /// The values, in the order of the files and their fields.
    package var values: [Value]
    /// Where the frequency was looked up.
    package var frequencySources: [FrequencySource]
    /// What is classified at the residue that the allele changes; nothing where no file with such classifications was looked into.
    package var classifiedChanges: [ClassifiedChange]?

    package init(
        values: [Value] = [], frequencySources: [FrequencySource] = [], classifiedChanges: [ClassifiedChange]? = nil
    ) {
        self.values = values
        self.frequencySources = frequencySources
        self.classifiedChanges = classifiedChanges
    }
}

/// A substitution of one residue that a file classifies as oncogenic; never the allele itself, which is no evidence for itself.
package struct ClassifiedChange: Sendable, Hashable {
    /// What the substitution is.
    package let substitution: MissenseChange
    /// The record as the file spells it.
    package let record: String
    /// The review status.
    package let review: String
    package let file: String

    package init(substitution: MissenseChange, record: String, review: String, file: String) {
        self.substitution = substitution
        self.record = record
        self.review = review
        self.file = file
    }
}
