package import Annotations
import Consequences
import Genome
import HGVS
import Transcripts

extension AnnotationSet {
    /// Holds the names of known variants against the sequence: the bases that a name gives are those of the transcript, and the name is the one by
    /// which this program looks the allele up. A row that fails is never found, or is of another allele.
    package func knownNameChecks() -> [VerificationResult] {
        let rows = (try? files.bytes(of: ClinVarTable.file)).map { ClinVarTable(bytes: $0).keys } ?? []
        let ofClinVar = Dictionary(grouping: rows, by: \.gene)
        return genes.compactMap { gene -> VerificationResult? in
            let names = known.spliceVariants(of: gene.symbol).map(\.name) + (ofClinVar[gene.symbol] ?? []).map(\.name)
            guard !names.isEmpty else { return nil }
            let models = assembliesOfModels.reversed().compactMap { model(of: gene.symbol, assembly: $0) }
            let namers = models.compactMap { KnownNamer($0) }
            let faults = namers.isEmpty ? [.noProteinOfSelect] : names.compactMap { KnownNamer.fault(of: $0, namers) }
            return VerificationResult(
                check: .knownNames(gene: gene.symbol), finding: .value("\(names.count)"), faults: faults)
        }
    }
}

/// Reads coding names on MANE Select of one assembly, and gives those of this program.
private struct KnownNamer {
    private let names: TranscriptNames
    private let caller: ConsequenceCaller
    private let accession: String

    init?(_ model: GeneModel) {
        guard let transcript = model.maneSelect, let names = TranscriptNames(model: model, transcript: transcript),
            let caller = ConsequenceCaller(model: model, transcript: transcript)
        else { return nil }
        self.names = names
        self.caller = caller
        accession = transcript.accession
    }

    /// What is wrong with a name on every assembly; nothing where it is right on one, since assemblies differ.
    static func fault(of name: String, _ namers: [KnownNamer]) -> VerificationError? {
        var first: VerificationError?
        for namer in namers {
            guard let fault = namer.fault(of: name) else { return nil }
            first = first ?? fault
        }
        return first
    }

    private func fault(of name: String) -> VerificationError? {
        do {
            let parsed = try HGVSVariant(parsing: "\(accession):\(name)")
            guard case .coding(let change) = parsed.change else { return .refusedName(name, because: "no coding name") }
            let variant = try names.variant(of: change, repeated: parsed.repeated)
            var own: [UInt8] = []
            caller.consequence(of: variant)?.codingName?.writeChange(to: &own)
            let text = String(decoding: own, as: UTF8.self)
            return text == name ? nil : .otherName(name, own: text)
        } catch {
            return .refusedName(name, because: "\(error)")
        }
    }
}
