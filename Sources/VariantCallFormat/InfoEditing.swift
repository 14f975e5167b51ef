/// Changes one key of INFO in a record line and leaves every other byte as it is.
public enum InfoEditing {
    /// The line (with its line end) with `key=value` as the last entry of INFO, an entry with that key taken out first. Without a value
    /// the key is only taken out.
    ///
    /// - Parameters:
    ///   - line: the whole line as it stands in the file.
    ///   - info: where INFO begins and ends in the line.
    public static func line(
        _ line: ArraySlice<UInt8>, info: Range<Int>, setting key: String, to value: String?
    ) -> [UInt8] {
        let start = line.startIndex
        let old = line[start + info.lowerBound..<start + info.upperBound]
        let name = Array(key.utf8)
        var entries = old.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: true)
            .filter { entry in
                !(entry.starts(with: name)
                    && (entry.count == name.count || entry[entry.startIndex + name.count] == UInt8(ascii: "=")))
            }
            .map(Array.init)
        let isUnchanged =
            entries.count == old.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: true).count
        var text: [UInt8]
        if let value {
            if entries == [[UInt8(ascii: ".")]] { entries = [] }
            // What stands there stays as it is, odd separators too, unless the key had to be taken out.
            text = isUnchanged && !entries.isEmpty ? Array(old) : Array(entries.joined(separator: [UInt8(ascii: ";")]))
            if !text.isEmpty { text.append(UInt8(ascii: ";")) }
            text += name + [UInt8(ascii: "=")] + Array(value.utf8)
        } else if isUnchanged {
            return Array(line)
        } else {
            text = entries.isEmpty ? [UInt8(ascii: ".")] : Array(entries.joined(separator: [UInt8(ascii: ";")]))
        }
        return Array(line[..<(start + info.lowerBound)]) + text + Array(line[(start + info.upperBound)...])
    }
}
