package import Consequences
package import Genome
package import VariantCallFormat

/// A record of a file of sites: the columns that matter here.
package struct SourceRecord {
    let contig: ArraySlice<UInt8>
    let position: Int
    let id: String
    let reference: [UInt8]
    package let alternates: [ArraySlice<UInt8>]
    private let info: String

    /// Reads a line; nothing where it has not eight columns, or no position.
    package init?(_ line: ArraySlice<UInt8>) {
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard columns.count >= 8, let position = Int(String(decoding: columns[1], as: UTF8.self)),
            (0...SequenceVariant.positions.upperBound).contains(position)
        else { return nil }
        contig = columns[0]
        self.position = position
        id = String(decoding: columns[2], as: UTF8.self)
        reference = columns[3].map(Nucleotide.uppercased)
        alternates = columns[4].split(separator: UInt8(ascii: ","))
        info = String(decoding: columns[7], as: UTF8.self)
    }

    /// What tells the record from others of its file.
    var key: String {
        String(decoding: contig, as: UTF8.self) + ":\(position):" + String(decoding: reference, as: UTF8.self) + ":"
            + String(decoding: Array(alternates.joined(separator: [UInt8(ascii: ",")])), as: UTF8.self)
    }

    /// ALT as the record has it.
    var alternateTexts: [String] { alternates.map { String(decoding: $0, as: UTF8.self) } }

    /// The change that an ALT (0 is the first) makes; nothing for one that is no sequence.
    package func variant(_ index: Int, on chromosome: Chromosome) -> SequenceVariant? {
        let alternate = alternates[index].map(Nucleotide.uppercased)
        guard !alternate.isEmpty, !reference.isEmpty, (reference + alternate).allSatisfy(Nucleotide.isBase) else {
            return nil
        }
        return SequenceVariant(
            chromosome: chromosome, position: position, reference: reference, alternate: alternate)
    }

    /// The values of a key with their percent codes resolved; nothing where it is absent.
    package func values(of key: String, version: VCFVersion?) -> [String]? {
        info.infoEntry(of: key)?.value?.fields(",").map { PercentDecoding.decode($0, version: version) }
    }

    /// The record as a report names it: place, change, and ID where it has one.
    func spelling(_ allele: Int) -> String {
        func text(_ bases: some Collection<UInt8>) -> String {
            String(decoding: bases.prefix(20), as: UTF8.self) + (bases.count > 20 ? "…" : "")
        }
        let place =
            "\(String(decoding: contig, as: UTF8.self)):\(position) \(text(reference))>\(text(alternates[allele - 1]))"
        return id == "." ? place : "\(place), ID \(id)"
    }
}

extension SequenceVariant {
    /// The positions that a record may have that spells the same change otherwise: an insertion or deletion can stand anywhere in a repeat.
    func spellings(in sequence: ReferenceSequence) -> Interval {
        var end = position + reference.count - 1
        guard reference.count != alternate.count else { return Interval(position, end) }
        // To the right, the moving bases are read as a ring from their first onwards.
        let moving = Array(reference.count > alternate.count ? reference.dropFirst() : alternate.dropFirst())
        var first = 0
        while !moving.isEmpty, let next = sequence[end + 1], next == moving[first] {
            end += 1
            first = first + 1 == moving.count ? 0 : first + 1
        }
        return Interval(position, end + 1)
    }
}
