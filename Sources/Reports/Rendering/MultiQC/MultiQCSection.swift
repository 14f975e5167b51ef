import CopyNumber
import FoundationEssentials
import Interpretation

/// What MultiQC puts on its page of a report, as files of its custom content (MultiQC 1.35): files of several samples with one `id` make one section.
package enum MultiQCSection: String, CaseIterable, Sendable {
    /// The table: the answer, the pathway's nodes, the arms.
    case table = "_mqc.json"
    /// Two columns of the general statistics.
    case general = "_general_mqc.json"
    /// The heat map of genes and samples.
    case genes = "_genes_mqc.json"
    /// The version of the program and of its annotation set.
    case versions = "_mqc_versions.yml"

    /// What follows the name of the sample.
    package var ending: String { rawValue }

    /// The bytes of the file; the same report gives the same bytes.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    package func bytes(of report: SampleReport) throws -> [UInt8] {
        switch self {
        case .table: try Self.encode(Content.table(report))
        case .general: try Self.encode(Content.general(report))
        case .genes: try Self.encode(Content.genes(report))
        case .versions:
            Array(
                "\(report.program.name): \"\(report.program.version)\"\n\(report.program.name)-annotations: \"\(report.program.annotationsVersion)\"\n"
                    .utf8)
        }
    }

    private static func encode(_ content: Content) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(content)) + [UInt8(ascii: "\n")]
    }
}

extension MultiQCSection {
    /// A file of custom content.
    fileprivate struct Content: Encodable {
        var id: String
        var section_name: String?
        var description: String?
        var plot_type: String
        var pconfig: Configuration
        var headers: [String: Column]?
        /// By sample, then by column.
        var data: [String: [String: Value]]

        static func table(_ report: SampleReport) -> Content {
            let nodes = report.pathway.nodes.filter { MultiQCWords.nodes.contains($0.id) }
            var row: [String: Value] = [
                "answer": .text(report.answer.title ?? report.answer.verdict.rawValue),
                "genes": .text(
                    report.genes.filter { $0.status == .found }.map { "\($0.symbol) (\($0.stateName))" }
                        .joined(separator: "; ")),
                "not_assessed": .number(Double(report.genes.count { $0.state == .notAssessed })),
            ]
            var headers = MultiQCWords.tableColumns
            for (index, node) in nodes.enumerated() {
                row[node.id] = .text(node.state.rawValue)
                headers[node.id] = Column(
                    title: node.label, description: MultiQCWords.node, placement: 20 + Double(index))
            }
            for (index, arm) in report.arms.enumerated() {
                row[arm.name] = .text(arm.call.rawValue)
                headers[arm.name] = Column(
                    title: arm.name, description: MultiQCWords.arm, placement: 40 + Double(index))
            }
            return Content(
                id: "mtorvar", section_name: MultiQCWords.section, description: MultiQCWords.tableDescription,
                plot_type: "table", pconfig: .one(["id": "mtorvar_table", "title": MultiQCWords.tableTitle]),
                headers: headers, data: [report.sample.name: row])
        }

        static func general(_ report: SampleReport) -> Content {
            Content(
                id: "mtorvar_general", plot_type: "generalstats", pconfig: .columns(MultiQCWords.generalColumns),
                data: [
                    report.sample.name: [
                        "mtorvar_altered": .number(Double(report.genes.count { $0.status == .found })),
                        "mtorvar_biallelic": .number(Double(report.genes.count { $0.state == .twoHits })),
                    ]
                ])
        }

        static func genes(_ report: SampleReport) -> Content {
            var row: [String: Value] = [:]
            for gene in report.genes {
                row[gene.symbol] = MultiQCWords.level(of: gene.state).map { .number(Double($0)) } ?? .nothing
            }
            return Content(
                id: "mtorvar_genes", section_name: MultiQCWords.genesSection,
                description: MultiQCWords.genesDescription,
                plot_type: "heatmap",
                pconfig: .one(["id": "mtorvar_genes_plot", "title": MultiQCWords.genesTitle]),
                data: [report.sample.name: row])
        }
    }

    /// A column of a table.
    struct Column: Encodable {
        var title: String
        var description: String
        var placement: Double
        var format: String?
        var min: Double?
        var scale: String?
    }

    /// The settings of a plot, or those of the columns of the general statistics.
    fileprivate enum Configuration: Encodable {
        case one([String: String])
        case columns([[String: Column]])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .one(let settings): try container.encode(settings)
            case .columns(let columns): try container.encode(columns)
            }
        }
    }

    fileprivate enum Value: Encodable {
        case text(String)
        case number(Double)
        case nothing

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .nothing: try container.encodeNil()
            }
        }
    }
}
