/// Why a panel was not built, in words that say what to do.
public struct PanelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Code: Sendable, Equatable {
        /// The inputs do not have what is asked for.
        case badData
        /// The folder cannot be written, or holds something already.
        case cannotCreate
    }

    /// The kind.
    public let code: Code
    /// What is wrong, and what to do.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
