/// A version of the specification, as `##fileformat=VCFv4.3` names it.
public struct VCFVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The number before the dot.
    public let major: Int
    /// The number after the dot; 10 is later than 2.
    public let minor: Int

    /// Makes a version of its two numbers: `VCFVersion(4, 5)`.
    public init(_ major: Int, _ minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Reads the value of `##fileformat`; spaces, a missing `v` and a dash or an underscore for the dot are looked over, since such files are
    /// about. Nothing where it names no version.
    public init?(fileformat text: String) {
        var rest = text.filter { $0 != " " && $0 != "\t" }[...]
        guard rest.lowercased().hasPrefix("vcf") else { return nil }
        rest = rest.dropFirst(3)
        if rest.first == "v" || rest.first == "V" { rest = rest.dropFirst() }
        let parts = rest.split(whereSeparator: { $0 == "." || $0 == "_" || $0 == "-" })
        guard parts.count == 2, let major = Int(parts[0]), let minor = Int(parts[1]), major >= 0, minor >= 0 else {
            return nil
        }
        self.init(major, minor)
    }

    /// 4.5, the latest that this program was written for.
    public static let latest = VCFVersion(4, 5)

    /// The earlier version is the lesser.
    public static func < (left: VCFVersion, right: VCFVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }

    /// The version as `##fileformat` writes it.
    public var description: String { "VCFv\(major).\(minor)" }
}
