import Annotations
import Interpretation
import VariantCallFormat

extension ClinVarRow {
    /// Reads what a record of ClinVar's VCF says; nothing where it classifies nothing.
    ///
    /// The germline class (CLNSIG), oncogenicity (ONC) and clinical impact in tumours (SCI) have review statuses of their own and are kept apart.
    init?(_ record: VCFRecord, release: String) {
        // Lists of these fields are parted by bars; commas stand within terms, as in `Pathogenic,_low_penetrance`.
        func text(_ key: String) -> String? {
            let text = record.decodedInfoValues(of: key)?.joined(separator: ",")
            return text == "." || text?.isEmpty == true ? nil : text
        }
        func words(_ text: String) -> String { text.replacing("_", with: " ") }
        /// A statement, but for the terms that say that there is none.
        func statement(_ key: String) -> String? {
            guard let text = text(key) else { return nil }
            let parts = text.split(separator: "|").filter { GermlineClass.isStatement(clinVar: String($0)) }
            return parts.isEmpty ? nil : parts.joined(separator: "|")
        }
        let significance = statement("CLNSIG")
        let germlineClass = significance.map { GermlineClass(clinVar: $0) }
        let oncogenicity = statement("ONC")
        let impact = statement("SCI")
        guard germlineClass != nil || oncogenicity != nil || impact != nil else { return nil }
        let conditions = text("CLNDN")?.split(separator: "|")
            .filter { $0 != "not_provided" && $0 != "not_specified" && $0 != "." }.map { words(String($0)) }
        var own: String?
        switch germlineClass {
        case .conflicting?:
            own = text("CLNSIGCONF").map { words($0.replacing("|", with: "; ").replacing("(", with: " (")) }
        case .other?: own = significance.map { words($0.replacing("|", with: "; ")) }
        case .some: own = significance.flatMap { $0.contains("|") ? words($0.replacing("|", with: "; ")) : nil }
        case nil: own = nil
        }
        self.init(
            germlineClass: germlineClass,
            stars: germlineClass == nil ? nil : text("CLNREVSTAT").map { GermlineClassification.stars(of: $0) },
            release: release, conditions: conditions.flatMap { $0.isEmpty ? nil : $0.joined(separator: "; ") },
            variationID: record.id == "." ? nil : record.id, text: own,
            oncogenicity: oncogenicity.map { words($0.replacing("|", with: "; ")) },
            oncogenicityStars: oncogenicity == nil
                ? nil : text("ONCREVSTAT").map { GermlineClassification.stars(of: $0) },
            clinicalImpact: impact.map { words($0.replacing("|", with: "; ")) })
    }

    /// Whether it stands before another row of the same allele: by its review, else by what it says of more, else by its identifier.
    func isBefore(_ other: ClinVarRow) -> Bool {
        func key(_ row: ClinVarRow) -> (Int, Int, Int) {
            let statements = [row.germlineClass != nil, row.oncogenicity != nil, row.clinicalImpact != nil]
            return (
                -(row.stars ?? -1), -statements.count { $0 }, row.variationID.flatMap { Int($0) } ?? Int.max
            )
        }
        return key(self) < key(other)
    }
}
