import Annotations
import Interpretation

/// A paper on the very change, on which the effect on function rests.
struct FunctionStudy {
    let citation: String
    let pmid: String
    var verification = VerificationStatus.verified
    var check: String?

    /// The key under which the report lists the paper: that of the knowledge where it cites it too.
    func key(in knowledge: Knowledge) -> String {
        knowledge.sources.first { $0.pmid == pmid }?.id ?? "PMID\(pmid)"
    }
}

extension FunctionalAssessment {
    /// The paper by which the rule decides; nothing where none does, or none has a number in PubMed.
    var study: FunctionStudy? {
        switch rule {
        case .knownChange(let change) where change.verification.isPrintable:
            change.pmid.map {
                FunctionStudy(
                    citation: change.citation, pmid: $0, verification: change.verification, check: change.check)
            }
        case .deepScan(let scan): scan.pmid.map { FunctionStudy(citation: scan.citation, pmid: $0) }
        case .publishedSplicing(let splice) where splice.counts:
            splice.pmid.map {
                FunctionStudy(citation: splice.citation, pmid: $0, verification: splice.verification)
            }
        default: nil
        }
    }
}

extension SourceReport {
    /// The papers on the changes that were found, without those of the claims.
    static func studies(
        _ interpretation: SampleInterpretation, knowledge: Knowledge, beside known: [SourceReport]
    )
        -> [SourceReport]
    {
        let studies = interpretation.genes.flatMap(\.variants).compactMap(\.function.study)
        var keys = Set(known.map(\.key))
        return studies.compactMap { study in
            let key = study.key(in: knowledge)
            guard keys.insert(key).inserted else { return nil }
            let source = knowledge.sources.first { $0.id == key }
            return SourceReport(
                key: key, citation: source?.citation ?? study.citation, pmid: study.pmid, doi: source?.doi,
                verification: source?.verification ?? study.verification, check: source?.check ?? study.check)
        }
    }
}
