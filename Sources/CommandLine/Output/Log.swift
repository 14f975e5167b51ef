import ArgumentParser
import ByteStreams
import FoundationEssentials
import Synchronization

/// How messages are written to standard error.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// One JSON object a line, for programs.
    case json
}

/// What the run has to say beside its data: on standard error, for people or for programs.
enum Log {
    private static let format = Mutex(LogFormat.text)

    /// Whether messages are for programs.
    static var isJSON: Bool { format.withLock { $0 } == .json }

    /// Sets the form of all messages to come.
    static func begin(_ chosen: LogFormat) { format.withLock { $0 = chosen } }

    /// Writes a message.
    static func write(_ event: Event) {
        guard isJSON else {
            if let text = event.text { Terminal.write(text) }
            return
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let line = try? encoder.encode(event) else { return }
        Terminal.writeJSON(String(decoding: line, as: UTF8.self))
    }

    /// Names the files that a run reads, by their whole paths: outputs have their names alone.
    static func writeInputs(_ paths: [String], quiet: Bool) {
        if quiet, !isJSON { return }
        for path in paths { write(.file(.input, path: path)) }
    }
}

extension Log {
    /// A message with what programs ask of it.
    struct Event: Encodable {
        /// How grave a message is.
        enum Level: String, Encodable {
            case info, warning, error
        }

        /// What a message is about.
        enum Kind: String, Encodable {
            /// A file that is read.
            case input
            /// A file that was written.
            case output
            /// A record or row that could not be read.
            case rejected
            /// What is to be minded.
            case warning
            /// What was done.
            case summary
            /// A sample of a sheet is reported.
            case sample
            /// Why the run, or one sample of it, ends.
            case error
        }

        let level: Level
        let event: Kind
        let message: String
        var path: String?
        var line: Int?
        var sample: String?
        var exitCode: Int32?
        /// The form for people; nothing where they are not told.
        let text: String?

        private enum CodingKeys: String, CodingKey {
            case level, event, message, path, line, sample, exitCode
        }

        init(_ level: Level, _ event: Kind, _ message: String) {
            (self.level, self.event, self.message) = (level, event, message)
            text =
                event == .summary || event == .sample ? "mtorvar: \(message)" : "mtorvar: \(event.rawValue): \(message)"
        }

        private init(_ event: Kind, message: String, text: String?, path: String) {
            level = .info
            (self.event, self.message, self.text, self.path) = (event, message, text, path)
        }

        /// A file that is read or was written, by its whole path.
        static func file(_ kind: Kind, path: String) -> Event {
            let whole = path == "-" ? "standard input" : FileSystem.absolutePath(of: path)
            return Event(
                kind, message: "\(kind.rawValue): \(whole)", text: kind == .input ? "mtorvar: reading \(whole)" : nil,
                path: whole)
        }

        /// A record that could not be read.
        static func rejected(_ file: String, line: Int, reason: String, excerpt: String) -> Event {
            var event = Event(.warning, .rejected, "\(file):\(line): \(reason)\n    \(excerpt)")
            (event.path, event.line) = (file, line)
            return event
        }
    }
}
