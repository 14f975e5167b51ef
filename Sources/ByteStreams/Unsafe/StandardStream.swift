import Glibc
import SystemPackage

/// Standard output and standard error, for text.
public struct StandardStream: Sendable {
    private let descriptor: FileDescriptor

    /// Standard output: data alone.
    public static let output = StandardStream(descriptor: .standardOutput)
    /// Standard error: everything else.
    public static let error = StandardStream(descriptor: .standardError)

    /// Whether a person looks at it.
    public var isTerminal: Bool { isatty(descriptor.rawValue) == 1 }

    /// Writes text; a failure is passed over, because there is nowhere left to say it.
    public func write(_ text: String) {
        _ = try? descriptor.writeAll(Array(text.utf8))
    }
}

/// A variable of the environment, or nothing where it is not set.
public func environmentVariable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
}
