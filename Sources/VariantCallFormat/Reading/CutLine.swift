/// Tells a last line that was cut inside of a value from one that only lacks its line end.
///
/// A file that lost its end may end anywhere. Where the cut falls between columns, the line has too few of them; here the last column is held
/// against what the header and the record want of it. A cut inside of a number (`30,45` to `30,4`) cannot be seen: it stays a warning.
struct CutLine {
    let header: VCFHeader

    /// What shows that the line was cut; nothing where it may be whole.
    func sign(in line: String) -> String? {
        let columns = line.fields("\t")
        guard columns.count == header.columnCount, let last = columns.last, let end = last.last else { return nil }
        if ",:;=/|".contains(end) { return "it ends in '\(end)', behind which a value is expected" }
        let alternates = columns[4] == "." ? 0 : columns[4].fields(",").count
        if columns.count <= 9 { return signInInfo(columns[7], alternates: alternates) }
        let keys = columns[8].fields(":")
        let values = last.fields(":")
        let isMissing = values[0].allSatisfy { ".|/".contains($0) }
        guard values.count >= keys.count || isMissing else {
            return "its last sample has \(values.count) of \(keys.count) values"
        }
        guard let key = keys.last, keys.count == values.count else { return nil }
        return sign(inValue: values.last, of: String(key), header.formatDefinitions, alternates: alternates)
    }

    private func signInInfo(_ info: Substring, alternates: Int) -> String? {
        guard let entry = info.fields(";").last else { return nil }
        let parts = entry.split(separator: "=", maxSplits: 1)
        let key = String(parts[0])
        let known = header.infoDefinitions
        if known[key] == nil, let whole = known.keys.filter({ $0.hasPrefix(key) }).min(), parts.count == 1, key != "." {
            return "its last key, '\(key)', is the beginning of \(whole)"
        }
        if parts.count == 1, let number = known[key]?.number, number != .count(0) { return "\(key) has no value" }
        return sign(inValue: parts.count > 1 ? parts[1] : nil, of: key, known, alternates: alternates)
    }

    private func sign(
        inValue value: Substring?, of key: String, _ known: [String: FieldDefinition], alternates: Int
    ) -> String? {
        guard let value, value != "." else { return nil }
        let wanted: Int
        switch known[key]?.number {
        case .count(let count): wanted = count
        case .perAlternate: wanted = alternates
        case .perAllele: wanted = alternates + 1
        default: return nil
        }
        let found = value.fields(",").count
        return found < wanted ? "\(key) has \(found) of \(wanted) values" : nil
    }
}
