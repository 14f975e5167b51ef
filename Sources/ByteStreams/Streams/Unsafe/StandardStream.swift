import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output and standard error, for text.
package struct StandardStream: Sendable {
    private let descriptor: FileDescriptor

    /// Standard output: data.
    package static let output = StandardStream(descriptor: .standardOutput)
    /// Standard error: everything else.
    package static let error = StandardStream(descriptor: .standardError)

    /// Whether a person looks at it.
    package var isTerminal: Bool { isatty(descriptor.rawValue) == 1 }

    /// Writes text; a failure is passed over, because there is nowhere left to say it.
    package func write(_ text: String) {
        _ = try? descriptor.writeAll(Array(text.utf8))
    }
}

/// Makes a write to a closed pipe, or beyond the largest file that the system allows, an error of that write and not the end of the program, so
/// that it is said and what was half written is removed. Called once, before anything is written.
package func takeFailedWritesAsErrors() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
}

/// A variable of the environment, or nothing where it is not set.
package func environmentVariable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
}
