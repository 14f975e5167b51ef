import HGVS
import Transcripts

/// The HGVS name of a change of the protein that keeps the frame and lies in the coding sequence.
struct ProteinNaming {
    /// The name; nothing where HGVS has no rule.
    let change: ProteinChange?
    /// The first residue that differs, counted from 0; nothing where all are the same.
    let first: Int?
    let losesStop: Bool
    let gainsStop: Bool
    /// Whether the first residue that differs is a stop.
    var isNonsense: Bool { if case .nonsense = change { true } else { false } }

    private static let stop = UInt8(ascii: "*")

    /// Names what differs.
    ///
    /// - Parameter affected: the residues whose codons changed, for the name of a silent change.
    init(_ mutated: MutantTranscript, affected: ClosedRange<Int>?) {
        if let codon = mutated.onlyChangedCodon {
            let reference = mutated.spliced.protein[codon]
            let residue = mutated.residue(codon) ?? UInt8(ascii: "X")
            let position = ProteinPosition(AminoAcid(oneLetter: reference), codon + 1)
            (losesStop, gainsStop, first) = (false, residue == Self.stop, residue == reference ? nil : codon)
            change =
                residue == reference
                ? .silent(position, through: position)
                : gainsStop ? .nonsense(position) : .missense(position, to: AminoAcid(oneLetter: residue))
            return
        }
        let reference = mutated.spliced.protein
        let altered = InFrameProtein(mutated)
        func position(_ index: Int) -> ProteinPosition {
            ProteinPosition(AminoAcid(oneLetter: reference[index]), index + 1)
        }
        var prefix = altered.replaced.lowerBound
        while prefix < reference.count, prefix < altered.count, reference[prefix] == altered[prefix] { prefix += 1 }
        // Bases that come up behind a deletion with the stop codon may read on as the reference does.
        if prefix == altered.count, prefix < reference.count { prefix = mutated.firstDifference ?? reference.count }
        // What follows the old stop is not translated: the protein is the same.
        if prefix == reference.count {
            (losesStop, gainsStop, self.first) = (false, false, nil)
            let first = max((affected?.lowerBound ?? 1) - 1, 0)
            let last = min(max((affected?.upperBound ?? 1) - 1, first), reference.count - 1)
            change = .silent(position(first), through: position(last))
            return
        }
        self.first = prefix
        if prefix >= altered.count {
            losesStop = mutated.residue(prefix) != Self.stop
            gainsStop = !losesStop
            // For a replacement that loses the stop and changes a residue before it there is no rule.
            let isNamed = !losesStop || mutated.change.inserted.isEmpty || prefix == reference.count - 1
            change = isNamed ? mutated.nameOfReading(from: prefix) : nil
            return
        }
        if altered[prefix] == Self.stop {
            losesStop = false
            gainsStop = prefix < altered.count - 1
            // The first thing that changes is a stop where a residue was: nonsense, however it came about. Where it is the old stop, no stop is
            // gained: the last residues are not present, which HGVS calls a deletion.
            change =
                gainsStop
                ? .nonsense(position(prefix))
                : .deletion(position(prefix), through: position(reference.count - 2))
            return
        }
        if prefix == reference.count - 1 {
            // A residue where the stop was: an extension, also where bases were put in before the stop codon.
            losesStop = altered.count <= reference.count || altered[altered.count - 1] != Self.stop
            gainsStop = false
            change = mutated.nameOfReading(from: prefix)
            return
        }
        let longest = min(reference.count, altered.count) - prefix
        var suffix = min(reference.count - altered.replaced.upperBound, longest)
        while suffix < longest, reference[reference.count - 1 - suffix] == altered[altered.count - 1 - suffix] {
            suffix += 1
        }
        var removed = reference[prefix..<reference.count - suffix]
        var inserted = (prefix..<altered.count - suffix).map { altered[$0] }
        let takesStop = removed.contains(Self.stop)
        losesStop = takesStop && !inserted.contains(Self.stop)
        // Nothing is listed after a stop (HGVS, protein recommendations on insertions).
        if let stop = inserted.firstIndex(of: Self.stop) { inserted = Array(inserted[...stop]) }
        gainsStop = inserted.contains(Self.stop) && (!takesStop || inserted.count < removed.count)
        // Where another stop ends the protein instead of the old one, both proteins are known whole, and what they end in is the same.
        while takesStop, !losesStop, let last = removed.last, last == inserted.last {
            removed.removeLast()
            inserted.removeLast()
        }
        let residues = inserted.map { AminoAcid(oneLetter: $0) }

        if losesStop {
            // A deletion that takes the stop with it is described as a frame shift (HGVS); for a replacement there is no rule.
            change =
                inserted.isEmpty || mutated.change.inserted.isEmpty ? mutated.nameOfReading(from: prefix) : nil
        } else if removed.isEmpty {
            let count = inserted.count
            if prefix >= count, reference[prefix - count..<prefix].elementsEqual(inserted) {
                change = .duplication(position(prefix - count), through: position(prefix - 1))
            } else {
                change = .insertion(position(prefix - 1), position(prefix), residues)
            }
        } else if inserted.isEmpty {
            change = .deletion(position(prefix), through: position(prefix + removed.count - 1))
        } else if removed.count == 1, residues.count == 1 {
            change = .missense(position(prefix), to: residues[0])
        } else {
            change = .deletionInsertion(position(prefix), through: position(prefix + removed.count - 1), residues)
        }
    }
}

extension MutantTranscript {
    /// The number of the codon, from 0, of a change of bases for bases that lies in it, where that is not the stop codon; else nothing.
    fileprivate var onlyChangedCodon: Int? {
        let place = change.offset - spliced.coding.lowerBound
        guard change.growth == 0, change.removedCount > 0, place >= 3, spliced.isComplete,
            place % 3 + change.removedCount <= 3, place / 3 < spliced.protein.count - 1
        else { return nil }
        return place / 3
    }

    /// The name of a change after which the reading does not come back to the reference, by the first residue that differs (from 0): an
    /// extension where that is the stop, else a nonsense change or a frame shift; nothing where the transcript ends before the codon does.
    func nameOfReading(from first: Int) -> ProteinChange? {
        guard let residue = residue(first) else { return nil }
        let reference = spliced.protein
        let changed = ProteinPosition(AminoAcid(oneLetter: reference[first]), first + 1)
        let stop = stop(from: first)
        if changed.residue == .stop {
            return .stopExtension(
                position: changed, to: AminoAcid(oneLetter: residue), stop: stop.map { $0 - first })
        }
        if residue == UInt8(ascii: "*") { return .nonsense(changed) }
        return .frameshift(changed, to: AminoAcid(oneLetter: residue), stop: stop.map { $0 - first + 1 })
    }
}

/// What the coding sequence codes for up to the place of the old stop, stops inside of it included, after a change that keeps the frame;
/// what the change leaves alone is not copied.
private struct InFrameProtein {
    /// The residues of the reference that are replaced, from 0.
    let replaced: Range<Int>
    private let residues: [UInt8]
    private let reference: [UInt8]

    init(_ mutated: MutantTranscript) {
        reference = mutated.spliced.protein
        let first = mutated.unchangedCodons
        let start = mutated.spliced.coding.lowerBound
        let lastTouched = max(mutated.change.end - 1, mutated.change.offset) - start
        let resumed = min(lastTouched / 3 + 1, reference.count)
        replaced = first..<resumed
        residues = (first..<resumed + mutated.change.growth / 3).map { mutated.residue($0) ?? UInt8(ascii: "X") }
    }

    var count: Int { reference.count - replaced.count + residues.count }

    subscript(index: Int) -> UInt8 {
        if index < replaced.lowerBound { return reference[index] }
        let inside = index - replaced.lowerBound
        return inside < residues.count ? residues[inside] : reference[index - residues.count + replaced.count]
    }
}
