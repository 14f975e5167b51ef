import Interpretation
import Reports

/// The shapes of the oncoprint's cells. Each state has a shape of its own, so that none rests on its colour.
enum OncoprintShapes {
    static let width = 9.0
    static let height = 12.0

    /// A part of a cell: how it is painted, and its path from the cell's upper left corner.
    struct Part {
        let style: Markup
        let path: Markup
    }

    /// What is drawn of a gene.
    static func parts(_ cell: GeneCell?) -> [Part] {
        guard let cell, cell.alteration != .notAssessed, cell.alteration != .none || cell.areVariantsAssessed else {
            return notAssessed
        }
        let shape: [Part] =
            switch cell.alteration {
            case .biallelic where cell.certainty == .possible:
                [
                    Part(style: "onco-fill loss", path: "m0 6h9v6h-9z"),
                    Part(style: "onco-line loss", path: "m.6 .6h7.8v10.8h-7.8z"),
                ]
            case .biallelic: [Part(style: "onco-fill loss", path: "h9v12h-9z")]
            case .deepDeletion:
                [
                    Part(style: "onco-fill loss", path: "h9v12h-9z"),
                    Part(style: "onco-cut", path: "m1.5 2l6 8m0 -8l-6 8"),
                ]
            case .activating: [Part(style: "onco-fill gain", path: "m4.5 .5l4.5 11h-9z")]
            case .monoallelic: [Part(style: "onco-fill loss", path: "m0 6h9v6h-9z")]
            case .uncertain: [Part(style: "onco-line uncertain", path: "m4.5 1.5l3.6 4.5l-3.6 4.5l-3.6 -4.5z")]
            case .heterozygosityLost: [Part(style: "onco-fill loh", path: "m0 4.5h9v3h-9z")]
            case .none, .notAssessed: []
            }
        // Without one of them a hit could not be seen.
        let half: [Part] =
            cell.areCopiesAssessed && cell.areVariantsAssessed
            ? [] : [Part(style: "onco-open", path: "m5.5 .7h2.8v2.8")]
        return [background] + shape + half
    }

    /// What is drawn of an arm.
    static func parts(_ cell: ArmCell?) -> [Part] {
        switch cell?.alteration ?? .notAssessed {
        case .loss: [background, Part(style: "onco-fill loss", path: "h9v12h-9z")]
        case .partialLoss: [background, Part(style: "onco-fill loss", path: "h4v12h-4z")]
        case .focalLoss: [background, Part(style: "onco-fill loss", path: "m2.5 4h4v4h-4z")]
        case .heterozygosityLost: [background, Part(style: "onco-fill loh", path: "m0 4.5h9v3h-9z")]
        case .none: [background]
        case .notAssessed: notAssessed
        }
    }

    static let background = Part(style: "onco-cell", path: "h9v12h-9z")

    static let notAssessed = [Part(style: "onco-open", path: "m.5 .5h8v11h-8zm0 11l8 -11")]

    /// The legend: each shape with its words.
    static var legend: [(parts: [Part], words: String)] {
        func gene(_ alteration: Alteration) -> [Part] { parts(.example(alteration)) }
        var possible = GeneCell.example(.biallelic)
        possible.certainty = .possible
        var open = GeneCell.example(.none)
        open.copies = .notAssessed
        func arm(_ alteration: ArmAlteration) -> [Part] { parts(ArmCell(arm: "", alteration: alteration)) }
        return [
            (gene(.biallelic), "\(Alteration.biallelic.words); of an arm: \(ArmAlteration.loss.words)"),
            (parts(possible), "biallelic inactivation: possible"),
            (gene(.deepDeletion), Alteration.deepDeletion.words), (gene(.monoallelic), Alteration.monoallelic.words),
            (gene(.activating), "activating variant or amplification"), (gene(.uncertain), Alteration.uncertain.words),
            (gene(.heterozygosityLost), "LOH alone; of an arm: \(ArmAlteration.heterozygosityLost.words)"),
            (arm(.partialLoss), "arm: \(ArmAlteration.partialLoss.words)"),
            (arm(.focalLoss), "arm: \(ArmAlteration.focalLoss.words)"), (gene(.none), Alteration.none.words),
            (parts(open), "corner: variants or copy number not assessed"), (notAssessed, CohortWords.notAssessed),
        ]
    }
}

extension GeneCell {
    /// A cell of which everything was assessed.
    fileprivate static func example(_ alteration: Alteration) -> GeneCell {
        GeneCell(
            gene: "", alteration: alteration, smallVariants: .found, copies: .notFound, heterozygosityLost: .notFound,
            hasCopyChange: false, variants: [])
    }
}
