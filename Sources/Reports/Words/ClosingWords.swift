import Annotations
import Genome

/// The lines on treatment.
enum TherapyWords {
    /// The sentences of the statement, one a line, and how the trials chose their patients.
    static func lines(_ report: SampleReport) -> [String] {
        var lines = sentences(report.answer.caution)
        if let lead = report.trialsLead.flatMap({ sentences($0).first }) { lines.append(lead) }
        return Array(lines.prefix(4))
    }

    private static func sentences(_ text: String) -> [String] {
        text.split(separator: ". ").map { $0.hasSuffix(".") ? String($0) : "\($0)." }
    }
}

/// What made the report.
enum AboutWords {
    static func lines(_ report: SampleReport) -> [(name: String, value: String)] {
        let program = report.program
        let transcripts = report.genes.filter { $0.transcript != "NA" }.map { "\($0.symbol) \($0.transcript)" }
        return [
            ("Program", "\(program.name) \(program.version), format \(report.schema)"),
            (
                "Annotations",
                "\(program.annotationsVersion) (SHA-256 \(program.annotationsSHA256.prefix(12))…), literature to \(program.evidenceDate)"
            ),
            ("Transcripts", "MANE Select: \(transcripts.joined(separator: ", "))"),
            ("Assembly", "\(report.assembly.name.rawValue): \(report.assembly.evidence.joined(separator: "; "))"),
            ("Changed thresholds", report.changedThresholds.map { $0.joined(separator: "; ") } ?? "none"),
        ]
    }
}

/// A mechanistic rationale in words.
enum ChainWords {
    /// The chains that no other one continues.
    static func longest(_ chains: [ChainReport]) -> [ChainReport] {
        chains.filter { chain in
            !chains.contains { other in
                other.gene == chain.gene && other.steps.count > chain.steps.count
                    && Array(other.steps.prefix(chain.steps.count)) == chain.steps
            }
        }
    }

    /// `TSC2 loss: RHEB raised, then mTORC1 raised.`
    static func text(_ chain: ChainReport, in pathway: PathwayReport) -> String {
        let steps = chain.steps.map { "\(pathway.shortName(of: $0.target)) \(Words.code($0.effect))" }
        let cause = chain.change.map { "\(chain.gene) \(Words.code($0))" } ?? chain.gene
        return "\(cause): \(steps.joined(separator: ", then "))."
    }
}
