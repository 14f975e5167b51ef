import Annotations
import Genome
import Testing
import Transcripts

@testable import Consequences

/// Facts of splice sites, held against the sequence itself at every site of the ten genes.
@Suite struct SpliceSequenceTests {
    /// A gene's MANE Select transcript in the direction of reading.
    private struct Strand {
        let caller: ConsequenceCaller
        let bases: [UInt8]
        let start: Int
        var layout: TranscriptLayout { caller.layout }

        init(_ gene: String, _ assembly: Assembly) throws {
            caller = try #require(Loaded.caller(gene, assembly))
            bases = caller.sense.bases
            start = caller.sense.start
        }

        /// The bases from one sense position to another.
        func text(_ first: Int, _ last: Int) -> String {
            String(decoding: bases[first - start...last - start], as: UTF8.self)
        }

        /// The change of one base, as a record spells it.
        func substitution(_ position: Int, _ base: UInt8) -> SequenceVariant {
            SequenceVariant(
                chromosome: caller.transcript.chromosome, strand: caller.transcript.strand, start: position,
                removed: [bases[position - start]], inserted: [base])
        }
    }

    private static var genes: [String] { Loaded.annotations?.genes.map(\.symbol) ?? [] }

    @Test func `the weights are those of the sites of the annotation set`() throws {
        for kind in [SpliceSiteEffect.Kind.donor, .acceptor] {
            let weights = kind.weights
            let before = weights.basesBeforeBorder
            let length = weights.counts.count
            for assembly in Assembly.allCases {
                var counts = Array(repeating: [0, 0, 0, 0], count: length)
                var scores: [Double] = []
                for gene in Self.genes {
                    let strand = try Strand(gene, assembly)
                    for index in 0..<strand.layout.exons.count - 1 {
                        let intron = strand.layout.intron(index)
                        let first = kind == .donor ? intron.start - before : intron.end + 1 - before
                        let bases = Array(strand.text(first, first + length - 1).utf8)
                        let letters = bases.compactMap { Array("ACGT".utf8).firstIndex(of: $0) }
                        guard letters.count == length else { continue }
                        for (place, letter) in letters.enumerated() { counts[place][letter] += 1 }
                        scores.append(try #require(weights.score(bases)))
                    }
                }
                scores.sort()
                #expect(counts == weights.counts, "\(kind), \(assembly)")
                #expect(scores.count == 263)
                for (share, expected) in [
                    (20, weights.fifthPercentile), (4, weights.lowerQuartile), (2, weights.median),
                ] {
                    #expect(abs(scores[scores.count / share] - expected) < 0.006, "\(kind)")
                }
            }
        }
        #expect(SpliceSiteWeights.donor.score("CAGGTAAG".utf8) == nil)
        #expect(SpliceSiteWeights.donor.score("CAGGTAAGN".utf8) == nil)
        #expect(SpliceSiteWeights.donor.score("CAGGTAAGTA".utf8) == nil)
    }

    /// Every change of one base in the two outer bases of every intron, on both assemblies.
    @Test func `a changed AG or GT is never kept, and what takes its place is there`() throws {
        var outcomes: [String: Int] = [:]
        for gene in Self.genes {
            for assembly in Assembly.allCases {
                let strand = try Strand(gene, assembly)
                for index in 0..<strand.layout.exons.count - 1 {
                    let intron = strand.layout.intron(index)
                    for place in [intron.start, intron.start + 1, intron.end - 1, intron.end] {
                        let old = strand.bases[place - strand.start]
                        for base in "ACGT".utf8 where base != old && Nucleotide.isBase(old) {
                            let isDonor = place <= intron.start + 1
                            let found = try #require(
                                strand.caller.consequence(of: strand.substitution(place, base)))
                            let site = try #require(
                                found.spliceSites.first { ($0.kind == .donor) == isDonor && $0.intron == index + 1 })
                            var text = Array(strand.text(intron.start - 20, intron.end + 20).utf8)
                            text[place - intron.start + 20] = base
                            // The 6 bases on either side of the exon's border, in the changed sequence.
                            func pair(_ growth: Int) -> String {
                                let at = isDonor ? 20 + growth : 20 + intron.count - 2 - growth
                                return String(decoding: text[at...at + 1], as: UTF8.self)
                            }
                            switch site.outcome {
                            case .kept:
                                // The one donor that is GC may become GT.
                                #expect(isDonor && pair(0) == "GT" && old == UInt8(ascii: "C"))
                                outcomes["kept", default: 0] += 1
                            case .becomesGC:
                                #expect(pair(0) == "GC" && base == UInt8(ascii: "C"))
                                outcomes["GC", default: 0] += 1
                            case .shifted(let other):
                                #expect(!isDonor && pair(other.growth) == "AG" && abs(other.growth) <= 6)
                                #expect(other.score.map { $0 >= 3.53 } ?? true)
                                outcomes["shifted", default: 0] += 1
                            case .lost:
                                let near = (1...6).flatMap { [$0, -$0] }.filter { pair($0) == (isDonor ? "GT" : "AG") }
                                #expect(Set(site.alternatives.map(\.growth)).isSuperset(of: near))
                                #expect(isDonor || !site.alternatives.contains { $0.isPlausible(as: .acceptor) })
                                outcomes["lost", default: 0] += 1
                            }
                        }
                    }
                }
            }
        }
        // 263 introns whose bases are known: a T of GT becomes C in 262, the C of one GC becomes T.
        #expect(outcomes["GC"] == 262 * 2)
        #expect(outcomes["kept"] == 2)
        #expect(outcomes.values.reduce(0, +) == 263 * 12 * 2)
        #expect(outcomes["shifted", default: 0] > 100 && outcomes["lost", default: 0] > 4_000)
    }

    /// Every change of one base from -50 to -3 of every acceptor: the new AG are those that are seen in the text.
    @Test(arguments: ["PTEN", "MEN1", "TSC2", "NF1", "AKT1"])
    func `each new AG before an acceptor is found, and none else`(gene: String) throws {
        let strand = try Strand(gene, .grch38)
        var count = 0
        for index in 0..<strand.layout.exons.count - 1 {
            let intron = strand.layout.intron(index)
            let before = Array(strand.text(intron.end - 51, intron.end).utf8)
            for distance in 3...50 where intron.count > 70 {
                let place = intron.end - distance + 1
                for base in "ACGT".utf8 where base != before[52 - distance] {
                    var after = before
                    after[52 - distance] = base
                    func pairs(_ text: [UInt8]) -> Set<Int> {
                        Set(
                            (0..<text.count - 1).filter {
                                text[$0] == UInt8(ascii: "A") && text[$0 + 1] == UInt8(ascii: "G")
                            })
                    }
                    // The exon would begin behind the pair.
                    let made = pairs(after).subtracting(pairs(before)).map { 50 - $0 }.filter { $0 >= 2 && $0 <= 49 }
                    let found = try #require(strand.caller.consequence(of: strand.substitution(place, base)))
                    let sites = found.spliceSites.filter { $0.kind == .acceptor && $0.intron == index + 1 }
                    #expect(sites.flatMap(\.created).map(\.growth) == made, "\(gene) \(index + 1) -\(distance)")
                    count += made.count
                }
            }
        }
        #expect(count > 100)
    }

    @Test(arguments: ["PTEN", "TSC1", "TSC2", "MEN1"])
    func `each spelling of an indel at a border gives the same facts`(gene: String) throws {
        let model = try #require(Loaded.annotations?.model(of: gene, assembly: .grch38))
        let caller = try #require(Loaded.caller(gene, .grch38))
        var (compared, rewritten, agreeing) = (0, 0, 0)
        for exon in caller.transcript.exons.dropFirst().dropLast() {
            for end in [exon.start, exon.end] {
                // Every other length at each place: one and three bases, then two and four.
                for position in end - 8...end + 8 {
                    for count in stride(from: 1 + abs(position - end) % 2, through: 4, by: 2) {
                        guard let anchor = model.reference[position],
                            let bases = model.reference.bases(in: Interval(position + 1, position + count)).map(
                                Array.init),
                            bases.allSatisfy(Nucleotide.isBase)
                        else { continue }
                        for (removed, inserted) in [(bases, []), ([], bases)] {
                            let variant = SequenceVariant(
                                chromosome: model.gene.chromosome, position: position, reference: [anchor] + removed,
                                alternate: [anchor] + inserted)
                            let found = try #require(caller.consequence(of: variant))
                            let again = try #require(caller.consequence(of: variant.normalised(in: model.reference)))
                            #expect(found.spliceSites == again.spliceSites, "\(variant)")
                            #expect(found.crypticSites == again.crypticSites, "\(variant)")
                            #expect(found.skippingOfRemovedExons == again.skippingOfRemovedExons, "\(variant)")
                            // The exon spliced anew is read as the change of the mRNA is. Of bases repeated over the border the exon may
                            // be read as unchanged; then the border that the name means is among the alternatives.
                            if let truncation = found.truncation, !found.isAtExonBorder {
                                for site in found.spliceSites where site.outcome.isKept {
                                    let readings = [site.reading] + site.alternatives.map(\.reading)
                                    let agrees = readings.contains { reading in
                                        guard case .truncated(let read, _) = reading else { return false }
                                        return read.stopResidue == truncation.stopResidue
                                    }
                                    #expect(agrees, "\(variant)")
                                    agreeing += 1
                                }
                            }
                            compared += 1
                            let isCanonical =
                                found.terms.contains(.spliceAcceptorVariant)
                                || found.terms.contains(.spliceDonorVariant)
                            if isCanonical, found.spliceSites.allSatisfy(\.outcome.isKept) { rewritten += 1 }
                        }
                    }
                }
            }
        }
        #expect(compared > 500)
        #expect(rewritten > 0 && agreeing > 15)
    }

    @Test func `of a change far from all borders, and of a consequence put together by hand, nothing is said`() throws {
        let far = try #require(try SpliceFactTests.consequence("NF1", "c.288+1000del", .grch38))
        #expect(far.spliceSites.isEmpty && far.restart == nil && far.alteredTail == nil)
        #expect(far.skippingOfRemovedExons == nil)
        let made = AlleleConsequence(gene: "NF1", transcript: "NM_001042492.3", terms: [.spliceDonorVariant])
        #expect(made.spliceSites.isEmpty && made.crypticSites.isEmpty && made.restart == nil)
        let unknown = try #require(try SpliceFactTests.consequence("PTEN", "10:87958020:G:N", .grch38))
        #expect(unknown.spliceSites.isEmpty && unknown.crypticSites.isEmpty)
    }

    /// Exon 8 of PTEN (225 bases, 75 residues), by a record without bases.
    @Test func `an exon deleted without its bases is skipped as one deleted with them`() throws {
        let model = try #require(Loaded.annotations?.model(of: "PTEN", assembly: .grch38))
        let transcript = try #require(model.maneSelect)
        let interval = Interval(87_960_800, 87_961_200)
        let symbolic = try #require(AlleleConsequence(isDeletion: true, interval: interval, transcript: transcript))
        let skipping = try #require(symbolic.skippingOfRemovedExons)
        #expect(skipping.exons == 8...8 && skipping.keepsFrame && skipping.codingBases == 225)
        #expect(skipping.residues == 268...342 && skipping.reading == nil)
        let bases = Array(try #require(model.reference.bases(in: Interval(interval.start - 1, interval.end))))
        let variant = SequenceVariant(
            chromosome: model.gene.chromosome, position: interval.start - 1, reference: bases, alternate: [bases[0]])
        let spelled = try #require(Loaded.caller("PTEN", .grch38)?.consequence(of: variant)?.skippingOfRemovedExons)
        #expect(spelled.residues == skipping.residues && spelled.reading == .inFrame(residues: -75))
    }
}
