import Annotations
import Interpretation

@testable import Reports

/// The graph of the example: every node and edge, with the states that the loss of TSC2 implies.
enum ExamplePathway {
    private static let graph = (try? AnnotationSet.embedded())?.knowledge.graph

    static let nodes: [NodeReport] = [
        node("RTK", "RTKs", .unchanged, [], "No finding reaches it."),
        node("IRS", "IRS1/IRS2", .unchanged, [], "No finding reaches it."),
        node("p85", "p85 (PIK3R1)", .unchanged, [], "No finding reaches it."),
        node("p110", "p110 (PIK3CA)", .unchanged, ["PIK3CA"], "No finding reaches it."),
        node("RAS", "RAS", .unchanged, [], "No finding reaches it."),
        node("NF1", "NF1 (neurofibromin)", .unchanged, ["NF1"], "No finding reaches it."),
        node("PIP2", "PIP2", .unchanged, [], "No finding reaches it."),
        node("PIP3", "PIP3", .unchanged, [], "No finding reaches it."),
        node("PTEN", "PTEN", .uncertain, ["PTEN"], "A missense variant of uncertain effect."),
        node("AKT", "AKT (AKT1)", .unchanged, ["AKT1"], "No finding reaches it."),
        node("TSC", "TSC1/TSC2 complex", .lost, ["TSC1", "TSC2"], "TSC2 has two hits, likely."),
        node("RHEB", "RHEB", .raised, [], "Its restraint by TSC1/TSC2 is lost."),
        node("PRAS40", "PRAS40 (AKT1S1)", .unchanged, [], "No finding reaches it."),
        node("mTORC1", "mTORC1 (MTOR, raptor, GbetaL)", .raised, ["MTOR"], "RHEB activates it."),
        node("mTORC2", "mTORC2 (MTOR, rictor, GbetaL)", .unchanged, ["MTOR"], "No finding reaches it."),
        node("S6K1", "S6K1 (RPS6KB1)", .raised, [], "mTORC1 activates it."),
        node("4EBP1", "4EBP1 (EIF4EBP1)", .lowered, [], "mTORC1 inhibits it."),
        node("eIF4E", "eIF4E", .raised, [], "4EBP1 no longer holds it."),
        node("FOXO", "FOXO", .unchanged, [], "No finding reaches it."),
        node("HIF", "HIF-1a / HIF-2a", .unchanged, [], "No finding reaches it."),
        node("actin", "actin cytoskeleton", .unchanged, [], "No finding reaches it."),
        node("translation", "translation / growth", .raised, [], "Through S6K1 and eIF4E."),
        node("apoptosis", "apoptosis", .unchanged, [], "No finding reaches it."),
        node("EVE", "everolimus (rapalog)", .unchanged, [], "No finding reaches it."),
        node("FKBP12", "FKBP12 (FKBP1A)", .unchanged, [], "No finding reaches it."),
        node("EVE_FKBP12", "everolimus-FKBP12 complex", .unchanged, [], "No finding reaches it."),
        node("MEN1", "MEN1 (menin)", .lost, ["MEN1"], "MEN1 has two hits, possible."),
        node("DAXX", "DAXX", .oneCopyLost, ["DAXX"], "DAXX has one hit."),
        node("ATRX", "ATRX", .notAssessed, ["ATRX"], "The contig is absent from the file."),
        node("nutrients", "nutrient supply", .unchanged, [], "No finding reaches it."),
    ]

    static let edges: [EdgeReport] = [
        edge("RTK", "p85", 1, "phosphorylated receptor binds p85", ["C011"]),
        edge("IRS", "p85", 1, "indirect engagement", ["C012"]),
        edge("p85", "p110", 1, "stimulates", ["C013"]),
        edge("RAS", "p110", 1, "direct contact", ["C015"]),
        edge("NF1", "RAS", -1, "suppresses", ["C062"]),
        edge("PIP2", "PIP3", 1, "substrate of p110", ["C014"]),
        edge("p110", "PIP3", 1, "converts PIP2 to PIP3", ["C014"]),
        edge("PTEN", "PIP3", -1, "dephosphorylates", ["C016"]),
        edge("PIP3", "AKT", 1, "membrane activation", ["C017"]),
        edge("mTORC2", "AKT", 1, "phosphorylates (PDK2)", ["C023", "C028"]),
        edge("AKT", "TSC", -1, "inactivates", ["C025"]),
        edge("TSC", "RHEB", -1, "restrains", ["C026"], carries: true),
        edge("RHEB", "mTORC1", 1, "directly activates", ["C026"], carries: true),
        edge("AKT", "PRAS40", -1, "phosphorylation lifts inhibition", ["C027"]),
        edge("PRAS40", "mTORC1", -1, "inhibits", ["C027"]),
        edge("mTORC1", "S6K1", 1, "phosphorylates", ["C022"], carries: true),
        edge("mTORC1", "4EBP1", -1, "phosphorylates", ["C022"], carries: true),
        edge("4EBP1", "eIF4E", -1, "binds", ["C022"], carries: true),
        edge("S6K1", "translation", 1, "controls translation", ["C022"], carries: true),
        edge("eIF4E", "translation", 1, "controls translation", ["C022"], carries: true),
        edge("mTORC2", "actin", 0, "controls", ["C023"]),
        edge("AKT", "FOXO", -1, "phosphorylation inactivates", ["C029"]),
        edge("FOXO", "apoptosis", 1, "activates", ["C029"]),
        edge("mTORC2", "HIF", 1, "said to drive transcription", ["C030"]),
        edge("nutrients", "TSC", 0, "precondition for AKT to inactivate TSC1/TSC2", ["C025"]),
        edge("EVE", "EVE_FKBP12", 1, "binds", ["C071"]),
        edge("FKBP12", "EVE_FKBP12", 1, "binds", ["C071"]),
        edge("EVE_FKBP12", "mTORC1", -1, "inhibits mTOR (effectors S6K1 and 4EBP1 fall)", ["C071", "C072"]),
        edge("S6K1", "IRS", -1, "negative feedback", [], outside: true),
        edge("TSC", "mTORC2", 1, "promotes mTORC2", [], outside: true),
    ]

    private static func node(
        _ id: String, _ label: String, _ state: NodeState, _ genes: [String], _ reason: String
    ) -> NodeReport {
        NodeReport(
            id: id, label: label, state: state, certain: id != "MEN1", genes: genes, reason: reason,
            place: graph?.nodes.first { $0.id == id }?.place)
    }

    private static func edge(
        _ source: String, _ target: String, _ sign: Int, _ label: String, _ claims: [String], outside: Bool = false,
        carries: Bool = false
    ) -> EdgeReport {
        EdgeReport(
            source: source, target: target, sign: sign, label: label, claims: claims, outsideReview: outside,
            carries: carries,
            bends: graph?.edges.first { $0.source == source && $0.target == target && !$0.bends.isEmpty }?.bends)
    }
}
