/// What holding the REF of every record against a reference genome came to.
package struct ReferenceCheck: Codable, Sendable, Equatable {
    /// A record whose REF is not what the genome has there.
    package struct Difference: Codable, Sendable, Equatable {
        /// The line, 1-based.
        package var line: Int
        /// The contig as the record writes it.
        package var contig: String
        /// The position, 1-based.
        package var position: Int
        /// What the record has; of many bases the first 20.
        package var recorded: String
        /// What the genome has.
        package var expected: String

        /// Makes the value of its parts.
        package init(line: Int, contig: String, position: Int, recorded: String, expected: String) {
            self.line = line
            self.contig = contig
            self.position = position
            self.recorded = recorded
            self.expected = expected
        }
    }

    /// The FASTA, by its name without the folder.
    package var path: String
    /// The records that could be compared: on a contig of the FASTA, with a definite base.
    package var recordsCompared: Int
    /// Those that differ.
    package var recordsDiffering: Int
    /// The first ones that differ, at most 20.
    package var differences: [Difference]

    /// Makes the value of its parts.
    package init(path: String, recordsCompared: Int, recordsDiffering: Int, differences: [Difference]) {
        self.path = path
        self.recordsCompared = recordsCompared
        self.recordsDiffering = recordsDiffering
        self.differences = differences
    }
}
