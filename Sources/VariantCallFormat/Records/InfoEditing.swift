/// Changes one key of INFO in a record line and leaves every other byte as it is.
package enum InfoEditing {
    /// Appends the line up to the end of INFO, without any entry that has one of the keys `old`, and with `entry=` as the last of the entries where one is
    /// wanted: its value and what follows INFO are the caller's to append.
    ///
    /// What stands in INFO stays as it is, odd separators too, unless a key had to be taken out.
    ///
    /// - Parameters:
    ///   - line: the whole line as it stands in the file.
    ///   - info: where INFO begins and ends in the line.
    ///   - old: keys whose entries are left out.
    ///   - entry: the key of the entry to write, with its `=`; nothing where none is to be written.
    ///   - output: what the line is appended to.
    package static func write(
        _ line: ArraySlice<UInt8>, info: Range<Int>, removing old: [String], entry: StaticString?,
        to output: inout [UInt8]
    ) {
        let start = line.startIndex
        let text = line[start + info.lowerBound..<start + info.upperBound]
        output += line[..<text.startIndex]
        let infoStart = output.count
        let isThere = old.contains { key in
            var entries = PartScanner(text.span, separator: ";")
            return entries.nextEntry(of: key.utf8.span) != nil
        }
        if isThere {
            var entries = PartScanner(text.span, separator: ";")
            while let entry = entries.next() {
                if entry.isEmpty || old.contains(where: { entries.isEntry(entry, of: $0.utf8.span) }) { continue }
                if output.count > infoStart { output.append(UInt8(ascii: ";")) }
                output += text[text.startIndex + entry.lowerBound..<text.startIndex + entry.upperBound]
            }
        } else {
            output += text
        }
        let isEmpty =
            output.count == infoStart || (output.count == infoStart + 1 && output[infoStart] == UInt8(ascii: "."))
        guard let entry else {
            if output.count == infoStart { output.append(UInt8(ascii: ".")) }
            return
        }
        if isEmpty { output.removeSubrange(infoStart...) } else { output.append(UInt8(ascii: ";")) }
        output += entry.description.utf8
        output.append(UInt8(ascii: "="))
    }
}
