import CopyNumber
import Genome
import Interpretation
import Reports

extension CohortSample {
    /// Keeps of a report what a cohort needs.
    ///
    /// - Parameters:
    ///   - path: the report, as the page of the cohort leads to it.
    ///   - page: the report's own page.
    package init(_ document: ReportDocument, report path: String, page: String?) {
        let sample = document.sample
        name = sample.name
        report = path
        self.page = page
        assembly = document.assembly.name
        program =
            "\(document.program.name) \(document.program.version), annotations \(document.program.annotationsVersion)"
        site = sample.primarySite
        copiesOfX = document.tumour?.copiesOfX
        purity = document.tumour?.purity?.rounded(toDecimals: 4)
        ploidy = document.tumour?.ploidy?.rounded(toDecimals: 4)
        wholeGenomeDoubling =
            document.tumour?.wholeGenomeDoubling ?? ((document.tumour?.baseline ?? 2) > 2 ? true : nil)
        quality = document.answer.quality?.grade
        callers = document.inputs.filter { $0.role == .smallVariants }.flatMap(\.callers).uniqued().sorted()
        hasNormal = sample.normalColumn != nil
        let present = document.considered.filter(\.outcome.isOfAllele).flatMap(\.alleles).uniqued()
        alleles = present.count
        sketch = AlleleSketch(present.map { "\(document.assembly.name.rawValue) \($0)" })
        let depths = document.genes.flatMap(\.variants).compactMap(\.depth).map(Double.init)
        depth = depths.isEmpty ? nil : Spread.median(depths)
        measuredX = document.genomeProfile?.meanCopies(of: "X")?.rounded(toDecimals: 3)
        func node(_ id: String) -> NodeState? { document.pathway.nodes.first { $0.id == id }?.state }
        mtorc1 = node("mTORC1")
        akt = node("AKT")
        genes = document.genes.map(GeneCell.init)
        let asked = document.arms.map {
            ArmCell(name: $0.name, call: $0.call, lostFraction: $0.lostFraction, lohFraction: $0.lohFraction)
        }
        let others = (document.otherArms ?? []).map {
            ArmCell(name: $0.name, call: $0.call, lostFraction: $0.lostFraction, lohFraction: $0.lohFraction)
        }
        arms = (asked + others).sorted { ArmOrder.isBefore($0.arm, $1.arm) }
        attributes = [:]
        for field in SpecimenReport.fields {
            if let value = sample.details?[keyPath: field.value] { attributes[field.name] = value }
        }
        fingerprint = sample.fingerprint
    }
}

/// The order of arms: by chromosome, the short one first.
enum ArmOrder {
    static func isBefore(_ first: String, _ second: String) -> Bool { key(first) < key(second) }

    private static func key(_ arm: String) -> (Int, String) {
        (Chromosome(name: arm.dropLast()).map { Int($0.rawValue) } ?? .max, arm)
    }
}

extension CallOutcome {
    /// Whether the sample has the allele.
    fileprivate var isOfAllele: Bool {
        switch self {
        case .hit, .finding, .dropped, .noEffectExpected, .notJudged: true
        case .noCall, .notReadable: false
        }
    }
}

extension GenomeProfileReport {
    /// The mean copies of a chromosome over what its segments tell, where they cover half of it.
    fileprivate func meanCopies(of chromosome: String) -> Double? {
        guard let length = chromosomes.first(where: { $0.name == chromosome })?.length else { return nil }
        var (bases, copies) = (0.0, 0.0)
        for segment in segments where segment.chromosome == chromosome {
            guard let total = segment.total, (segment.cancerCellFraction ?? 1) >= 0.5 else { continue }
            let size = Double(segment.end - segment.start + 1)
            bases += size
            copies += size * total
        }
        return bases * 2 >= Double(length) ? copies / bases : nil
    }
}
