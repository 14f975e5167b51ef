import Interpretation
import Reports

/// Every tumour in words, in the order of the oncoprint, with the way to its report.
enum SampleSection {
    static func render(_ report: CohortReport) -> Markup {
        let columns: [Table.Column] =
            [.text("Sample"), .text("Site"), .text("Purity"), .text("WGD"), .text("Germline")]
            + report.rows.map { .text("\($0.name)") } + [.text("mTORC1"), .text("AKT")]
        let table = Table(
            "Samples, in the order of the oncoprint", columns,
            rows: report.order.map { row(report.samples[$0], report.rows) }, style: "compact many sortable")
        let note: Markup =
            "<p>NA: not assessed. biallelic?: a second hit is possible. none: assessed, and no alteration that counts.</p>"
        guard report.samples.count > Oncoprint.perPanel else { return section("\(note)\n\(table.markup)") }
        return section(
            "\(note)\n<details><summary>\(report.samples.count) samples</summary>\n\(table.markup)\n</details>")
    }

    private static func section(_ body: Markup) -> Markup {
        """
        <section id="samples" aria-labelledby="samples-title">
        <h2 id="samples-title">Samples</h2>
        \(body)
        </section>
        """
    }

    private static func row(_ sample: CohortSample, _ items: [CohortItem]) -> [Markup] {
        let suspicion = sample.genes.compactMap(\.germlineSuspicion)
        let name: Markup =
            sample.page.map { "<a href=\"\(RelativeAddress.encoded($0))\">\(sample.name)</a>" } ?? "\(sample.name)"
        return [
            name, "\(sample.site == .unknown ? CohortWords.missing : sample.site.words)",
            "\(sample.purity.map { NumberText.wholePercent($0) } ?? CohortWords.missing)",
            "\(sample.wholeGenomeDoubling.map { $0 ? "yes" : "no" } ?? CohortWords.missing)",
            suspicion.contains(.inherited) ? "inherited" : suspicion.contains(.possible) ? "possible" : "none",
        ] + items.map { "\(words($0, sample))" } + [prediction(sample.mtorc1), prediction(sample.akt)]
    }

    private static func words(_ item: CohortItem, _ sample: CohortSample) -> String {
        switch item {
        case .gene(let name): sample.cell(name)?.short ?? CohortWords.missing
        case .arm(let name): (sample.arm(name)?.alteration ?? .notAssessed).short
        }
    }

    private static func prediction(_ state: NodeState?) -> Markup {
        "\(state.flatMap { $0 == .notAssessed ? nil : CohortWords.code($0.rawValue) } ?? CohortWords.missing)"
    }
}

/// A path as an address of a page.
enum RelativeAddress {
    /// All but letters, digits, `-`, `.`, `_`, `~` and `/` become percent codes. A first part with a colon would read as a scheme; it is encoded, too.
    static func encoded(_ path: String) -> String {
        var result = ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
