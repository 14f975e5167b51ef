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
        let consequence: JointConsequence
    }

    let caller: ConsequenceCaller

    /// The groups, those whose phase is known first.
    func groups(of alleles: [Allele]) -> [Group] {
        guard alleles.count > 1 else { return [] }
        var seen: Set<[Int]> = []
        var groups: [Group] = []
        for copy in copies(of: alleles) where copy.count > 1 {
            for group in caller.groups(of: copy.map { alleles[$0].coding.change }) {
                let members = group.map { copy[$0] }.sorted()
                // Two copies may carry the same alleles.
                if seen.insert(members).inserted, let group = self.group(members, of: alleles, .cis) {
                    groups.append(group)
                }
            }
        }
        for members in unphasedGroups(of: alleles) {
            if let group = group(members, of: alleles, .unphased) { groups.append(group) }
        }
        return groups
    }

    private func group(_ members: [Int], of alleles: [Allele], _ phase: JointConsequence.Phase) -> Group? {
        let coding = members.map { alleles[$0].coding }
        guard let consequence = caller.jointConsequence(of: coding.map(\.change)) else { return nil }
        return Group(
            members: members,
            consequence: JointConsequence(
                variants: coding.map(\.text).joined(separator: "+"),
                codingName: codingName(coding, phase, merged: consequence.codingName), phase: phase,
                consequence: consequence))
    }

    /// Alleles that meet in a codon, of which it is not known whether they lie on one copy: all of a codon together where nothing speaks
    /// against it, else each two.
    private func unphasedGroups(of alleles: [Allele]) -> [[Int]] {
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
    private func copies(of alleles: [Allele]) -> [[Int]] {
        var bySet: [String?: Set<Int>] = [:]
        for allele in alleles {
            if case .copies(let copies, let set) = allele.phase { bySet[set, default: []].formUnion(copies) }
        }
        func places(_ isOnCopy: (Int) -> Bool) -> [Int] {
            alleles.indices.filter { alleles[$0].phase == .everyCopy || isOnCopy($0) }
        }
        let phased = bySet.sorted { ($0.key ?? "") < ($1.key ?? "") }.flatMap { set, copies in
            copies.sorted().map { copy in
                places {
                    if case .copies(let its, set) = alleles[$0].phase { its.contains(copy) } else { false }
                }
            }
        }
        let everywhere = places { _ in false }
        if everywhere.isEmpty { return phased }
        let unknown = alleles.indices.filter { alleles[$0].phase == .unknown }.map { allele in
            places { $0 == allele }
        }
        return phased + unknown + [everywhere]
    }
}
