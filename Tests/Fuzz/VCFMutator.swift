/// Changes a VCF by its fields: numbers to their bounds, alleles to other forms, keys, columns and lines doubled, swapped and left out. What comes
/// out is mostly VCF, so that a fuzzer gets beyond the first line.
struct VCFMutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

    private static let tab = UInt8(ascii: "\t")
    private static let newline = UInt8(ascii: "\n")

    /// Numbers at which arithmetic breaks.
    private static let numbers = [
        "0", "-1", "1", "2147483647", "2147483648", "-2147483648", "4294967296", "9223372036854775807",
        "-9223372036854775808", "1152921504606846976", "1e400", "nan", "-inf", "", ".", "00", "+5", "0x10", "1e-320",
    ]
    private static let alleles = [
        "A", "<DEL>", "<DUP>", "<CNV:TR>", "<INS:ME>", "<*>", "<NON_REF>", "*", ".", "X", "N[chr10:87933147[", "]1:0]A",
        "[<ctg>[T", "A.", ".A", "<CN99999>", "ACGTN", "a", "<DEL>,<DUP>,A", "<>", "R", "G[chr10:9223372036854775807[",
    ]
    private static let contigs = [
        "chr10", "10", "chr9", "16", "X", "MT", "chrUn_KI270302v1", "NC_000010.11", "chr10_alt",
    ]
    private static let entries = [
        "END=2147483647", "END=1", "SVLEN=-2147483648", "SVLEN=1,.,3", "SVTYPE=BND", "SVTYPE=DEL", "CN=255",
        "AF=0.5,nan",
        "CIPOS=-5,5,", "CHR2=chr10", "MATEID=.", "IMPRECISE", "RN=9999999", "RUS=A,C", "ANN=|||", "CSQ=A|,", "A=%0A%00",
    ]
    private static let genotypes = [
        "0/1", "1|0", "./.", ".", "|1", "/0", "0/1/2/3/4/5/6/7", "99999999999", "-1/1", "1/", "0|1/1", "2", "A/C",
    ]

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return bound > 0 ? Int(state % UInt64(bound)) : 0
    }

    private mutating func pick(_ texts: [String]) -> [UInt8] { Array(texts[next(texts.count)].utf8) }

    /// The bytes with one to four changes.
    mutating func change(_ bytes: [UInt8]) -> [UInt8] {
        var lines = bytes.split(separator: Self.newline, omittingEmptySubsequences: false).map(Array.init)
        for _ in 0...next(4) {
            let index = next(lines.count)
            switch next(8) {
            case 0: lines.insert(lines[index], at: next(lines.count + 1))
            case 1 where lines.count > 1: lines.remove(at: index)
            case 2: lines.swapAt(index, next(lines.count))
            default:
                lines[index] =
                    lines[index].first == UInt8(ascii: "#") ? header(lines[index]) : record(lines[index])
            }
        }
        return Array(lines.joined(separator: [Self.newline]))
    }

    private mutating func header(_ line: [UInt8]) -> [UInt8] {
        switch next(4) {
        case 0:
            return Array("##contig=<ID=".utf8) + pick(Self.contigs) + Array(",length=".utf8) + pick(Self.numbers)
                + [UInt8(ascii: ">")]
        case 1:
            return Array("##fileformat=VCFv4.".utf8) + pick(["0", "1", "2", "3", "4", "5", "9"])
        case 2 where line.starts(with: Array("#CHROM".utf8)): return column(of: line) { _ in Array("S\u{e9}".utf8) }
        default: return number(in: line)
        }
    }

    private mutating func record(_ line: [UInt8]) -> [UInt8] {
        var columns = line.split(separator: Self.tab, omittingEmptySubsequences: false).map(Array.init)
        guard columns.count >= 8 else { return number(in: line) }
        switch next(9) {
        case 0: columns[0] = pick(Self.contigs)
        case 1: columns[1] = pick(Self.numbers)
        case 2: columns[3] = pick(Self.alleles)
        case 3: columns[4] += [UInt8(ascii: ",")] + pick(Self.alleles)
        case 4: columns[4] = pick(Self.alleles)
        case 5: columns[7] += [UInt8(ascii: ";")] + pick(Self.entries)
        case 6 where columns.count > 9:
            let sample = 9 + next(columns.count - 9)
            let values = columns[sample].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            columns[sample] = Array(([pick(Self.genotypes)[...]] + values.dropFirst()).joined(separator: [58]))
        case 7 where columns.count > 9:
            let sample = 9 + next(columns.count - 9)
            columns[sample] = number(in: columns[sample])
        default:
            let index = next(columns.count)
            columns[index] = number(in: columns[index])
        }
        return Array(columns.joined(separator: [Self.tab]))
    }

    private mutating func column(of line: [UInt8], _ change: ([UInt8]) -> [UInt8]) -> [UInt8] {
        var columns = line.split(separator: Self.tab, omittingEmptySubsequences: false).map(Array.init)
        let index = next(columns.count)
        columns[index] = change(columns[index])
        return Array(columns.joined(separator: [Self.tab]))
    }

    /// A number in a text, by another; a text without one gets one at its end.
    private mutating func number(in text: [UInt8]) -> [UInt8] {
        func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
        let begins = text.indices.filter { isDigit(text[$0]) && ($0 == 0 || !isDigit(text[$0 - 1])) }
        guard !begins.isEmpty else { return text + pick(Self.numbers) }
        let begin = begins[next(begins.count)]
        let end = text[begin...].firstIndex { !isDigit($0) } ?? text.count
        return Array(text[..<begin]) + pick(Self.numbers) + Array(text[end...])
    }
}
