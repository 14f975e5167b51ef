import FoundationEssentials

/// A JSON document as dictionaries, arrays, strings and numbers, for looking things up in tests.
enum JSONObject {
    private enum Value: Decodable {
        case text(String)
        case number(Double)
        case flag(Bool)
        case list([Value])
        case object([String: Value])
        case null

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let value = try? container.decode(Bool.self) {
                self = .flag(value)
            } else if let value = try? container.decode(Double.self) {
                self = .number(value)
            } else if let value = try? container.decode(String.self) {
                self = .text(value)
            } else if let value = try? container.decode([Value].self) {
                self = .list(value)
            } else {
                self = .object(try container.decode([String: Value].self))
            }
        }

        var any: Any? {
            switch self {
            case .text(let value): value
            case .number(let value): value
            case .flag(let value): value
            case .list(let values): values.compactMap(\.any)
            case .object(let values): values.compactMapValues(\.any)
            case .null: nil
            }
        }
    }

    static func parse(_ text: String) throws -> [String: Any]? {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8)).any as? [String: Any]
    }
}
