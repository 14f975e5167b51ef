/// A `##` line of the header.
public struct MetaLine: Sendable, Hashable {
    /// The line in the file, 1-based.
    public let number: Int
    /// The line as it stands, without its line end.
    public let text: String
    /// What stands before the first `=`; the whole line without `##` where there is none.
    public let key: String
    /// What stands after the first `=`, nothing where there is none.
    public let value: String?
    /// The value's keys, where it is of the form `<…>`.
    public let structured: StructuredMetaValue?

    /// Reads a line that begins with `##`.
    init(number: Int, text: String) {
        self.number = number
        self.text = text
        let body = text.dropFirst(2)
        if let equals = body.firstIndex(of: "=") {
            key = String(body[..<equals])
            let value = String(body[body.index(after: equals)...])
            self.value = value
            structured = StructuredMetaValue(parsing: value)
        } else {
            key = String(body)
            value = nil
            structured = nil
        }
    }
}

/// How a header declares an INFO or FORMAT key.
public struct FieldDefinition: Sendable, Hashable {
    /// How many values a field has.
    public enum Number: Sendable, Hashable {
        /// So many.
        case count(Int)
        /// One for each ALT allele: `A`.
        case perAlternate
        /// One for each allele: `R`.
        case perAllele
        /// One for each genotype: `G`.
        case perGenotype
        /// One for each allele of the sample's genotype: `P` (VCF 4.4).
        case perGenotypeAllele
        /// One for each local ALT allele: `LA` (VCF 4.5).
        case perLocalAlternate
        /// One for each local allele: `LR`.
        case perLocalAllele
        /// One for each genotype of local alleles: `LG`.
        case perLocalGenotype
        /// One for each base modification: `M`.
        case perModification
        /// Any number: `.`, and whatever the specification does not know.
        case any

        /// Reads the value of `Number=`; nothing where the specification has no such value.
        public init?(parsing text: String) {
            switch text {
            case "A": self = .perAlternate
            case "R": self = .perAllele
            case "G": self = .perGenotype
            case "P": self = .perGenotypeAllele
            case "LA": self = .perLocalAlternate
            case "LR": self = .perLocalAllele
            case "LG": self = .perLocalGenotype
            case "M": self = .perModification
            case ".": self = .any
            default:
                guard let count = Int(text), count >= 0, text.allSatisfy(\.isNumber) else { return nil }
                self = .count(count)
            }
        }
    }

    /// What a value is.
    public enum ValueType: String, Sendable, Hashable {
        case integer = "Integer"
        case float = "Float"
        case flag = "Flag"
        case character = "Character"
        case string = "String"
    }

    /// How many values there are; `any` where the line does not say it in a way that can be read.
    public let number: Number
    /// What each value is; `string` where the line does not say it in a way that can be read.
    public let type: ValueType
    /// The line of the header.
    public let line: Int

    /// Makes a definition; `line` is the line of the file that declares it, 1-based.
    public init(number: Number, type: ValueType, line: Int) {
        self.number = number
        self.type = type
        self.line = line
    }
}
