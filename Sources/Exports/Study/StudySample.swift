import Reports

/// A sample of a study, by the name that cBioPortal takes.
struct StudySample {
    let sample: ExportSample
    let identifier: String
    let patient: String

    /// The most characters of a sample's name.
    static let mostCharacters = 63

    /// The samples of a study.
    ///
    /// - Throws: ``ExportError`` where two get one name, or one has a name that is too long.
    static func all(_ set: ExportSet, usesPatients: Bool) throws(ExportError) -> [StudySample] {
        var names: [String: String] = [:]
        var samples: [StudySample] = []
        for sample in set.samples {
            let identifier = Self.identifier(of: sample.name)
            guard identifier.utf8.count <= mostCharacters else {
                throw .longIdentifier(identifier, path: sample.path, most: mostCharacters)
            }
            if let first = names.updateValue(sample.name, forKey: identifier) {
                throw .sameIdentifier(identifier, first, sample.name)
            }
            let told = usesPatients ? sample.report.sample.details?.patient : nil
            samples.append(
                StudySample(
                    sample: sample, identifier: identifier, patient: told.map(Self.identifier) ?? identifier))
        }
        return samples
    }

    /// A name in letters, digits, `.`, `_` and `-`; everything else is `_`.
    static func identifier(of name: String) -> String {
        String(
            name.unicodeScalars.map {
                $0.isASCII
                    && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "._-".unicodeScalars.contains($0))
                    ? Character($0) : "_"
            })
    }

    /// Whether small variants of some gene could have been seen.
    var isSequenced: Bool { !sample.genesLookedAt.isEmpty }

    /// Whether the copies of some gene are known.
    var hasCopies: Bool { sample.report.genes.contains { DiscreteCopies.level(of: $0) != nil } }

    /// Whether structural variants were assessed.
    var hasJunctions: Bool {
        sample.hasInput(.structural) || sample.report.genes.contains { $0.rearrangements?.isEmpty == false }
    }
}
