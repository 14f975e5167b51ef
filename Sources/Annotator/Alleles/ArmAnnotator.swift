import Annotations
import CopyNumber
import Genome
import VariantCallFormat

/// Tells what records of copies say of the arms that every report answers for (10q and 16p in the bundled set), on the genes and off them:
/// deletions, segments of copies and of lost heterozygosity, and breakends that leave out what lies between them.
struct ArmAnnotator: Sendable {
    /// What an allele of a record does to an arm.
    struct Entry: Sendable {
        /// The allele's number: 1 is the first ALT, 0 a record that is of no allele.
        let number: Int
        /// The arm, `10q`.
        let arm: String
        /// How many bases of the arm without its centromere it covers.
        let bases: Int
        /// The share of them, 0 to 1.
        let fraction: Double
        /// The copies of each sample, in the order of the columns; of a file without samples those of the record.
        let copies: [Double?]
        /// The states of the samples that have it, each once; where none is known to, what the record says.
        let changes: [CopyNumberState]
    }

    /// An interval of which a record tells the copies.
    private struct Event {
        let number: Int?
        let interval: Interval
        let total: Double?
        let state: CopyNumberState
    }

    /// Who wrote the file, as far as its header tells.
    let caller: VariantCaller
    private let arms: [ChromosomeArm]
    /// Whether deletions that are spelled with their bases count. In a file of small variants alone they are none of copies, and far from the
    /// genes not all of its records may be read.
    private let countsSpelledDeletions: Bool

    init(annotations: AnnotationSet, assembly: Assembly, header: VCFHeader) {
        caller = VariantCaller(header: header, records: [VCFRecord]())
        let wanted = annotations.knowledge.arms.map(\.arm)
        arms = annotations.arms(of: assembly).filter { wanted.contains($0.name) }
        countsSpelledDeletions = LocusReading.structuralVariants(in: header) != nil
    }

    /// Whether a record is of a kind that may have entries.
    func mayHold(_ view: borrowing VCFRecordView, on chromosome: Chromosome) -> Bool {
        guard arms.contains(where: { $0.chromosome == chromosome }) else { return false }
        return !view.forms.areSmall || (view.hasNoAlternate && caller.dialect.measuresCopies)
            || (countsSpelledDeletions && view.referenceLength > CopyNumberSegment.longestSmallDeletion)
    }

    /// The entries of a record, in the order of its alleles, then of the arms.
    func entries(of record: VCFRecord, on chromosome: Chromosome) -> [Entry] {
        let ofRecord = events(of: record, on: chromosome, sample: nil)
        let ofSamples = record.samples.indices.map { events(of: record, on: chromosome, sample: $0) }
        return (ofRecord + ofSamples.joined()).map(\.interval).uniqued().flatMap { interval -> [Entry] in
            let own = ofRecord.filter { $0.interval == interval }
            let bySample = ofSamples.map { events in events.first { $0.interval == interval } }
            let carried = bySample.compactMap { $0?.state }.telling
            let number =
                (own + bySample.compactMap(\.self)).lazy.compactMap(\.number).first
                ?? (record.alternates.count == 1 ? 1 : 0)
            return arms.compactMap { arm in
                guard arm.chromosome == chromosome, let covered = interval.intersection(arm.assessable) else {
                    return nil
                }
                return Entry(
                    number: number, arm: arm.name, bases: covered.count,
                    fraction: Double(covered.count) / Double(arm.assessable.count),
                    copies: bySample.isEmpty ? own.prefix(1).map(\.total) : bySample.map { $0?.total },
                    changes: carried.isEmpty ? own.map(\.state).telling : carried)
            }
        }
    }

    /// What a record tells of a sample; without one, of any that has it.
    private func events(of record: VCFRecord, on chromosome: Chromosome, sample: Int?) -> [Event] {
        let caller = caller.caller(of: record, column: nil)
        let isOnlySample = record.samples.count < 2
        let segments =
            CopyNumberSegment.segments(
                of: record, chromosome: chromosome, sample: sample, isOnlySample: isOnlySample, file: "",
                caller: caller)
            + (countsSpelledDeletions ? Array(1..<record.alternates.count + 1) : []).compactMap {
                CopyNumberSegment.spelledDeletion(
                    of: record, allele: $0, chromosome: chromosome, sample: sample, isOnlySample: isOnlySample,
                    file: "", caller: caller)
            }
        let junctions =
            caller.dialect.measuresCopies
            ? []
            : Junction.junctions(
                of: record, chromosome: chromosome, sample: sample, isOnlySample: isOnlySample, file: "",
                caller: caller
            ).filter { $0.kind == .deletion }
        return segments.map {
            Event(
                number: $0.allele?.number, interval: $0.interval, total: $0.total,
                state: $0.state(thresholds: .standard, referencePloidy: 2))
        }
            + junctions.compactMap { junction in
                junction.interval.map {
                    Event(
                        number: junction.allele.number, interval: $0, total: nil,
                        state: junction.isHomozygous ? .homozygousLoss : .loss)
                }
            }
    }
}

extension [CopyNumberState] {
    /// Each once; what is unchanged or not known only where nothing else is.
    fileprivate var telling: [CopyNumberState] {
        let states = uniqued()
        let changed = states.filter { $0 != .neutral && $0 != .unknown }
        return changed.isEmpty ? states : changed
    }
}
