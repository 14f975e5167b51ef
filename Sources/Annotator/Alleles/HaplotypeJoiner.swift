import ByteStreams
import Consequences
import HGVS
import Transcripts
import VariantCallFormat

/// Finds what the alleles of one sample do to one transcript together: those that meet in a codon, also across an intron, and those that
/// follow a shift of the frame.
struct HaplotypeJoiner {
    /// An allele of the sample.
    struct Allele: Sendable {
        let coding: HaplotypeAllele
        let phase: AllelePhase

        func sharesCopy(with other: Allele) -> Bool? {
            coding.line == other.coding.line ? false : phase.sharesCopy(with: other.phase)
        }
    }

    /// Alleles that change the protein together.
    struct Group {
        /// Their places in the list that was given.
        let members: [Int]
        /// The number of what they do.
        let number: Int
    }

    let caller: ConsequenceCaller

    /// The groups, those whose phase is known first. An allele that several records tell alike, on the same copies, is one: what it does with others
    /// is said for each of its records, so that the work grows with the records and not with their pairs.
    ///
    /// - Parameter joints: what alleles do together, from one sample to the next.
    func groups(of alleles: [Allele], _ joints: inout JointConsequences) -> [Group] {
        guard alleles.count > 1 else { return [] }
        let told = ToldAlleles(alleles)
        return distinctGroups(of: told.first.map { alleles[$0] }, &joints).map { group in
            let members = group.members.map { told.places[$0] }
            // An allele and its repetitions, in the order of the list.
            return Group(members: members.flatMap(\.self).sorted(), number: group.number)
        }
    }

    private func distinctGroups(of alleles: [Allele], _ joints: inout JointConsequences) -> [Group] {
        var seen: Set<[Int]> = []
        var groups: [Group] = []
        for copy in copies(of: alleles, &joints) where copy.count > 1 {
            for group in caller.groups(of: copy.map { alleles[$0].coding.change }) {
                let members = group.map { copy[$0] }.sorted()
                // Two copies may carry the same alleles.
                if seen.insert(members).inserted, let group = self.group(members, of: alleles, .cis, &joints) {
                    groups.append(group)
                }
            }
        }
        for members in unphasedGroups(of: alleles, &joints) {
            if let group = self.group(members, of: alleles, .unphased, &joints) { groups.append(group) }
        }
        return groups
    }

    private func group(
        _ members: [Int], of alleles: [Allele], _ phase: JointConsequence.Phase, _ joints: inout JointConsequences
    ) -> Group? {
        let coding = members.map { alleles[$0].coding }
        return joints.number(of: coding, phase) {
            caller.jointConsequence(of: coding.map(\.change)).map { consequence in
                JointConsequence(
                    variants: coding.map(\.text).joined(separator: "+"),
                    codingName: codingName(coding, phase, merged: consequence.codingName), phase: phase,
                    consequence: consequence)
            }
        }.map { Group(members: members, number: $0) }
    }

    /// Alleles that meet in a codon, of which it is not known whether they lie on one copy: all of a codon together where nothing speaks
    /// against it, else each two.
    private func unphasedGroups(of alleles: [Allele], _ joints: inout JointConsequences) -> [[Int]] {
        let ordered = alleles.indices.sorted { (alleles[$0].coding.change, $0) < (alleles[$1].coding.change, $1) }
        var neighbours: [[Int]] = []
        for index in ordered {
            if let last = neighbours.last?.last, sharesCodon(alleles[last], alleles[index]) {
                neighbours[neighbours.count - 1].append(index)
            } else {
                neighbours.append([index])
            }
        }
        return neighbours.flatMap { group -> [[Int]] in
            guard group.count > 1 else { return [] }
            guard group.count <= InputLimit.unphasedNeighbours.most else {
                joints.noteCrowd()
                return []
            }
            var pairs: [[Int]] = []
            var areAllPossible = true
            for (place, first) in group.enumerated() {
                for second in group[(place + 1)...] {
                    let shares = alleles[first].sharesCopy(with: alleles[second])
                    let meets = caller.meet(alleles[first].coding.change, alleles[second].coding.change)
                    if shares == false || !meets { areAllPossible = false }
                    if shares == nil, meets { pairs.append([first, second].sorted()) }
                }
            }
            return pairs.count > 1 && areAllPossible ? [group.sorted()] : pairs
        }
    }

    private func sharesCodon(_ one: Allele, _ other: Allele) -> Bool {
        guard let codons = caller.codons(of: one.coding.change), let others = caller.codons(of: other.coding.change)
        else { return false }
        return codons.overlaps(others)
    }

    private func codingName(
        _ alleles: [HaplotypeAllele], _ phase: JointConsequence.Phase, merged: HGVSVariant?
    ) -> String {
        if phase == .cis, let merged { return merged.description }
        // Names that speak of the same bases cannot stand side by side; where one name for all cannot be given, none is.
        if phase == .cis, caller.areEntangled(alleles.map(\.change)) { return "" }
        let names = alleles.sorted { $0.change < $1.change }.map(\.name)
        let accession = caller.transcript.accession
        return phase == .cis
            ? "\(accession):c.[\(names.joined(separator: ";"))]" : "\(accession):c.\(names.joined(separator: "(;)"))"
    }

    /// The sets of alleles that are known to lie on one copy, by their places in the list: for each copy of each phase set, what lies on it; for
    /// each allele of unknown phase, itself; and with each of them what lies on every copy.
    private func copies(of alleles: [Allele], _ joints: inout JointConsequences) -> [[Int]] {
        var everywhere: [Int] = []
        var unknown: [Int] = []
        var onCopy: [String?: [Int: [Int]]] = [:]
        for (place, allele) in alleles.enumerated() {
            switch allele.phase {
            case .everyCopy: everywhere.append(place)
            case .unknown: unknown.append(place)
            case .copies(let copies, let set):
                for copy in copies { onCopy[set, default: [:]][copy, default: []].append(place) }
            }
        }
        let phased = onCopy.sorted { ($0.key ?? "") < ($1.key ?? "") }.flatMap { _, copies in
            copies.sorted { $0.key < $1.key }.map(\.value)
        }
        if everywhere.isEmpty { return phased }
        let others = phased + unknown.map { [$0] }
        guard others.count <= Self.mostWork / everywhere.count else {
            joints.noteCrowd()
            return phased + [everywhere]
        }
        return others.map { ($0 + everywhere).sorted() } + [everywhere]
    }

    /// So many alleles are held against each other, of all copies together: no sample has a thousandth of them in one gene.
    private static let mostWork = 1 << 20
}

/// Alleles, each once: those of one spelling and one name on the same copies are the same.
private struct ToldAlleles {
    private struct Key: Hashable {
        let allele: HaplotypeAllele.Told
        let phase: AllelePhase
    }

    /// Where each is met first.
    private(set) var first: [Int] = []
    /// Where each is met.
    private(set) var places: [[Int]] = []

    init(_ alleles: [HaplotypeJoiner.Allele]) {
        var numbers: [Key: Int] = [:]
        for (place, allele) in alleles.enumerated() {
            let key = Key(allele: allele.coding.told, phase: allele.phase)
            if let number = numbers[key] {
                places[number].append(place)
            } else {
                numbers[key] = first.count
                first.append(place)
                places.append([place])
            }
        }
    }
}

/// What alleles of one transcript do together, each found once for all samples.
struct JointConsequences {
    private struct Key: Hashable {
        let alleles: [HaplotypeAllele.Told]
        let phase: JointConsequence.Phase
    }

    /// The consequences by their numbers.
    private(set) var all: [JointConsequence] = []
    /// Whether so many alleles met that some were not joined.
    private(set) var isCrowded = false
    private var numbers: [Key: Int?] = [:]
    private var known: [JointConsequence: Int] = [:]

    mutating func noteCrowd() { isCrowded = true }

    /// The number of what some alleles do together; nothing where they do nothing.
    mutating func number(
        of alleles: [HaplotypeAllele], _ phase: JointConsequence.Phase, _ find: () -> JointConsequence?
    ) -> Int? {
        let key = Key(alleles: alleles.map(\.told), phase: phase)
        if let number = numbers[key] { return number }
        let number = find().map { consequence in
            if let number = known[consequence] { return number }
            all.append(consequence)
            known[consequence] = all.count - 1
            return all.count - 1
        }
        numbers[key] = .some(number)
        return number
    }
}
