/// The warnings of a file: each kind with how often it was met, and the first place.
package struct WarningTally: Sendable, Hashable {
    /// A kind that was met.
    package struct Entry: Sendable, Hashable {
        /// How often.
        package var count: Int
        /// The first line, 1-based; 0 for the file as a whole.
        package var firstLine: Int
        /// What was wrong there.
        package var example: String
    }

    /// The kinds that were met.
    package private(set) var entries: [WarningKind: Entry] = [:]

    /// Makes an empty tally.
    package init() {}

    /// Counts a warning, or several of which the first is known.
    package mutating func add(
        _ kind: WarningKind, line: Int, _ example: @autoclosure () -> String, count: Int = 1
    ) {
        if var entry = entries[kind] {
            entry.count += count
            if line < entry.firstLine {
                entry.firstLine = line
                entry.example = example()
            }
            entries[kind] = entry
        } else {
            entries[kind] = Entry(count: count, firstLine: line, example: example())
        }
    }

    /// Adds those of another part of the file.
    package mutating func add(_ other: WarningTally) {
        for (kind, theirs) in other.entries {
            if var entry = entries[kind] {
                entry.count += theirs.count
                if theirs.firstLine < entry.firstLine {
                    (entry.firstLine, entry.example) = (theirs.firstLine, theirs.example)
                }
                entries[kind] = entry
            } else {
                entries[kind] = theirs
            }
        }
    }

    /// How many warnings there are of all kinds.
    package var count: Int { entries.values.reduce(0) { $0 + $1.count } }

    /// The kinds in the order of their first lines.
    package var sorted: [(kind: WarningKind, entry: Entry)] {
        entries.map { ($0.key, $0.value) }
            .sorted { ($0.1.firstLine, $0.0.rawValue) < ($1.1.firstLine, $1.0.rawValue) }
    }
}

/// Text cut to what fits into a message.
func shown(_ text: some StringProtocol) -> String {
    let text = String(text.prefix(60).map { $0.isNewline || $0 == "\0" ? "\u{FFFD}" : $0 })
    return "'\(text)'"
}
