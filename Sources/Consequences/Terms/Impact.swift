/// How much a consequence is expected to change the product, in Ensembl's four classes; the first is the most severe.
public enum Impact: UInt8, Sendable, Hashable, Comparable, CaseIterable {
    /// The product is likely lost or cut short.
    case high
    /// The product is likely changed.
    case moderate
    /// The product is likely the same.
    case low
    /// Outside of the coding sequence, or no effect can be told.
    case modifier

    /// `HIGH`, `MODERATE`, `LOW`, `MODIFIER`.
    public var name: String {
        switch self {
        case .high: "HIGH"
        case .moderate: "MODERATE"
        case .low: "LOW"
        case .modifier: "MODIFIER"
        }
    }

    /// HIGH stands first.
    public static func < (left: Impact, right: Impact) -> Bool { left.rawValue < right.rawValue }
}

extension Impact: Codable {
    /// Encodes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// Decodes the name.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let impact = Self.allCases.first(where: { $0.name == name }) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(name)' is no class of impact")
        }
        self = impact
    }
}
