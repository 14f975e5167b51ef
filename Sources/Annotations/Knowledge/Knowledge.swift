/// A chromosome arm that every report answers for.
package struct ArmRule: Sendable, Hashable {
    /// The arm, `10q`.
    package let arm: String
    /// The gene whose locus is told apart from the arm.
    package let locusGene: String
    /// The claims to show where the arm or a part of it is lost.
    package let claims: [String]

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        arm = try row.text("arm")
        locusGene = try row.text("locus_gene")
        claims = try row.list("claims")
    }
}

/// Up to when the literature of an annotation set reaches.
package struct EvidenceDate: Sendable, Hashable {
    /// The year of the review.
    package let review: Int?
    /// The year of the latest source of a claim that may be printed.
    package let latest: Int?
}

/// The whole knowledge of an annotation set.
package struct Knowledge: Sendable {
    /// All claims, in order.
    package let claims: [Claim]
    /// All sources, in order.
    package let sources: [LiteratureSource]
    /// The known errors of the review.
    package let errors: [ReviewError]
    /// The rules, one for each gene.
    package let rules: [GeneRule]
    /// The arms that every report answers for, in order.
    package let arms: [ArmRule]
    /// The trials that stand on every report as context.
    package let trials: [DrugTrial]
    /// How often findings were seen in cohorts.
    package let frequencies: [CohortFrequency]
    /// The statements that stand on every report.
    package let statements: [Statement]
    package let graph: PathwayGraph

    /// Loads the knowledge.
    ///
    /// - Throws: `AnnotationFileError` where a table is missing or a value is not what it should be.
    package init(files: AnnotationFiles) throws(AnnotationFileError) {
        func rows<Value>(
            _ name: String, _ make: (TabTable.Row) throws(AnnotationFileError) -> Value
        )
            throws(AnnotationFileError) -> [Value]
        {
            var values: [Value] = []
            for row in try files.table("knowledge/\(name).tsv").rows { values.append(try make(row)) }
            return values
        }
        claims = try rows("claims") { row throws(AnnotationFileError) in try Claim(row) }
        sources = try rows("sources") { row throws(AnnotationFileError) in try LiteratureSource(row) }
        trials = try rows("trials") { row throws(AnnotationFileError) in try DrugTrial(row) }
        errors = try rows("errors") { row throws(AnnotationFileError) in try ReviewError(row) }
        arms = try rows("arms") { row throws(AnnotationFileError) in try ArmRule(row) }
        rules = try rows("gene_rules") { row throws(AnnotationFileError) in try GeneRule(row) }
        frequencies = try rows("frequencies") { row throws(AnnotationFileError) in try CohortFrequency(row) }
        statements = try rows("statements") { row throws(AnnotationFileError) in try Statement(row) }
        graph = try PathwayGraph(
            nodes: try files.table("knowledge/graph_nodes.tsv"), edges: try files.table("knowledge/graph_edges.tsv"))
    }

    /// The claim with this identifier.
    package func claim(_ id: String) -> Claim? { claims.first { $0.id == id } }

    /// A statement that stands on every report; nothing where the set has none.
    package func statement(_ kind: Statement.Kind) -> Statement? { statements.first { $0.id == kind } }

    package func source(_ key: String) -> LiteratureSource? { sources.first { $0.id == key } }

    /// Up to when the literature reaches: it follows from the sources of what may be printed.
    package var evidenceDate: EvidenceDate {
        let used = Set(claims.filter(\.isPrintable).flatMap(\.sources))
        return EvidenceDate(
            review: source("REVIEW2016")?.year,
            latest: sources.filter { used.contains($0.id) && $0.verification.isPrintable }.compactMap(\.year).max())
    }

    package func rule(of gene: String) -> GeneRule? { rules.first { $0.gene == gene } }
}

extension KnownResidue {
    /// Loads the table of known residues.
    ///
    /// - Throws: `AnnotationFileError`.
    package static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [KnownResidue] {
        var residues: [KnownResidue] = []
        for row in try files.table("residues.tsv").rows { residues.append(try KnownResidue(row)) }
        return residues
    }
}
