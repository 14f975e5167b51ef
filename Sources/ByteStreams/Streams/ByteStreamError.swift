public import SystemPackage

/// Why bytes could not be read or written.
public struct ByteStreamError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What failed.
    public enum Code: Sendable, Equatable {
        /// An input cannot be opened.
        case cannotOpen
        /// Reading failed half way.
        case cannotRead
        /// An output cannot be created.
        case cannotCreate
        /// Writing failed half way: a full disk, a closed pipe.
        case cannotWrite
    }

    /// What failed.
    public let code: Code
    /// The path, or the name of the stream.
    public let path: String
    /// What the system said.
    public let errno: Errno?
    /// What to do, where something can be said.
    public let hint: String?

    /// Makes an error; `errno` is what the system said, `hint` what to do.
    public init(_ code: Code, path: String, errno: Errno?, hint: String? = nil) {
        self.code = code
        self.path = path
        self.errno = errno
        self.hint = hint ?? Self.hint(code, errno)
    }

    /// Whether nobody reads any more what is written.
    package var isOfClosedPipe: Bool { code == .cannotWrite && errno == .brokenPipe }

    /// What to do where the system's word alone tells it.
    private static func hint(_ code: Code, _ errno: Errno?) -> String? {
        switch (code, errno) {
        case (.cannotOpen, .noSuchFileOrDirectory):
            "check the path: it is taken from the folder in which the program runs"
        case (.cannotCreate, .noSuchFileOrDirectory): "make the folder first"
        case (.cannotOpen, .permissionDenied), (.cannotCreate, .permissionDenied):
            "check who may use the file and its folder"
        case (.cannotWrite, .noSpace): "make room on the disk, or write elsewhere"
        default: nil
        }
    }

    /// The error in words.
    public var description: String {
        let what =
            switch code {
            case .cannotOpen: "cannot be opened"
            case .cannotRead: "cannot be read"
            case .cannotCreate: "cannot be created"
            case .cannotWrite: "cannot be written"
            }
        return "\(path.visibleOnOneLine): \(what)" + (errno.map { ": \($0)" } ?? "")
            + (hint.map { "\n  what to do: \($0)" } ?? "")
    }
}
