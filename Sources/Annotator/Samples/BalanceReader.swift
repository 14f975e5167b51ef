import CopyNumber
import Genome
import Interpretation
import VariantCallFormat

/// Reads from the small variants of a file the reads of each tumour at heterozygous sites.
struct BalanceReader: Sendable {
    /// The fewest reads of a normal without a genotype that tell a heterozygous site.
    private static let leastNormalDepth = 15
    /// The share of the normal's reads at a heterozygous site; what lies outside is mapped wrongly.
    private static let shareInNormal = 0.25...0.75

    let map: ImbalanceMap
    private let pairings: [TumourNormalPairing.Pairing]
    private let conventions: [CallConventions]

    /// - Parameter choice: what the user says of the columns.
    init?(header: VCFHeader, choice: SampleChoice, options: ReportRun.Options, map: ImbalanceMap, file: String) {
        // What the header does not tell of the roles, the run says when it sorts the samples.
        guard
            let pairings = try? TumourNormalPairing(header: header, choice: choice, fileName: file).pairings.filter({
                $0.tumour != nil
            }), !pairings.isEmpty
        else { return nil }
        self.map = map
        self.pairings = pairings
        conventions = pairings.map { columns in
            var conventions = CallConventions(header: header)
            conventions.fractionKey = options.fractionKey
            conventions.depthKey = options.depthKey
            conventions.subject = columns.tumour
            conventions.control = columns.normal
            return conventions
        }
    }

    /// What no site was read into yet.
    var empty: CollectedBalance {
        CollectedBalance(
            columns: pairings.map { .init(tumour: $0.tumour, normal: $0.normal, basis: $0.balanceBasis) }, map: map)
    }

    /// Reads a record, where it is a substitution of one base by one other.
    func read(_ view: borrowing VCFRecordView, on chromosome: Chromosome, into collected: inout CollectedBalance?) {
        guard collected != nil, chromosome.rawValue <= 23, view.forms.areSmall, view.referenceLength == 1,
            view.alternatesLength == 1, !view.hasNoAlternate, view.alternateRanges.count == 1
        else { return }
        let record = VCFRecord(view)
        guard record.alternates.first.map({ "ACGTacgt".contains($0) }) == true else { return }
        for (index, columns) in pairings.enumerated() {
            if let site = site(record, on: chromosome, columns: columns, conventions[index]) {
                collected?.sites[index].append(site)
            }
        }
    }

    private func site(
        _ record: VCFRecord, on chromosome: Chromosome, columns: TumourNormalPairing.Pairing,
        _ conventions: CallConventions
    ) -> HeterozygousSite? {
        let read = columns.read(in: record, allele: 1)
        guard let tumour = read.tumour, passes(record, sample: tumour) else { return nil }
        let isHeterozygous =
            read.normal.map { self.isHeterozygous(record, normal: $0, conventions) }
            ?? (columns.balanceBasis == .tumourAlone && mayBeInherited(record, tumour: tumour))
        guard isHeterozygous else { return nil }
        let support = record.readSupport(ofAllele: 1, sample: tumour, conventions: conventions)
        guard let depth = support.depth, let vaf = support.fraction else { return nil }
        return HeterozygousSite(
            chromosome: chromosome, position: record.position, depth: depth, vaf: vaf, on: map)
    }

    /// Whether FILTER says nothing against the record but that it is inherited, which is wanted here.
    private func passes(_ record: VCFRecord, sample: Int) -> Bool {
        record.filters(ofSample: sample).allSatisfy { $0 == "PASS" || ObservedVariant.statesOrigin($0) }
    }

    /// By the genotype of the normal, where its reads do not speak against it; without a genotype by its reads.
    private func isHeterozygous(_ record: VCFRecord, normal: Int, _ conventions: CallConventions) -> Bool {
        let genotype = record.genotype(ofSample: normal)
        if let genotype, !genotype.isMissing, genotype.alleles.compactMap(\.self).sorted() != [0, 1] { return false }
        let hasGenotype = genotype.map { !$0.isMissing } ?? false
        let support = record.readSupport(ofAllele: 1, sample: normal, conventions: conventions)
        guard let depth = support.depth, let vaf = support.fraction else { return hasGenotype }
        if depth < (hasGenotype ? ImbalanceTally.leastDepth : Self.leastNormalDepth) { return hasGenotype }
        return Self.shareInNormal.contains(vaf)
    }

    /// Without a normal: the tumour has the allele, and nothing says that it is somatic.
    private func mayBeInherited(_ record: VCFRecord, tumour: Int) -> Bool {
        guard record.statedOrigin(sample: tumour) != .somatic else { return false }
        guard let genotype = record.genotype(ofSample: tumour) else { return true }
        return genotype.contains(1)
    }
}

extension TumourNormalPairing.Pairing {
    /// What tells which sites are heterozygous.
    var balanceBasis: ImbalanceAssessment.Basis {
        normal != nil || views.contains { $0.normal != nil } ? .matchedNormal : .tumourAlone
    }
}

/// The sites of a file, by the columns of its tumours: those of one batch one by one, those of a file counted.
struct CollectedBalance: Sendable {
    /// The columns of a tumour.
    struct Columns: Sendable, Hashable {
        let tumour: Int?
        let normal: Int?
        let basis: ImbalanceAssessment.Basis
    }

    let columns: [Columns]
    let map: ImbalanceMap
    /// Of one batch.
    var sites: [[HeterozygousSite]]
    private var tallies: [ImbalanceTally] = []

    init(columns: [Columns], map: ImbalanceMap) {
        (self.columns, self.map) = (columns, map)
        sites = columns.map { _ in [] }
    }

    /// Counts the sites of a batch.
    mutating func add(_ batch: CollectedBalance) {
        if tallies.isEmpty { tallies = columns.map { ImbalanceTally(map: map, window: $0.basis.window) } }
        for (index, sites) in batch.sites.enumerated() {
            for site in sites { tallies[index].add(site) }
        }
    }

    /// The sites of a tumour; nothing where the columns are no tumour's.
    func tally(of columns: TumourNormalPairing.Pairing) -> ImbalanceTally? {
        guard let index = self.columns.firstIndex(where: { $0.tumour == columns.tumour && $0.normal == columns.normal })
        else { return nil }
        return tallies.indices.contains(index)
            ? tallies[index] : ImbalanceTally(map: map, window: self.columns[index].basis.window)
    }
}
