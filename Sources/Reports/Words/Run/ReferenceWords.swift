package import Genome

/// A record whose REF is not what a reference has at its place, in words.
package enum ReferenceWords {
    /// Why the record cannot be read: `'C' at 10:87933147; expected 'A', which GRCh38 has there`.
    package static func rejection(recorded: String, place: String, bundled: String, assembly: Assembly) -> String {
        "'\(recorded)' at \(place); expected '\(bundled)', which \(assembly.rawValue) has there"
    }

    /// That the bundled sequence differs: `C at 10:87933147, where GRCh38 has A`.
    package static func differs(recorded: String, place: String, assembly: String, bundled: String) -> String {
        "\(recorded) at \(place), where \(assembly) has \(bundled)"
    }

    /// That the reference genome differs: `C at 10:87933147, where A stands`.
    package static func differs(recorded: String, place: String, from bases: GenomeBases) -> String {
        "\(recorded) at \(place), where \(bases.words) stands"
    }
}

extension OtherAssembly {
    /// That files of the assembly are not read.
    package var refusal: String { "\(name) is not supported" }
}
