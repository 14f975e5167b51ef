package import Transcripts

/// What the literature says of a gene: which event counts, what it does, which claims to show.
package struct GeneRule: Sendable, Hashable {
    /// The gene's symbol.
    package let gene: String
    /// Which events count as a hit.
    package let countsAs: String
    /// What a hit does.
    package let effect: String
    /// The claims to show with a finding.
    package let claims: [String]
    /// How strongly the review states it.
    package let strength: String
    /// The tumour syndrome of inherited loss of the gene; nothing where none is known, and then nothing is said of a germline origin.
    package let germlineSyndrome: String?
    /// The claims to show where a germline origin is possible.
    package let germlineClaims: [String]
    /// Nodes of the pathway that the gene's product is part of beside its own: what a change of it does to them is not predicted.
    package let alsoIn: [String]
    /// The node, role and direction that a panel takes for the gene, where the set has no sequence of it.
    package let context: Context?

    /// What is known of a gene that is not bundled.
    package struct Context: Sendable, Hashable {
        /// The node of the pathway.
        package let node: String
        /// What kind of change in it drives a tumour.
        package let role: Gene.Role
        /// What that change does to the node, where its role does not say.
        package let direction: Gene.NodeDirection?
    }

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        gene = try row.text("gene")
        countsAs = try row.text("counts_as")
        effect = try row.text("effect")
        claims = try row.list("claims")
        strength = try row.text("strength")
        germlineSyndrome = try row.optionalText("germline_syndrome")
        germlineClaims = try row.list("germline_claims")
        alsoIn = try row.list("also_in")
        context = try Context(row)
    }
}

extension GeneRule.Context {
    fileprivate init?(_ row: TabTable.Row) throws(AnnotationFileError) {
        guard let node = try row.optionalText("pathway_node") else { return nil }
        guard let role = Gene.Role(rawValue: try row.text("role")) else {
            throw row.error("'role' must be tumour_suppressor, oncogene or undetermined")
        }
        self.init(node: node, role: role, direction: try row.nodeDirection())
    }
}

extension TabTable.Row {
    /// What a gene's change does to its node; nothing where the role says it, or the table has no such column.
    ///
    /// - Throws: `AnnotationFileError` where it is neither raised nor lowered.
    func nodeDirection() throws(AnnotationFileError) -> Gene.NodeDirection? {
        guard has("direction"), let text = try optionalText("direction") else { return nil }
        guard let direction = Gene.NodeDirection(rawValue: text) else {
            throw error("'direction' is '\(text)'; expected raised or lowered")
        }
        return direction
    }
}
