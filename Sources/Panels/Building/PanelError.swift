/// Why a panel was not built, in words that say what to do.
package struct PanelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is.
    package enum Code: Sendable, Equatable {
        /// The inputs do not have what is asked for.
        case badData
        /// The folder cannot be written, or holds something already.
        case cannotCreate
    }

    /// The kind.
    package let code: Code
    /// What is wrong, and what to do.
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
