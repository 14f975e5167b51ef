import ByteStreams

/// Standard error for people, standard output for data.
enum Terminal {
    /// Whether somebody looks at standard error.
    static var isErrorInteractive: Bool { StandardStream.error.isTerminal }

    /// Whether somebody looks at standard output; else a program reads it, or a file keeps it.
    static var isOutputInteractive: Bool { StandardStream.output.isTerminal }

    /// The columns to write a summary in.
    static let width = 100

    /// Writes to standard error; nothing can be done where even that fails.
    static func write(_ text: String, terminator: String = "\n") {
        StandardStream.error.write(text + terminator)
    }

    /// Writes to standard output.
    ///
    /// - Throws: `ByteStreamError` where it cannot be written: a full disk, a closed pipe.
    static func writeData(_ text: String) throws {
        try StandardOutputSink().write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
}
