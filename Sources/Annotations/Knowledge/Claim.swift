/// One sentence of knowledge in our own words, with its source, cohort, kind of assay and known errors.
package struct Claim: Sendable, Hashable, Identifiable {
    /// The kinds of statement.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// How often something was found in a cohort.
        case frequency
        /// How the pathway works.
        case mechanism = "pathway mechanism"
        /// How patients with and without a finding fared.
        case prognosis
        /// Of an inherited tumour syndrome.
        case hereditarySyndrome = "hereditary syndrome"
        /// Of a treatment.
        case therapy
        /// What a reader may know already.
        case background
    }

    /// What kind of data a statement rests on.
    package enum Assay: String, Sendable, Hashable, Codable, CaseIterable {
        case smallVariants = "DNA SNV/indel"
        /// Copies in DNA.
        case copyNumber = "DNA copy number"
        /// Expression of RNA or protein.
        case expression
        /// Tests of the germline.
        case germline
        /// How a pathway works.
        case mechanism
        /// How a drug works.
        case drugMechanism = "drug mechanism"
        case clinicalTrial = "clinical trial"
        /// Other clinical observations.
        case clinical
    }

    /// Where a claim comes from.
    package enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
        /// The review of 2016.
        case review
        /// A primary paper of its time.
        case primary
        /// Later literature.
        case later
    }

    /// What kind of study stands behind a claim.
    package enum Design: String, Sendable, Hashable, Codable, CaseIterable {
        /// Two or more arms, by lot.
        case randomisedTrial = "randomised_trial"
        /// A part of a trial's patients, often chosen after the fact.
        case trialSubgroup = "trial_subgroup"
        /// A trial without comparison.
        case singleArmTrial = "single_arm_trial"
        /// Groups of a trial that no lot made.
        case nonRandomisedStrata = "non_randomised_strata"
        /// Tumours of a cohort, sequenced.
        case sequencingCohort = "sequencing_cohort"
        /// Patients or tumours of a cohort, by other means.
        case cohort
        /// Published cases, gathered.
        case caseSeries = "case_series"
        /// Published data sets, taken together.
        case metaAnalysis = "meta_analysis"
        /// Cells or animals.
        case experiment
        /// How the pathway works, as reviews and textbooks have it.
        case mechanism
        /// A review, or a statement of one.
        case review
    }

    /// How a claim comes onto a report beside the rules, edges, nodes, arms, trials and statements that name it.
    package enum Showing: String, Sendable, Hashable, CaseIterable {
        /// On reports of its sites, where a gene of the pathway is altered.
        case site
        /// On no report: what a reader knows, or may look up.
        case background
    }

    /// `C043`; claims outside of the review begin with `L`.
    package let id: String
    /// What kind of statement it is.
    package let type: Kind
    /// What it is about.
    package let subject: String
    /// The genes whose findings it speaks of.
    package let genes: [String]
    /// The claim, corrected where the review is known to err.
    package let text: String
    /// Whether it may be printed: a figure that must not be reused may not, nor what was not seen.
    package let isPrintable: Bool
    /// Whether it stands on every report.
    package let isOnEveryReport: Bool
    /// Its figure.
    package let number: String?
    /// The cohort, in words.
    package let cohort: String
    /// The primary sites of the cohort; `general` for mechanisms, `all` for NET of any site.
    package let sites: [String]
    /// What kind of data it rests on.
    package let assays: [Assay]
    /// What kind of study stands behind it.
    package let design: Design
    /// The patients, tumours or cases that it counts, where that was seen.
    package let size: Int?
    /// Keys of its sources.
    package let sources: [String]
    /// The numbers that the review cites for it.
    package let reviewReferences: String?
    /// Identifiers of the review's known errors that concern it.
    package let errors: [String]
    /// How far it was verified.
    package let verification: VerificationStatus
    /// What was seen, or what remains open.
    package let check: String?
    /// Where it comes from.
    package let origin: Origin
    /// How it comes onto a report beside what names it.
    package let showing: Showing?

    /// Whether it rests on expression or protein staining, which DNA cannot show.
    package var isAboutExpression: Bool { assays.contains(.expression) }

    /// Whether it was measured in tumours of some sites.
    package var isSiteBound: Bool { !sites.contains("general") && !sites.contains("all") }

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        id = try row.text("id")
        type = try row.value("type", as: Kind.self)
        subject = try row.text("subject")
        genes = try row.list("genes")
        text = try row.text("text")
        verification = try row.value("verification", as: VerificationStatus.self)
        isPrintable = try row.flag("printable") && verification.isPrintable
        isOnEveryReport = try row.flag("always")
        number = try row.optionalText("number")
        cohort = try row.text("cohort")
        sites = try row.list("sites")
        assays = try row.list("assay").map { text throws(AnnotationFileError) in
            guard let assay = Assay(rawValue: text) else {
                throw row.error(
                    "'assay' is '\(text)'; expected of \(Assay.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return assay
        }
        design = try row.value("design", as: Design.self)
        size = try row.optionalText("n") == nil ? nil : row.integer("n")
        sources = try row.list("sources")
        reviewReferences = try row.optionalText("review_references")
        errors = try row.list("errors")
        check = try row.optionalText("check")
        origin = try row.value("origin", as: Origin.self)
        showing = try row.optionalText("shown_with") == nil ? nil : row.value("shown_with", as: Showing.self)
    }
}
