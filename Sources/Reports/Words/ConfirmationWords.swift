import Interpretation

extension ConfirmationReport {
    /// A confirmation in words.
    init(_ confirmation: Confirmation) {
        let (kind, genes) = confirmation.parts
        self.init(kind: kind, genes: genes, text: kind.words(ListWords.list(genes)))
    }
}

extension Confirmation.Kind {
    /// The method and what it would tell of the genes.
    fileprivate func words(_ genes: String) -> String {
        switch self {
        case .immunohistochemistry: "\(genes): immunohistochemistry, for loss of the protein."
        case .immunohistochemistryOfMissense:
            "\(genes): immunohistochemistry; normal staining does not exclude loss of function by a missense variant."
        case .sampleAndCopies:
            "Sample identity, purity and copy-number calls: reads and copies contradict each other in \(genes)."
        case .data: "Data that cover the genes: nothing was assessed in \(genes)."
        case .telomeres: "\(genes): telomere FISH, for alternative lengthening of telomeres (ALT)."
        case .germlineTest: "\(genes): validated germline test in normal tissue, with genetic counselling."
        case .copyNumber: "\(genes): orthogonal copy number (array, MLPA or FISH)."
        case .otherCopy: "\(genes): copy number with allelic content (SNP array), for the second allele."
        case .phase: "\(genes): phase of the two hits (long reads or RNA)."
        case .lowConfidence: "\(genes): repeat by an orthogonal method (low-confidence call)."
        case .unreadable: "\(genes): repeat by an orthogonal method (call not readable)."
        }
    }
}

extension QualityReport {
    /// The light in words.
    init(_ quality: SampleQuality) {
        self.init(grade: quality.grade, concerns: quality.concerns.map(\.words))
    }
}

extension SampleQuality.Concern {
    fileprivate var words: String {
        switch self {
        case .genesNotCovered(let genes): "small variants not assessed in \(Self.few(genes))"
        case .partlyCallable(let genes): "callable in part: \(Self.few(genes))"
        case .coverageNotSupplied: "coverage data not supplied"
        case .noCopyNumber: "no copy-number data"
        case .lowPurity(let purity): "low purity (\(NumberText.percent(purity)))"
        case .doubtfulFit: "purity or ploidy likely wrong"
        case .ploidyNotGiven: "ploidy not given"
        case .discordance(let genes): "discordant findings in \(Self.few(genes))"
        case .recordsRejected(let count): "\(ListWords.count(count, "record", "records")) not readable"
        case .callsNotReadable(let genes): "calls not readable in \(Self.few(genes))"
        }
    }

    private static func few(_ genes: [String]) -> String {
        genes.count > 4 ? "\(genes.count) genes" : ListWords.list(genes)
    }
}
