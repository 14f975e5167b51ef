import ByteStreams
import Consequences
import Genome
import HGVS
import Reports
import Transcripts
import VariantCallFormat

/// Holds back the output of annotated records while alleles may still come that change the protein together with theirs, fills in what they do
/// together, and hands the output on in order.
///
/// Output waits until the file has passed the gene. Of a gene in which more than ``limit`` bytes would wait, what came so far is joined, and
/// the rest apart from it, so that memory stays bounded; where that happens depends on the records alone, not on how they are read.
struct PendingOutput {
    /// So many bytes of output between the first allele of a gene and another keep the two from being joined.
    static let limit = 64 << 20

    /// An entry of the MTOR field whose allele lies in coding sequence, with the samples that have it.
    struct Entry: Sendable {
        /// The gene's number, and that of the transcript among those that names are given on.
        let transcript: TranscriptNumber
        let allele: HaplotypeAllele
        /// The columns of the samples that have the allele, and on which copies.
        let carriers: [(sample: Int, phase: AllelePhase)]
        /// Whether the file had left the gene before it.
        let isAnew: Bool
        /// Where the joint fields of the entry begin in the output of its batch.
        let offset: Int
    }

    /// A transcript by its numbers in the annotator.
    struct TranscriptNumber: Sendable, Hashable {
        let gene: Int
        let transcript: Int
    }

    private struct Waiting {
        let result: BatchAnnotator.Result
        /// What the alleles of the entries do together with others, by the offset of the entry.
        var joint: [Int: [JointConsequence]] = [:]
    }

    private struct OpenTranscript {
        var entries: [(batch: Int, entry: Entry)] = []
        /// How many bytes of output stand before the first entry.
        let start: Int
    }

    private let annotator: AlleleAnnotator
    private let style: HGVSStyle
    private var waiting: [Waiting] = []
    /// The number of the first batch that waits.
    private var firstBatch = 0
    private var open: [TranscriptNumber: OpenTranscript] = [:]
    private var bytes = 0
    /// The genes that the file came to, and those to which it came back after it had left them.
    private var visited: Set<Int> = []
    private var revisited: Set<Int> = []
    /// The genes in which more alleles of a sample meet than are joined.
    private var crowded: Set<Int> = []

    /// What to say of genes whose records do not stand together.
    func warnings(file: String) -> [String] {
        func symbols(_ genes: Set<Int>) -> [String] { genes.sorted().map { annotator.genes[$0].gene.symbol } }
        var warnings: [InputWarning] = []
        if !revisited.isEmpty { warnings.append(.scatteredRecords(file: file, genes: symbols(revisited))) }
        if !crowded.isEmpty { warnings.append(.crowdedCodons(file: file, genes: symbols(crowded))) }
        return warnings.map(\.words)
    }

    init(annotator: AlleleAnnotator, style: HGVSStyle) {
        self.annotator = annotator
        self.style = style
    }

    /// Takes the next part of the output, and calls `write` with every part that need not wait any more.
    mutating func add(
        _ result: BatchAnnotator.Result, write: (OutputPart) throws -> Void
    ) rethrows {
        let batch = firstBatch + waiting.count
        waiting.append(Waiting(result: result))
        for entry in result.joinable {
            let place = bytes + entry.offset
            if !visited.insert(entry.transcript.gene).inserted, entry.isAnew { revisited.insert(entry.transcript.gene) }
            if let start = open[entry.transcript]?.start, entry.isAnew || place - start > Self.limit {
                // What is joined in a file that is out of order must not depend on where batches end either.
                if entry.isAnew { close(gene: entry.transcript.gene) } else { close(entry.transcript) }
            }
            open[entry.transcript, default: OpenTranscript(start: place)].entries.append((batch, entry))
        }
        bytes += result.output.count
        for transcript in open.keys {
            let model = annotator.genes[transcript.gene].model
            if result.visits.leaves(transcript.gene, on: model.gene.chromosome, endingAt: model.span.end) {
                close(transcript)
            }
        }
        try release(write)
    }

    /// Joins what still waits, and calls `write` with it.
    mutating func finish(write: (OutputPart) throws -> Void) rethrows {
        for transcript in open.keys { close(transcript) }
        try release(write)
    }

    private mutating func release(_ write: (OutputPart) throws -> Void) rethrows {
        let firstOpen = open.values.compactMap { $0.entries.first?.batch }.min() ?? firstBatch + waiting.count
        while firstBatch < firstOpen {
            let next = waiting.removeFirst()
            firstBatch += 1
            if next.joint.isEmpty {
                try write(
                    OutputPart(
                        bytes: next.result.output, places: next.result.places, passed: next.result.passed))
            } else {
                try write(filled(next))
            }
        }
    }

    private mutating func close(gene: Int) {
        for transcript in open.keys where transcript.gene == gene { close(transcript) }
    }

    /// Joins the alleles of each sample in a transcript that the file has passed.
    private mutating func close(_ transcript: TranscriptNumber) {
        guard let entries = open.removeValue(forKey: transcript)?.entries, entries.count > 1 else { return }
        let joiner = HaplotypeJoiner(caller: annotator.genes[transcript.gene].callers[transcript.transcript])
        var joints = JointConsequences()
        var bySample: [Int: [Carried]] = [:]
        for (index, item) in entries.enumerated() {
            for carrier in item.entry.carriers {
                bySample[carrier.sample, default: []].append(Carried(entry: index, phase: carrier.phase))
            }
        }
        var seen: Set<[Carried]> = []
        var said: Set<Said> = []
        // Most samples carry what others carry, too.
        for (_, carried) in bySample.sorted(by: { $0.key < $1.key })
        where carried.count > 1 && seen.insert(carried).inserted {
            let alleles = carried.map { carried in
                HaplotypeJoiner.Allele(coding: entries[carried.entry].entry.allele, phase: carried.phase)
            }
            for group in joiner.groups(of: alleles, &joints) {
                for member in group.members {
                    let index = carried[member].entry
                    guard said.insert(Said(entry: index, joint: group.number)).inserted else { continue }
                    let (batch, entry) = entries[index]
                    waiting[batch - firstBatch].joint[entry.offset, default: []].append(joints.all[group.number])
                }
            }
        }
        if joints.isCrowded { crowded.insert(transcript.gene) }
    }

    /// An entry that a sample carries, on which copies.
    private struct Carried: Hashable {
        let entry: Int
        let phase: AllelePhase
    }

    /// What was said of an entry.
    private struct Said: Hashable {
        let entry: Int
        let joint: Int
    }

    /// The output with the joint fields in their places, and its records moved by what was put in before them.
    private func filled(_ waiting: Waiting) -> OutputPart {
        let output = waiting.result.output
        var filled: [UInt8] = []
        filled.reserveCapacity(output.count + 200 * waiting.joint.count)
        var copied = 0
        var growths: [(offset: Int, growth: Int)] = []
        for (offset, joint) in waiting.joint.sorted(by: { $0.key < $1.key }) {
            filled += output[copied..<offset]
            MTORField.writeJoint(joint, style: style, to: &filled)
            copied = offset + MTORField.emptyJoint.count
            growths.append((offset, filled.count - copied))
        }
        filled += output[copied...]
        /// Moves ranges, which come in order, so that one look at the list is enough.
        func moved(_ ranges: [Range<Int>]) -> [Range<Int>] {
            var before = 0
            func moved(_ position: Int) -> Int {
                while before < growths.count, growths[before].offset < position { before += 1 }
                return position + (before == 0 ? 0 : growths[before - 1].growth)
            }
            return ranges.map { range in
                let start = moved(range.lowerBound)
                return start..<moved(range.upperBound)
            }
        }
        let result = waiting.result
        return OutputPart(
            bytes: filled,
            places: zip(result.places, moved(result.places.map(\.text))).map { place, text in
                BatchAnnotator.Place(contig: place.contig, interval: place.interval, text: text)
            },
            passed: zip(result.passed, moved(result.passed.map(\.output))).map { passed, output in
                BlockCopier.Passed(output: output, source: passed.source)
            })
    }
}

struct OutputPart: Sendable {
    let bytes: [UInt8]
    /// Where its records lie in it, where an index is wanted.
    let places: [BatchAnnotator.Place]
    /// What of it is as it stands in the input.
    let passed: [BlockCopier.Passed]
}
