import Consequences
import Transcripts
import VariantCallFormat

/// Finds what the alleles of one sample do to one transcript together: those that meet in a codon, also across an intron, and those that
/// follow a shift of the frame.
struct HaplotypeJoiner {
    /// An allele of the sample.
    struct Allele: Sendable {
        let coding: CodingAllele
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
        func add(_ group: [Int], _ phase: JointConsequence.Phase) {
            let members = group.sorted()
            // Two copies may carry the same alleles; a pair of unknown phase may be part of a group of known phase.
            guard !seen.contains(where: { phase == .cis ? members == $0 : Set(members).isSubset(of: $0) }),
                let consequence = caller.jointConsequence(of: members.map { alleles[$0].coding.change })
            else { return }
            seen.insert(members)
            groups.append(
                Group(
                    members: members,
                    consequence: JointConsequence(
                        variants: members.map { alleles[$0].coding.text }.joined(separator: "+"),
                        codingName: codingName(members.map { alleles[$0].coding }, phase), phase: phase,
                        consequence: consequence)))
        }
        for copy in copies(of: alleles) {
            for group in caller.groups(of: copy.map { alleles[$0].coding.change }) { add(group.map { copy[$0] }, .cis) }
        }
        // Of alleles whose phase is not known, only what they would do in a codon that they share.
        for group in caller.groups(of: alleles.map(\.coding.change), meetingInCodon: true) {
            let pairs = group.indices.dropLast().flatMap { first in
                group[(first + 1)...].map { (group[first], $0) }
            }
            let relations = pairs.map { alleles[$0.0].sharesCopy(with: alleles[$0.1]) }
            if relations.allSatisfy({ $0 != nil }) { continue }
            if relations.contains(false) {
                for (pair, relation) in zip(pairs, relations) where relation == nil {
                    add([pair.0, pair.1], .unphased)
                }
            } else {
                add(group, .unphased)
            }
        }
        return groups
    }

    private func codingName(_ alleles: [CodingAllele], _ phase: JointConsequence.Phase) -> String {
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
