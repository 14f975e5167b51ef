import Annotations
import Interpretation

extension OncogenicityAssessment {
    /// Class, points and codes in a few words: `likely oncogenic (9 points: OVS1 8, OP4 1)`.
    var words: String {
        let codes = met.isEmpty ? "" : ": " + met.map { "\($0.code.rawValue) \($0.points)" }.joined(separator: ", ")
        let open =
            isOpen ? "; provisional: \(openCodes.map(\.rawValue).joined(separator: ", ")) not evaluable" : ""
        return "\(classification.words) (\(points) \(abs(points) == 1 ? "point" : "points")\(codes)\(open))"
    }
}

extension OncogenicityClass {
    /// The class: `likely oncogenic`, `VUS`.
    var words: String { self == .uncertainSignificance ? "VUS" : rawValue.replacing("_", with: " ") }
}

extension OncogenicityReason {
    /// Why the code counts.
    var words: String {
        switch self {
        case .lossOfFunction(let function): return function.words()
        case .stopLost: return "the stop is lost"
        case .inFrameLength: return "the length of the protein changes in frame"
        case .study(let change): return "\(change.name): \(change.shown ?? change.effect.words)"
        case .splicingStudy(let splice): return "published effect on splicing: \(splice.shown)"
        case .hotspot(let hotspot): return hotspot.words
        case .deepScan: return "no activity in a deep mutational scan; counted as moderate"
        case .criticalPart(let residues, let description):
            let place =
                residues.count == 1
                ? "residue \(residues.lowerBound)" : "residues \(residues.lowerBound) to \(residues.upperBound)"
            return "\(place): \(description)"
        case .sameChange(let same):
            return
                "\(same.record) makes the same change \(same.substitution.name) and is classified as oncogenic (\(same.review))"
        case .sameResidue(let other, let own, let its):
            return
                "\(other.substitution.name) (\(other.record)) is classified as oncogenic (\(other.review)); Grantham's distance is \(own) here and \(its) there"
        case .predictions(let lines): return lines.map { "\($0.field) \($0.text)" }.joined(separator: ", ")
        case .absentFromPopulation: return "absent from the frequencies of gnomAD"
        case .frequency(let frequency, let line):
            return "\(frequency.field) \(frequency.text): \(line.side.rawValue) \(Self.percent(ofLine: line.fraction))"
        }
    }

    /// The fraction of a line as it is, however small.
    private static func percent(ofLine fraction: Double) -> String {
        fraction < 0.0001
            ? "\(NumberText.number(fraction * 1e6)) in a million" : "\(NumberText.number(fraction * 100)) %"
    }
}

extension MissingEvidence {
    /// What is missing for the code to be decided.
    var words: String {
        switch self {
        case .hotspotCounts: "the counts of cancerhotspots.org are not in the annotation set"
        case .causeOfTumour: "the cause of the tumour is not known"
        case .splicingPrediction: "needs a prediction of splicing and the conservation of the base"
        case .whetherSuppressor: "whether the gene is a tumour suppressor is not known"
        case .roleOfGene: "the role of the gene is not known"
        case .functionalStudy: "needs a functional study of this change; none is curated in the annotation set"
        case .verifiedStudy(let change):
            "a study of \(change.name) is listed, but was not verified"
        case .criticalParts(let gene): "no critical part of a domain of \(gene) is curated in the annotation set"
        case .residueNumbers: "the residues are not numbered on the protein of MANE Select"
        case .classifiedVariants: "needs variants classified by this procedure: a ClinVar file with ONC, by --clinvar"
        case .predictions(let least):
            "needs a score (REVEL, CADD, AlphaMissense, SpliceAI) in the file or by --annotate-from, or \(least) words of prediction in CSQ (SIFT, PolyPhen, am_class)"
        case .frequencyTogether: "frequencies are those of the single alleles, not of what they make together"
        case .frequencyOfLongAllele: "an allele of more than 50 bases does not stand among small variants"
        case .frequencies: "needs frequencies of gnomAD: in the file, or by --annotate-from"
        case .readableFrequency: "a frequency is no number from 0 to 1"
        case .populationFrequencies: "only the frequency in all of gnomAD is known; a population may be above the line"
        }
    }
}

extension OncogenicityProcedure {
    /// The points of each class: `oncogenic from 10, likely oncogenic 6 to 9, …`.
    var classWords: String {
        classes.map { range in
            let name = range.name.words
            return switch (range.least, range.most) {
            case (let least?, let most?): "\(name) \(least) to \(most)"
            case (let least?, nil): "\(name) from \(least)"
            case (nil, let most?): "\(name) up to \(most)"
            case (nil, nil): name
            }
        }.joined(separator: ", ")
    }
}
