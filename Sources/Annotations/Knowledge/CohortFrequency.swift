/// How often something was found in a cohort.
package struct CohortFrequency: Sendable, Hashable, Identifiable {
    /// What was counted: a finding stands beside the frequency that counts the same.
    package enum Counted: String, Sendable, Hashable, Codable, CaseIterable {
        /// Small variants that change the protein, whatever they do to its function.
        case nonSilent = "non_silent"
        /// Small variants that end the function of the product.
        case lossOfFunction = "loss_of_function"
        /// Small variants that change the protein, beside LOH.
        case variantWithLOH = "variant_with_loh"
        /// Small variants or changes of copy number.
        case variantOrCopies = "variant_or_copies"
        case armLoss = "arm_loss"
        /// Inherited variants.
        case germline
        /// Protein that no longer stains.
        case proteinLoss = "protein_loss"
        /// Alternative lengthening of telomeres, by FISH.
        case alternativeLengthening = "alt"
        /// Protein that stains.
        case staining
        /// Less RNA or protein than usual.
        case lowExpression = "low_expression"
        /// What was seen of the paper does not say.
        case notStated = "not_stated"
    }

    /// Of which origin the variants are that were counted.
    package enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
        /// They arose in the tumour.
        case somatic
        /// They are inherited.
        case germline
        /// What was seen of the paper does not say.
        case notStated = "not_stated"
    }

    /// Where the definition comes from by which a cohort counted.
    package enum DefinitionOrigin: String, Sendable, Hashable, Codable, CaseIterable {
        /// What was seen of the paper tells it.
        case paper
        /// It was not seen.
        case notSeen = "not_seen"
    }

    /// Where the number of tumours with the finding comes from.
    package enum CountOrigin: String, Sendable, Hashable, Codable, CaseIterable {
        /// The paper gives it.
        case paper
        /// The one whole number of the total that rounds to the paper's percentage.
        case percent
    }

    /// An interval of 95 %, as percentages.
    package struct Interval: Sendable, Hashable {
        /// How an interval was made.
        package enum Method: String, Sendable, Hashable, Codable, CaseIterable {
            /// The paper gives it.
            case paper
            /// Wilson's score interval, computed from the counts.
            case wilson
        }

        /// Its lower end.
        package let lower: Double
        /// Its upper end.
        package let upper: Double
        /// How it was made.
        package let method: Method
    }

    /// `F01`.
    package let id: String
    /// The genes of which any counts, or one arm.
    package let subjects: [String]
    /// What was counted.
    package let counted: Counted
    /// The cohort, in words.
    package let cohort: String
    /// The primary sites of the cohort.
    package let sites: [String]
    /// How many had it, where that is known.
    package let count: Int?
    /// Of how many, where that was seen.
    package let total: Int?
    /// The paper's percentage, as it writes it.
    package let percent: String
    /// Where `count` comes from.
    package let countOrigin: CountOrigin?
    /// The claim in which the figures stand.
    package let claim: String
    /// Of which origin the variants are that were counted.
    package let origin: Origin
    /// Genes that the cohort counted too and that the set does not have.
    package let otherGenes: [String]
    /// The share of an arm that must be lost, 0 to 1, where the paper's was seen.
    package let armShare: Double?
    /// Where the definition comes from.
    package let definitionOrigin: DefinitionOrigin
    /// What was seen of the definition.
    package let definitionCheck: String
    private let ownInterval: Interval?

    /// The paper's interval, else Wilson's where the counts are known.
    package var interval: Interval? {
        if let ownInterval { return ownInterval }
        guard let count, let total else { return nil }
        return Self.wilson(count, of: total)
    }

    /// Wilson's score interval of 95 % for `count` of `total`, as percentages.
    package static func wilson(_ count: Int, of total: Int) -> Interval {
        let z = 1.959_963_984_540_054
        let (k, n) = (Double(count), Double(total))
        let centre = (k + z * z / 2) / (n + z * z)
        let half = z / (n + z * z) * (k * (n - k) / n + z * z / 4).squareRoot()
        return Interval(lower: 100 * max(0, centre - half), upper: 100 * min(1, centre + half), method: .wilson)
    }

    /// The whole numbers of `total` whose percentage is written as `percent` is: with as many digits behind the point.
    package static func counts(of total: Int, writtenAs percent: String) -> [Int] {
        let digits = percent.split(separator: ".").dropFirst().first?.count ?? 0
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        guard let value = Double(percent) else { return [] }
        return (0...total).filter {
            let share = (100 * Double($0) / Double(total) * scale).rounded() / scale
            return (share - value).magnitude < 0.5 / (scale * 100)
        }
    }

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        func number(_ column: String) throws(AnnotationFileError) -> Double? {
            guard let text = try row.optionalText(column) else { return nil }
            guard let value = Double(text), (0...100).contains(value) else {
                throw row.error("'\(column)' is '\(text)'; expected a percentage")
            }
            return value
        }
        id = try row.text("id")
        subjects = try row.list("subject")
        counted = try row.value("counts", as: Counted.self)
        cohort = try row.text("cohort")
        sites = try row.list("sites")
        count = try row.optionalText("n") == nil ? nil : row.integer("n")
        total = try row.optionalText("total") == nil ? nil : row.integer("total")
        percent = try row.text("percent")
        _ = try number("percent")
        countOrigin = try row.optionalText("n_from") == nil ? nil : row.value("n_from", as: CountOrigin.self)
        guard (count == nil) == (countOrigin == nil) else {
            throw row.error("'n' and 'n_from' go together: where the number comes from")
        }
        claim = try row.text("claim")
        origin = try row.value("origin", as: Origin.self)
        otherGenes = try row.list("other_genes")
        if let text = try row.optionalText("arm_share") {
            guard let share = Double(text), share > 0, share <= 1 else {
                throw row.error("'arm_share' is '\(text)'; expected a share above 0, up to 1")
            }
            armShare = share
        } else {
            armShare = nil
        }
        definitionOrigin = try row.value("definition_from", as: DefinitionOrigin.self)
        definitionCheck = try row.text("definition_check")
        if let lower = try number("lower"), let upper = try number("upper") {
            ownInterval = Interval(lower: lower, upper: upper, method: .paper)
        } else {
            ownInterval = nil
        }
    }
}
