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
    ///
    /// The one gate of messages: control characters of inputs and arguments come out spelled, and a line that an input broke off is indented,
    /// so that none looks like one of the program's own.
    static func write(_ text: String) {
        StandardStream.error.write(Self.gated(text) + "\n")
    }

    /// Writes over the line of the cursor, or clears it; for progress, on a terminal.
    static func writeOver(_ line: String) {
        StandardStream.error.write("\r\u{1B}[K" + line.visibleOnOneLine)
    }

    /// A message whose control characters are spelled and whose further lines are indented.
    static func gated(_ text: String) -> String {
        let lines = text.visible.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { index, line in
            index == 0 || line.isEmpty || line.hasPrefix(" ") || own.contains(where: line.hasPrefix)
                ? String(line) : "    \(line)"
        }.joined(separator: "\n")
    }

    /// What lines of the library of arguments begin with.
    private static let own = ["Usage: ", "Help: ", "USAGE: ", "OVERVIEW: "]

    /// Writes a line of JSON to standard error.
    static func writeJSON(_ line: String) { StandardStream.error.write(line.visibleJSON + "\n") }

    /// Writes to standard output, with control characters spelled.
    ///
    /// - Throws: `ByteStreamError` where it cannot be written: a full disk, a closed pipe.
    static func writeData(_ text: String, isJSON: Bool = false) throws {
        let text = text.hasSuffix("\n") ? text : text + "\n"
        try StandardOutputSink().write(Array((isJSON ? text.visibleJSON : text.visible).utf8))
    }
}
