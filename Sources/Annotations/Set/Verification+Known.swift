import Genome
import Transcripts

extension AnnotationSet {
    /// The tables of known variants hold against the sequences: residues against the protein, rows of ClinVar in order, and a licence and a source
    /// for each file in the manifest.
    func knownChecks() -> [VerificationResult] {
        // Under a panel the tables speak of genes that the panel need not have.
        let symbols = genes.map(\.symbol).filter { files.hasPanel ? knowledge.rule(of: $0) != nil : true }
        var results = symbols.compactMap { symbol in protein(of: symbol).map { knownResidues(of: symbol, $0) } }
        results += Self.knownFiles.map(provenance)
        if let bytes = try? files.bytes(of: ClinVarTable.file) {
            let table = ClinVarTable(bytes: bytes)
            results.append(
                VerificationResult(
                    check: .clinVar, finding: .value("\(table.count)"),
                    faults: table.faults(genes: Set(genes.map(\.symbol)), isWhole: !files.hasPanel)))
        }
        return results
    }

    private static let knownFiles = [
        "changes", "clinvar", "frequency_lines", "germline_criteria", "hotspots", "regions", "scans", "splice",
    ].map { "known/\($0).tsv" }

    /// The source and the licence of a table, as the manifest has them; the hotspots' own licence must be kept. A set may lack ClinVar's table.
    private func provenance(of file: String) -> VerificationResult {
        let check = VerificationResult.Check.provenance(file)
        guard let entry = files.manifest[file] else {
            let isAbsent = file == ClinVarTable.file && (try? files.bytes(of: file)) == nil
            return VerificationResult(check: check, finding: .value(""), faults: isAbsent ? [] : [.missing(file)])
        }
        var faults: [VerificationError] = []
        if entry.source.isEmpty { faults.append(.noSource) }
        let isKept = file != HotspotImport.file || entry.licence.contains("ODbL")
        if entry.licence.isEmpty || !isKept { faults.append(.noLicence) }
        return VerificationResult(check: check, finding: .value(entry.licence), faults: faults)
    }

    /// The protein of MANE Select on GRCh38, one letter a residue.
    func protein(of gene: String) -> [UInt8]? {
        guard let model = model(of: gene, assembly: .grch38), let transcript = model.maneSelect,
            let layout = TranscriptLayout(transcript),
            let spliced = SplicedSequence(
                layout, reference: StrandedSequence(model.reference, strand: transcript.strand))
        else { return nil }
        return spliced.protein
    }

    private func knownResidues(of gene: String, _ protein: [UInt8]) -> VerificationResult {
        var faults: [VerificationError] = []
        var count = 0
        func check(_ residue: Int, _ reference: Character?) {
            count += 1
            guard protein.indices.contains(residue - 1) else {
                faults.append(.outsideOfProtein)
                return
            }
            let found = Character(UnicodeScalar(protein[residue - 1]))
            if let reference, found != reference { faults.append(.otherResidue(found)) }
        }
        for change in known.changes(of: gene) { check(change.residue, change.reference) }
        for scan in known.scans(of: gene) { check(scan.residue, scan.reference) }
        for hotspot in known.hotspots(gene, at: 1...Int.max) {
            check(hotspot.residues.lowerBound, hotspot.kind == .single ? hotspot.reference : nil)
            check(hotspot.residues.upperBound, nil)
        }
        for region in known.regions(of: gene) {
            guard let range = region.range else { continue }
            check(region.unit == .coding ? (range.upperBound + 2) / 3 : range.upperBound, nil)
        }
        return VerificationResult(check: .knownResidues(gene: gene), finding: .value("\(count)"), faults: faults)
    }
}
