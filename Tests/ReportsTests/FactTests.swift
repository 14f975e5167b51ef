import Annotations
import FoundationEssentials
import Interpretation
import TestSupport
import Testing

@testable import Reports

/// Every sentence of a report that states something of the literature names a claim that stands among the evidence, with a source; or a citation.
@Suite struct FactTests {
    @Test(arguments: ReviewedReport.paths) func `every fact of a reviewed report has a claim and a source`(
        path: String
    ) throws {
        let report = try ReviewedReport.read(path)
        #expect(UnsupportedFacts(in: report).all == [])
    }

    @Test func `the reviewed reports are there`() { #expect(ReviewedReport.paths.count >= 40) }

    private static func report() throws -> SampleReport {
        try ReviewedReport.read("Tests/EndToEndTests/Cases/two-hits-tumour-normal/report.json")
    }

    @Test(arguments: [
        "PTEN is lost in a third of pancreatic tumours.", "Everolimus works in such patients.",
        "The literature reports a worse prognosis.", "The variant is known to be activating.",
        "mTORC1 is predicted to be raised.", "Seen in 7 % of patients (C999).", "Associated with a syndrome.",
    ])
    func `a fact without a claim is found wherever it stands`(sentence: String) throws {
        let changes: [(inout SampleReport) -> Void] = [
            { $0.answer.headline += " " + sentence }, { $0.answer.notLookedAt.append(sentence) },
            { $0.genes[0].stateText = sentence }, { $0.arms[0].text += " " + sentence },
            { $0.pathway.summary.append(sentence) }, { $0.limits[2].text = sentence },
            { $0.considered[0].reason = sentence },
        ]
        for change in changes {
            var report = try Self.report()
            change(&report)
            #expect(UnsupportedFacts(in: report).all.contains { $0.contains(sentence) })
        }
    }

    /// The figures that the review has wrong, as it prints them, and its wrong words: never outside of what says that they are wrong.
    @Test(arguments: ReviewedReport.paths) func `nothing stands that the review has wrong`(path: String) throws {
        let report = try ReviewedReport.read(path)
        let unprintable = ["C083", "C085", "C092", "C096", "C111", "C113", "C114", "C123", "C124", "C130"]
        #expect(report.evidence.allSatisfy { !unprintable.contains($0.id) })
        let said =
            report.evidence.map { "\($0.text) \($0.number ?? "")" }
            + (report.trials ?? []).map { "\($0.name): \($0)" }
        for wrong in [
            "gastritis", "tyrosine kinase", "complete response", "6.8 months", "TCS2", "early eukaryotic", "0,94",
            "44.02",
            "midgut NET 17%",
        ] {
            for text in said { #expect(!text.contains(wrong), "\(wrong): \(text)") }
        }
        // Figures of one trial that others may well have.
        for (trial, wrong) in [
            ("RADIANT-4", "64%"), ("RADIANT-4", "37%"), ("RADIANT-4", "0.5%"), ("RADIANT-4", "colorectal"),
            ("RADIANT-1", "56%"), ("RADIANT-1", "49%"),
        ] {
            for text in said where text.contains(trial) { #expect(!text.contains(wrong), "\(wrong): \(text)") }
        }
        #expect(report.program.evidenceDate.contains("2016"))
        for claim in report.evidence where claim.assay.contains("expression") {
            #expect(
                claim.cautions.contains {
                    $0.hasPrefix("A finding of expression") || $0.hasPrefix("Measured in part by expression")
                }, "\(claim.id)")
        }
        for claim in report.evidence where claim.type == .frequency && report.sample.primarySite == .pancreas {
            #expect(claim.cohort.contains("pancreatic"), "\(claim.id)")
        }
    }

    @Test func `a claim that is not there, or has no source, is found`() throws {
        let changes: [(inout SampleReport) -> Void] = [
            { $0.evidence.removeAll { $0.id == "C026" } }, { $0.evidence[0].sources = [] },
            { $0.sources.removeFirst() }, { $0.pathway.chains[0].steps[0].claims = [] },
            { $0.pathway.edges[0].claims = [] }, { $0.genes[2].claims.append("C999") },
            { $0.trials?[0].claims = [] }, { $0.answer.claims = [] },
        ]
        for change in changes {
            var report = try Self.report()
            change(&report)
            #expect(UnsupportedFacts(in: report).all != [])
        }
    }
}

/// What a report states without saying where it is from.
struct UnsupportedFacts {
    /// The places and the sentences.
    private(set) var all: [String] = []

    /// Words by which a sentence speaks of the literature and not of the sample.
    private static let vocabulary = [
        "literature", "trial", "patient", "stud", "cohort", "prognosis", "survival", "everolimus", "associat",
        "syndrome",
        "frequen", "of tumours", "of pancreatic", "pancreatic tumours", "is predicted to be", "known to",
        "known activating", "reported",
        "the review", "feedback",
    ]
    /// What is said of the report itself: what the annotation set does not hold, and how it was used.
    private static let ownWords = [
        "without a link to mTOR in the literature used", "to mTOR in the literature used: listed for what it is",
        "is not known from the literature used", "is not established in the literature used",
        "for which the sources used name no inherited tumour syndrome", "whose link to AKT is outside of the review",
        "None found for this site",
        "whose figures are corrected",
        "frequencies are those of the cohorts named beside them", "Figures that were not measured",
        "absent from the frequencies of gnomAD", "more frequent in the population than",
        "by the standard for oncogenicity, which does not count", "no frequency of gnomAD",
        "is not known to the program", "is not known to activate an oncogene", "not among the known activating changes",
    ]
    /// Parts of the report that are checked by themselves, or that speak of files.
    private static let apart = [
        "evidence", "sources", "methods", "trials", "inputs", "run", "program", "sample", "assembly", "notice",
        "schema",
        "edges", "oncogenicity", "germlineCriteria", "clinVar", "frequencies", "tier", "name", "label", "file", "path",
    ]

    private let printed: Set<String>
    /// Sentences whose claims stand beside them in a field of their own, and are printed.
    private let citedBeside: [String]

    init(in report: SampleReport) {
        let printed = Set(report.evidence.map(\.id))
        self.printed = printed
        let cited = printed.intersection(report.answer.claims ?? [])
        let knowledge = (try? AnnotationSet.embedded())?.knowledge
        let statements = knowledge?.statements.filter { statement in
            (statement.id == .treatment ? cited : printed).isSuperset(of: statement.claims)
        }
        let hasFeedback = report.pathway.edges.contains {
            $0.counted == false && !$0.claims.isEmpty && cited.isSuperset(of: $0.claims)
        }
        // The names of tumour syndromes are knowledge of textbooks.
        citedBeside =
            (statements ?? []).flatMap { Self.sentences($0.text) }
            + (hasFeedback ? ["eported by other papers, not counted here"] : [])
            + (knowledge?.rules.compactMap(\.germlineSyndrome).map { "(\($0))" } ?? [])
        let keys = Set(report.sources.map(\.key))
        for claim in report.evidence {
            if claim.sources.isEmpty || !keys.isSuperset(of: claim.sources) {
                all.append("evidence \(claim.id): no source")
            }
        }
        check("trials", report.trials?.map { ($0.name, $0.claims) } ?? [])
        check(
            "frequencies",
            (report.genes.flatMap { $0.frequencies ?? [] } + report.arms.flatMap { $0.frequencies ?? [] })
                .map { ($0.text, [$0.claim]) })
        check("chains", report.pathway.chains.flatMap { $0.steps }.map { ("\($0.source) to \($0.target)", $0.claims) })
        // The cohorts of genes beside the pathway counted small variants: copies and rearrangements alone have no figure of theirs.
        let withoutVariant = Set(
            report.genes.filter { gene in
                !gene.hits.isEmpty
                    && !gene.hits.contains { $0.kind == .smallVariant || $0.kind == .activatingVariant }
            }.map(\.symbol))
        // A tumour of another site than those of the cohorts has no claim to its genes, and the limits say so.
        let isOfOtherSite = report.limits.contains { $0.text.hasPrefix("Figures that were not measured") }
        check(
            "beside",
            report.pathway.beside.filter {
                !isOfOtherSite && !withoutVariant.contains($0.gene) || !$0.claims.isEmpty
            }.map { ($0.gene, $0.claims) })
        check("genes", report.genes.filter { !$0.claims.isEmpty }.map { ($0.symbol, $0.claims) })
        for edge in report.pathway.edges where edge.claims.isEmpty && !edge.outsideReview {
            all.append("edge \(edge.source) to \(edge.target): no claim")
        }
        for variant in report.genes.flatMap(\.variants) {
            for code in variant.oncogenicity?.codes ?? [] where code.source.isEmpty {
                all.append("\(code.code): no source")
            }
        }
        scan(report, at: [], isCited: false)
    }

    private mutating func check(_ part: String, _ claims: [(String, [String])]) {
        for (name, ids) in claims where ids.isEmpty || !printed.isSuperset(of: ids) {
            all.append("\(part) \(name): \(ids.isEmpty ? "no claim" : "a claim is not among the evidence")")
        }
    }

    /// - Parameter isCited: whether the object around it cites what it says in a field beside: a known residue with its paper.
    private mutating func scan(_ value: Any, at path: [String], isCited: Bool) {
        if let text = value as? String {
            for sentence in Self.sentences(text) where isFact(sentence) && !isCited && !isSupported(sentence) {
                all.append("\(path.joined(separator: ".")): \(sentence)")
            }
            return
        }
        let residue = (value as? VariantReport)?.knownResidue
        for child in Mirror(reflecting: value).children where !Self.apart.contains(child.label ?? "") {
            let cited =
                residue.map(Self.isCitation) == true && child.label == "functionReason"
                || child.label == "some" && isCited
            scan(child.value, at: path + [child.label].compactMap { $0 == "some" ? nil : $0 }, isCited: cited)
        }
    }

    /// Cut at full stops outside of brackets: a citation in brackets belongs to its sentence.
    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = [""]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == " ", depth <= 0, sentences.last?.last == "." {
                sentences.append("")
            } else {
                sentences[sentences.count - 1].append(character)
            }
        }
        return sentences
    }

    private func isFact(_ sentence: String) -> Bool {
        let lower = sentence.lowercased()
        return Self.vocabulary.contains { lower.contains($0) } && !Self.ownWords.contains { sentence.contains($0) }
    }

    /// A claim that is printed, or a citation of a paper; what a gene does to its own node is told by the gene's hit.
    private func isSupported(_ sentence: String) -> Bool {
        let ids = sentence.split { !($0.isLetter || $0.isNumber) }.filter { word in
            word.count == 4 && (word.first == "C" || word.first == "L") && word.dropFirst().allSatisfy(\.isNumber)
        }
        if !ids.isEmpty { return ids.allSatisfy { printed.contains(String($0)) } }
        if citedBeside.contains(where: sentence.contains) { return true }
        return Self.isCitation(sentence) || sentence.contains("by the change of") && sentence.contains("itself")
    }

    /// `(Lee JO, et al. Cell 1999;99:323-334; PMID 10555148)`.
    private static func isCitation(_ text: String) -> Bool {
        text.contains("PMID ") || text.contains("PMC") || text.contains("doi ")
            || text.contains(";") && text.contains("et al")
    }
}
