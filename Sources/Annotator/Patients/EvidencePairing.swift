/// Finds, of the samples that a file of copies, structure or segments holds, each tumour's own: by name, or as the only one.
struct EvidencePairing {
    /// A sample of a file.
    struct Candidate {
        /// Nothing where the file does not name it.
        let name: SampleName?
    }

    /// What the pairing rests on.
    enum Basis: Equatable {
        /// The names are one sample's.
        case name
        /// There is one tumour and one sample, and no name that speaks against it.
        case only
        /// There is one tumour and one sample, of another name.
        case otherName
    }

    /// Other names of a report's sample, as the user gives them.
    let aliases: [SampleAlias]
    let tumours: [TumourSample]

    /// For each tumour the number of its sample among the candidates; nothing for a tumour of which the file holds none.
    ///
    /// Normals of the tumours are nobody's. A generic name is the only tumour's, and of several nobody's. Where the file holds no tumour's sample
    /// by name, one tumour takes the only sample there is.
    ///
    /// - Throws: ``AnnotatorError`` where it is not told whose the samples are.
    func match(_ candidates: [Candidate], file: String) throws(AnnotatorError) -> [(candidate: Int, basis: Basis)?] {
        if candidates.isEmpty { return tumours.map { _ in nil } }
        let normals = Set(tumours.flatMap(\.normalNames))
        let open = candidates.indices.filter { index in
            candidates[index].name.map { name in !normals.contains(name.text) || isAnyTumour(name) } ?? true
        }
        let named = tumours.map { tumour in best(of: open, in: candidates, for: tumour) }
        if named.contains(where: { $0 != nil }) {
            return named.map { $0.map { ($0, .name) } }
        }
        // A normal that is not the tumour's by its name is none of its samples either.
        let left = open.filter { open.count == 1 || candidates[$0].name?.spokenRole != .normal }
        guard tumours.count == 1, left.count == 1, candidates[left[0]].name?.spokenRole != .normal else {
            throw .unknownSamples(
                open.isEmpty ? candidates.map { $0.name?.text } : open.map { candidates[$0].name?.text }, file: file,
                tumours: tumours.map(\.name))
        }
        let contradicts =
            candidates[left[0]].name.map { !$0.isGeneric } == true && !tumours[0].tellingNames.isEmpty
        return [(left[0], contradicts ? .otherName : .only)]
    }

    private func isAnyTumour(_ name: SampleName) -> Bool { tumours.contains { $0.names.contains(name) } }

    /// The candidate that is a tumour's by name: by an alias, by the same text, else by the same name beside its role.
    private func best(of open: [Int], in candidates: [Candidate], for tumour: TumourSample) -> Int? {
        func first(_ isOwn: (SampleName) -> Bool) -> Int? {
            open.first { candidates[$0].name.map(isOwn) ?? false }
        }
        let others = aliases.filter { alias in tumour.names.contains { $0.text == alias.sample } }.map(\.name)
        return first { others.contains($0.text) }
            ?? first { name in
                (tumours.count == 1 || !name.isGeneric) && tumour.names.contains { $0.text == name.text }
            }
            ?? first { name in
                tumour.isKnown(as: name)
                    && tumours.count { $0.isKnown(as: name) } == 1
                    && !tumours.contains { other in other.names.contains { $0.text == name.text } }
            }
    }
}
