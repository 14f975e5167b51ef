import Annotations
import CopyNumber
import Genome
import Interpretation

extension ArmReport {
    /// The arm's part of the report.
    init(_ interpretation: ArmInterpretation, context: ReportContext) {
        let arm = interpretation.arm
        let bands = context.annotations.bands(of: context.assembly).filter { $0.chromosome == arm.chromosome }.map {
            BandReport(name: $0.name, start: $0.interval.start, end: $0.interval.end, stain: $0.stain)
        }
        let assessment = interpretation.assessment
        self.init(
            name: arm.name, status: Self.status(of: assessment),
            call: assessment?.call.rawValue ?? ArmAssessment.Call.notAssessed.rawValue,
            text: Self.words(assessment, context: context), start: arm.assessable.start, end: arm.assessable.end,
            breadth: rounded(assessment?.breadth ?? 0), lostFraction: assessment?.lostFraction.map(rounded),
            lohFraction: assessment?.lohFraction.map(rounded),
            locus: LocusReport(interpretation, context: context),
            segments: assessment?.segments.map { SegmentReport($0, context: context) } ?? [], bands: bands)
    }

    /// The arm in one line of the answer, with its shares in as few words as say them.
    var line: String {
        if text == Self.withoutData {
            return "No copy-number data was given; the copies of \(locus.gene) were not assessed."
        }
        let short = text.replacing(" of the assessed bases lost; ", with: " lost, ")
            .replacing(" of the arm without the centromere assessed", with: " of it assessed")
            .replacing(" of the assessed bases; of the rest", with: " of it; of the rest")
        return "\(short) \(locus.text)"
    }

    private static let withoutData = "Not assessed: no copy-number data was given."

    private static func status(of assessment: ArmAssessment?) -> FindingStatus {
        switch assessment?.call {
        case .armLoss, .partialLoss, .subclonalLoss, .focalLoss: .found
        case .intact: .notFound
        case .notAssessed, nil: .notAssessed
        }
    }

    private static func words(_ assessment: ArmAssessment?, context: ReportContext) -> String {
        guard let assessment else { return withoutData }
        let thresholds = context.policy.copyNumber
        if assessment.call == .notAssessed, let words = context.tooImpure(for: assessment.segments) {
            return "Not assessed: \(words)."
        }
        guard assessment.call != .notAssessed, let lost = assessment.lostFraction else {
            if let caller = assessment.segments.first(where: \.isOfGermlineCaller)?.caller {
                return "Not assessed: \(caller.title) calls the copies of the germline, not those of a tumour."
            }
            if assessment.segments.isEmpty, !assessment.junctions.isEmpty {
                let count = Set(assessment.junctions.map(\.interval)).count
                return
                    "Not assessed: \(count) deletion\(count == 1 ? "" : "s") by junction \(count == 1 ? "lies" : "lie") on the arm; junctions do not measure how many copies an arm has."
            }
            return
                "Not assessed: segments of known state cover \(NumberText.percent(assessment.breadth)) of the arm without the centromere; "
                + "\(NumberText.percent(thresholds.armBreadth)) are needed."
        }
        let basis =
            "\(NumberText.percent(lost)) of the assessed bases lost; \(NumberText.percent(assessment.breadth)) of the arm without the centromere assessed"
        let only = assessment.segments.allSatisfy { $0.evidence == .calledByDepth }
        let notes =
            withoutCopy(assessment, context: context) + subclonal(assessment) + betweenCopies(assessment)
            + leftOut(assessment)
        let caution =
            (only
                ? " The records say deletion without a number of copies; how many copies are left was not assessed."
                : "") + notes
        switch assessment.call {
        case .armLoss: return "Arm loss: \(basis).\(caution)"
        case .partialLoss: return "Partial loss: \(basis).\(caution)"
        case .subclonalLoss:
            return "\(subclonal(assessment, lost: lost, thresholds: thresholds))\(caution)"
        case .focalLoss where lost == 0:
            return "Focal loss by a junction, too short for the measurement of copies, which shows \(basis).\(caution)"
        case .focalLoss: return "Focal loss: \(basis).\(caution)"
        case .intact where lost > 0:
            return "No loss of the arm, and none of a gene's exons: \(basis).\(notes)"
        case .intact, .notAssessed: return "No loss: \(basis).\(notes)"
        }
    }

    /// A sentence on a loss in fewer than half of the tumour's cells.
    private static func subclonal(
        _ assessment: ArmAssessment, lost: Double, thresholds: CopyNumberThresholds
    ) -> String {
        guard let part = assessment.subclonalLoss else { return "" }
        let arm =
            part.lostFraction >= 0.995 && assessment.breadth >= 0.95
            ? "The whole arm is" : part.lostFraction >= thresholds.armLoss ? "The arm is" : "A part of the arm is"
        let most = lost > 0 ? "; in most cells \(NumberText.percent(lost)) of them" : ""
        let share = arm == "The whole arm is" ? "" : ": \(NumberText.percent(part.lostFraction)) of the assessed bases"
        return "\(arm) lost in \(cells(of: part))\(share)\(most). "
            + "\(NumberText.percent(assessment.breadth)) of the arm without the centromere assessed."
    }

    /// A sentence where a part of the arm has no copy left, on that part and on what is left of the rest.
    private static func withoutCopy(_ assessment: ArmAssessment, context: ReportContext) -> String {
        guard let profile = context.copyNumber else { return "" }
        func isGone(_ segment: CopyNumberSegment) -> Bool {
            profile.state(of: segment, thresholds: context.policy.copyNumber) == .homozygousLoss
        }
        func bases(_ segments: [CopyNumberSegment]) -> Int {
            Interval.union(segments.compactMap { $0.interval.intersection(assessment.arm.assessable) })
                .reduce(0) { $0 + $1.count }
        }
        let counted = assessment.segments.filter { !$0.isInNormal && !$0.isOfGermlineCaller }
        // A loss in some of the cells leaves copies in the others, and a ratio alone counts none.
        let gone = counted.filter { isGone($0) && $0.total != nil && ($0.cancerCellFraction ?? 1) >= 0.5 }
        let assessed = bases(counted)
        guard !gone.isEmpty, bases(gone) < assessed else { return "" }
        let rest = counted.filter { segment in
            !isGone(segment) && !gone.contains { $0.interval.overlaps(segment.interval) }
        }
        let copies = rest.compactMap { $0.total?.rounded() }
        var kept = ""
        if copies.count == rest.count, let least = copies.min(), let most = copies.max() {
            kept =
                least == most
                ? "; of the rest \(NumberText.number(least)) \(least == 1 ? "copy is" : "copies are") left"
                : "; of the rest \(NumberText.number(least)) to \(NumberText.number(most)) copies are left"
        }
        return
            " No copy is left of \(NumberText.percent(Double(bases(gone)) / Double(assessed))) of the assessed bases\(kept)."
    }

    /// A sentence where fewer than half of the tumour's cells have lost more than makes the call.
    private static func subclonal(_ assessment: ArmAssessment) -> String {
        guard let part = assessment.subclonalLoss, assessment.call != .subclonalLoss else { return "" }
        return
            " Counting what \(cells(of: part)) have lost, it is \(NumberText.percent(part.lostFraction)) of the assessed bases."
    }

    private static func cells(of part: ArmAssessment.SubclonalChange) -> String {
        let (least, most) = (NumberText.percent(part.cells.lowerBound), NumberText.percent(part.cells.upperBound))
        return "\(least == most ? least : "\(least) to \(most)") of the tumour's cells"
    }

    /// A sentence where copies are not whole over much of the arm.
    private static func betweenCopies(_ assessment: ArmAssessment) -> String {
        guard assessment.nonIntegerFraction >= 0.25 else { return "" }
        return
            " Over \(NumberText.percent(assessment.nonIntegerFraction)) of the assessed bases the copies are not whole and lie below "
            + "the baseline: a loss in a part of the tumour's cells is not excluded."
    }

    /// A sentence where a part of what counts as assessed is what the caller left out.
    private static func leftOut(_ assessment: ArmAssessment) -> String {
        let leftOut = assessment.segments.filter { $0.evidence == .impliedNeutral }
        guard let caller = leftOut.first?.caller else { return "" }
        let bases = Interval.union(leftOut.compactMap { $0.interval.intersection(assessment.arm.assessable) })
            .reduce(0) { $0 + $1.count }
        let share = Double(bases) / Double(max(assessment.arm.assessable.count, 1))
        let who = caller == .unknown ? "the file" : caller.title
        return " \(NumberText.percent(share)) of the arm is taken as unchanged because \(who) writes no record of it."
    }
}

extension LocusReport {
    /// The gene of the arm, told apart from the arm.
    init(_ interpretation: ArmInterpretation, context: ReportContext) {
        let gene = interpretation.locusGene
        guard let locus = interpretation.locus else {
            self.init(gene: gene, status: .notAssessed, text: "\(gene) not assessed: no copy-number data was given.")
            return
        }
        let (status, text) = Self.words(locus, context: context)
        let further = locus.junctionDeletions.isEmpty || status != .notFound ? nil : locus.junctionWords
        let part = locus.wordsOfSomeCells(of: gene)
        self.init(
            gene: gene, status: further == nil ? status : .found,
            text: [
                status == .notAssessed ? "\(gene) not assessed: \(text)" : part.isWhole ? nil : "\(gene): \(text)",
                further,
                part.text,
            ].compactMap { $0 }.joined(separator: " "))
    }

    private static func words(_ locus: GeneCopyNumber, context: ReportContext) -> (FindingStatus, String) {
        switch locus.call {
        case .homozygousDeletion(let extent):
            return (
                .found,
                locus.evidence == .log2
                    ? "\((locus.log2 ?? 0) < context.policy.copyNumber.likelyHomozygousLossLog2 ? "probably" : "possibly") no copy is left of \(extent.words), by a ratio alone."
                    : "no copy is left of \(extent.words)\(locus.evidence?.isJunction == true ? ", by a genotype alone" : "")."
            )
        case .gain where locus.hasLossOfHeterozygosity == true,
            .amplification where locus.hasLossOfHeterozygosity == true:
            return (.notFound, "the copies show no deletion; loss of heterozygosity with gain.")
        case .deletion(.noncoding), .neutral, .gain, .amplification: return (.notFound, "no exon is lost.")
        case .deletion(let extent):
            let baseline = locus.baseline ?? 2
            let lost = locus.total.map { Double(baseline) - $0.rounded() }.flatMap {
                $0 >= 1 ? NumberText.number($0) : nil
            }
            return (
                .found,
                "\(extent.words) lost in \(baseline <= 2 ? "one copy" : "\(lost ?? "some") of \(baseline) copies")."
            )
        case .lossOfHeterozygosity: return (.notFound, "loss of heterozygosity, not taken for a deletion.")
        case .copyNeutralLOH:
            return (.notFound, "the copies show no deletion; copy-neutral loss of heterozygosity.")
        case .notAssessed:
            return (
                .notAssessed,
                context.tooImpure(for: locus.segments).map { "\($0)." } ?? "too few exon bases lie in segments."
            )
        }
    }
}

extension GeneCopyNumber {
    /// A sentence on the deletions that junctions alone show.
    var junctionWords: String {
        let extents = junctionDeletions.map(\.extent.words).joined(separator: ", and ")
        return
            "A deletion of \(extents) is shown by \(junctionDeletions.count == 1 ? "a junction" : "junctions"), too short for "
            + "the measurement of copies."
    }
}

extension GeneCopyNumber {
    /// A sentence on what fewer than half of the cells have, and whether it says what the others have too; no sentence where it is no change.
    func wordsOfSomeCells(of symbol: String) -> (text: String?, isWhole: Bool) {
        guard let part = subclonal else { return (nil, false) }
        let cells = "In \(NumberText.percent(part.fraction)) of the tumour's cells"
        let isRestUnchanged = call == .neutral
        let isOfTwo = baseline.map { $0 == 2 } ?? true
        func place(_ extent: Extent) -> String { extent == .wholeGene ? symbol : "\(extent.words) of \(symbol)" }
        var text: String
        var others = isOfTwo ? "; in the others both are there" : "; in the others none is lost"
        switch part.call {
        case .deletion(.noncoding), .neutral, .notAssessed: return (nil, false)
        case .homozygousDeletion(let extent): text = "\(cells) no copy of \(place(extent)) is left"
        case .deletion(let extent) where isOfTwo: text = "\(cells) one copy of \(place(extent)) is lost"
        case .deletion(let extent): text = "\(cells) copies of \(place(extent)) are lost"
        case .amplification, .gain:
            text = "\(cells) there are more copies of \(symbol)"
            others = "; in the others there are not"
        case .copyNeutralLOH, .lossOfHeterozygosity:
            text = "\(cells) one allele alone of \(symbol) is there, nothing deleted"
            others = "; in the others no copies are lost or gained"
        }
        if isRestUnchanged { text += others }
        if isRestUnchanged, segments.allSatisfy({ $0.hasLossOfHeterozygosity == nil }) {
            text += ". Loss of heterozygosity was not measured"
        }
        return (text + ".", isRestUnchanged)
    }
}
