import VariantCallFormat

/// The records of a file that share a place, among which are the parts of records of several ALTs that were split.
struct SplitRecords {
    private struct Place: Hashable {
        let chromosome: String
        let position: Int
    }

    private let records: [Place: [VCFRecord]]

    init(_ records: [VCFRecord]) {
        self.records = Dictionary(grouping: records.filter { $0.alternates.count == 1 }) {
            Place(chromosome: $0.chromosome, position: $0.position)
        }.filter { $0.value.count > 1 }.mapValues(Self.fewOfEach)
    }

    /// Of records that repeat each other without end the first: each is held against all of its place.
    private static func fewOfEach(_ records: [VCFRecord]) -> [VCFRecord] {
        guard records.count > most else { return records }
        var counts: [[String]: Int] = [:]
        return Array(
            records.filter { record in
                counts[[record.reference] + record.alternates, default: 0] += 1
                return counts[[record.reference] + record.alternates] ?? 0 <= 2
            }.prefix(most))
    }

    /// So many records of a place are looked at: more than a record has ALTs in real data.
    private static let most = 256

    private func others(than record: VCFRecord) -> [VCFRecord] {
        guard record.alternates.count == 1 else { return [] }
        let here = records[Place(chromosome: record.chromosome, position: record.position)] ?? []
        return here.filter { $0.alternates != record.alternates || $0.reference != record.reference }
    }

    /// Whether a record is a part of one that was split: another has as many reads, and as many of the reference.
    func isPart(_ record: VCFRecord, sample: Int) -> Bool {
        let others = others(than: record)
        guard !others.isEmpty, let own = Counts(record, sample: sample) else { return false }
        return others.contains { Counts($0, sample: sample) == own }
    }

    /// What parts of one record have in common: the reads, and those of the reference.
    private struct Counts: Equatable {
        let depth: String
        let reference: Substring

        init?(_ record: VCFRecord, sample: Int) {
            guard let depth = record.value(of: "DP", sample: sample),
                let counts = record.value(of: "AD", sample: sample),
                let end = counts.firstIndex(of: ",")
            else { return nil }
            self.depth = depth
            reference = counts[..<end]
        }
    }

    /// On which copy the ALT of a record lies, where another of its place lies on another copy: by the order in which the genotypes of split records
    /// name their alleles (`1/0` and `0/1`), or since both put something else in the place of one base, and together have most reads.
    ///
    /// - Parameter share: the share of reads with the ALT of a record.
    func phase(of record: VCFRecord, sample: Int, share: (VCFRecord) -> Double?) -> AllelePhase? {
        guard let genotype = record.genotype(ofSample: sample), genotype.contains(1) else { return nil }
        let set = "place:\(record.chromosome):\(record.position)"
        for other in others(than: record) {
            guard let others = other.genotype(ofSample: sample), others.contains(1) else { continue }
            let (mine, its) = (genotype.copies(of: 1), others.copies(of: 1))
            if genotype.isOfSplitRecord || others.isOfSplitRecord, mine.isDisjoint(with: its) {
                return .copies(mine, phaseSet: set)
            }
            if Self.replaceOneBase(record, other), let one = share(record), let two = share(other), one + two > 0.75 {
                return .copies([record.alternates[0] < other.alternates[0] ? 0 : 1], phaseSet: set)
            }
        }
        return nil
    }

    /// Whether both alleles replace a base of the same place.
    private static func replaceOneBase(_ one: VCFRecord, _ other: VCFRecord) -> Bool {
        func replaced(_ record: VCFRecord) -> Set<Int> {
            let (old, new) = (Array(record.reference.uppercased().utf8), Array(record.alternates[0].uppercased().utf8))
            return old.count == new.count ? Set(old.indices.filter { old[$0] != new[$0] }) : []
        }
        return !replaced(one).isDisjoint(with: replaced(other))
    }
}
