import CopyNumber
import Genome
import Interpretation

/// The copies of an arm in words.
struct ArmWords {
    private let assessment: ArmAssessment?
    private let context: ReportContext

    init(_ assessment: ArmAssessment?, context: ReportContext) {
        self.assessment = assessment
        self.context = context
    }

    /// The arm and the gene that it is asked for, in one line.
    func line(locus: LocusReport) -> String {
        assessment == nil
            ? "\(CopyNumberWords.notGiven.capitalised); the copies of \(locus.gene) were not assessed."
            : "\(text(.short)) \(locus.text)"
    }

    private func whole(_ form: WordForm) -> String { form == .full ? "the arm without the centromere" : "the arm" }

    /// What the segments say.
    func text(_ form: WordForm) -> String {
        guard let assessment else { return "Not assessed: \(CopyNumberWords.notGiven)." }
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
        let assessed = "\(NumberText.percent(assessment.breadth)) of \(whole(form)) assessed"
        let basis =
            form == .full
            ? "\(NumberText.percent(lost)) of the assessed bases lost; \(assessed)"
            : "\(NumberText.percent(lost)) lost, \(assessed)"
        let only = assessment.segments.allSatisfy { $0.evidence == .calledByDepth }
        let notes =
            withoutCopy(assessment, form) + subclonal(assessment) + betweenCopies(assessment)
            + leftOut(assessment)
        let caution =
            (only
                ? " The records say deletion without a number of copies; how many copies are left was not assessed."
                : "") + notes
        switch assessment.call {
        case .armLoss: return "Arm loss: \(basis).\(caution)"
        case .partialLoss: return "Partial loss: \(basis).\(caution)"
        case .subclonalLoss:
            return "\(subclonal(assessment, lost: lost, form))\(caution)"
        case .focalLoss where lost == 0 && assessment.junctions.isEmpty:
            return "Subclonal focal loss: \(basis).\(caution)"
        case .focalLoss where lost == 0:
            return "Focal loss by a junction, too short for the measurement of copies, which shows \(basis).\(caution)"
        case .focalLoss: return "Focal loss: \(basis).\(caution)"
        case .intact where lost > 0:
            return "No loss of the arm, and none of a gene's exons: \(basis).\(notes)"
        case .intact, .notAssessed: return "No loss: \(basis).\(notes)"
        }
    }

    /// A sentence on a loss in fewer than half of the tumour's cells.
    private func subclonal(
        _ assessment: ArmAssessment, lost: Double, _ form: WordForm
    ) -> String {
        guard let part = assessment.subclonalLoss else { return "" }
        let isWhole = part.lostFraction >= 0.995 && assessment.breadth >= 0.95
        let arm =
            isWhole
            ? "the whole arm"
            : part.lostFraction >= context.policy.copyNumber.armLoss ? "the arm" : "a part of the arm"
        let most = lost > 0 ? "; in most cells \(NumberText.percent(lost)) of them" : ""
        let share = isWhole ? "" : ": \(NumberText.percent(part.lostFraction)) of the assessed bases"
        return "Subclonal loss of \(arm) (\(fraction(of: part)))\(share)\(most). "
            + "\(NumberText.percent(assessment.breadth)) of \(whole(form)) assessed."
    }

    /// A sentence where a part of the arm has no copy left, on that part and on what is left of the rest.
    private func withoutCopy(_ assessment: ArmAssessment, _ form: WordForm) -> String {
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
        let of = form == .short && !kept.isEmpty ? "of it" : "of the assessed bases"
        return " Homozygous deletion of \(NumberText.percent(Double(bases(gone)) / Double(assessed))) \(of)\(kept)."
    }

    /// A sentence where fewer than half of the tumour's cells have lost more than makes the call.
    private func subclonal(_ assessment: ArmAssessment) -> String {
        guard let part = assessment.subclonalLoss, assessment.call != .subclonalLoss else { return "" }
        return
            " With the subclonal loss (\(fraction(of: part))), it is \(NumberText.percent(part.lostFraction)) of the assessed bases."
    }

    private func fraction(of part: ArmAssessment.SubclonalChange) -> String {
        let (least, most) = (NumberText.number(part.cells.lowerBound), NumberText.number(part.cells.upperBound))
        return "CCF \(least == most ? least : "\(least) to \(most)")"
    }

    /// A sentence where copies are not whole over much of the arm.
    private func betweenCopies(_ assessment: ArmAssessment) -> String {
        guard assessment.nonIntegerFraction >= 0.25 else { return "" }
        return
            " Over \(NumberText.percent(assessment.nonIntegerFraction)) of the assessed bases the copies are not whole and lie below "
            + "the baseline: a subclonal loss is not excluded."
    }

    /// A sentence where a part of what counts as assessed is what the caller left out.
    private func leftOut(_ assessment: ArmAssessment) -> String {
        let leftOut = assessment.segments.filter { $0.evidence == .impliedNeutral }
        guard let caller = leftOut.first?.caller else { return "" }
        let bases = Interval.union(leftOut.compactMap { $0.interval.intersection(assessment.arm.assessable) })
            .reduce(0) { $0 + $1.count }
        let share = Double(bases) / Double(max(assessment.arm.assessable.count, 1))
        let who = caller == .unknown ? "the file" : caller.title
        return " \(NumberText.percent(share)) of the arm is taken as unchanged because \(who) writes no record of it."
    }
}

extension ArmInterpretation {
    /// The gene that the arm is asked for, told apart from the arm.
    func locusWords(_ context: ReportContext) -> String {
        guard let locus else { return "\(locusGene) not assessed: \(CopyNumberWords.notGiven)." }
        let text = locus.locusWords(context)
        let part = locus.wordsOfSomeCells(of: locusGene)
        return [
            locus.call == .notAssessed
                ? "\(locusGene) not assessed: \(text)" : part.isWhole ? nil : "\(locusGene): \(text)",
            locus.isLostByJunctionAlone ? locus.junctionWords : nil, part.text,
        ].compactMap { $0 }.joined(separator: " ")
    }
}
