import Interpretation

/// Small drawings that stand before the words for a state, so that a state is told by shape and text as well as by
/// colour.
enum StateMark {
    /// A gene's state: two bars for its two copies, crossed out for each hit. A second hit that is likely is drawn paler, one that is possible in
    /// outline. A gene of which there was one copy has one bar.
    static func gene(_ gene: GeneReport) -> Markup {
        if gene.takesOutOnlyCopy == true { return wrap(bar(8, .hit), tone: Tone(gene)) }
        return self.gene(gene.state, certainty: gene.certainty)
    }

    private static func gene(_ state: GeneState.Kind, certainty: GeneState.Certainty? = nil) -> Markup {
        let drawing: Markup =
            switch state {
            case .twoHits where certainty == .likely: bar(4, .hit) + bar(12, .likelyHit)
            case .twoHits where certainty == .possible: bar(4, .hit) + bar(12, .possibleHit)
            case .twoHits: bar(4, .hit) + bar(12, .hit)
            case .oneHit: bar(4, .hit) + bar(12, .open)
            case .gainedFunction: "<path class=\"solid\" d=\"M10 2 18 16H2Z\"/>"
            case .uncertain: bar(4, .dashed) + bar(12, .open)
            case .intact: bar(4, .open) + bar(12, .open)
            case .notAssessed: bar(4, .dotted) + bar(12, .dotted)
            }
        return wrap(drawing, tone: Tone(state))
    }

    /// The state of a gene with its mark and its word.
    static func geneLabel(_ gene: GeneReport) -> Markup {
        label(self.gene(gene), gene.stateName, tone: Tone(gene))
    }

    /// A status with its mark and its word.
    static func statusLabel(_ status: FindingStatus) -> Markup {
        label(self.status(status, Tone(status)), Words.status(status), tone: Tone(status))
    }

    /// The call of an arm with the mark of its status.
    static func armLabel(_ arm: ArmReport) -> Markup {
        let word =
            arm.status == .found
            ? Words.code(arm.call) : arm.status == .notFound ? "no loss found" : Words.status(arm.status)
        return label(loss(arm.status), word, tone: Tone(ofLoss: arm.status))
    }

    /// Whether a loss is there, by one of the four statuses.
    static func loss(_ status: FindingStatus) -> Markup { self.status(status, Tone(ofLoss: status)) }

    /// One of the four statuses: filled disc, empty disc, dotted disc, cross.
    private static func status(_ status: FindingStatus, _ tone: Tone) -> Markup {
        let drawing: Markup =
            switch status {
            case .found: "<circle class=\"solid\" cx=\"10\" cy=\"9\" r=\"7\"/>"
            case .notFound: "<circle class=\"open\" cx=\"10\" cy=\"9\" r=\"6.5\"/>"
            case .notAssessed: "<circle class=\"dotted\" cx=\"10\" cy=\"9\" r=\"6.5\"/>"
            case .failed: "<path class=\"stroke\" d=\"M4 3 16 15M16 3 4 15\"/>"
            }
        return wrap(drawing, tone: tone)
    }

    /// How far the data carry the findings: a disc, a triangle, a cross.
    static func quality(_ grade: SampleQuality.Grade) -> Markup {
        switch grade {
        case .adequate: wrap("<circle class=\"solid\" cx=\"10\" cy=\"9\" r=\"6\"/>", tone: .calm)
        case .limited: wrap("<path class=\"solid\" d=\"M10 2 18 16H2Z\"/>", tone: .uncertain)
        case .inadequate: wrap("<path class=\"stroke\" d=\"M4 3 16 15M16 3 4 15\"/>", tone: .uncertain)
        }
    }

    /// The answer: the mark of the gene of the pathway that it rests on, the surest of them, so that title and line show the same.
    static func verdict(_ report: SampleReport) -> Markup {
        let genes = report.genes.filter { $0.pathwayNode != nil }
        func first(_ state: GeneState.Kind, _ certainty: GeneState.Certainty?) -> GeneReport? {
            genes.first { $0.state == state && (certainty == nil || $0.certainty ?? .certain == certainty) }
        }
        switch report.answer.verdict {
        case .alteredTwoHits, .alteredGainOfFunction:
            let gene =
                first(.twoHits, .certain) ?? first(.twoHits, .likely) ?? first(.gainedFunction, nil)
            return gene.map(self.gene) ?? self.gene(.twoHits)
        case .alteredOneHit:
            return (first(.twoHits, .possible) ?? first(.oneHit, nil)).map(self.gene) ?? self.gene(.oneHit)
        case .uncertain: return gene(.uncertain)
        case .noAlterationFound: return gene(.intact)
        case .notAssessable: return gene(.notAssessed)
        }
    }

    /// The class that gives an element the verdict's colour.
    static func verdictStyle(_ verdict: PathwayVerdict) -> Markup { Tone(verdict).style }

    private static func label(_ mark: Markup, _ word: String, tone: Tone) -> Markup {
        "<span class=\"state \(tone.style)\">\(mark)<span>\(word)</span></span>"
    }

    private enum Bar { case hit, likelyHit, possibleHit, open, dashed, dotted }

    private static func bar(_ x: Int, _ kind: Bar) -> Markup {
        let style: Markup =
            switch kind {
            case .hit: "solid"
            case .likelyHit: "solid pale"
            case .possibleHit: "dashed"
            case .open: "open"
            case .dashed: "dashed"
            case .dotted: "dotted"
            }
        let rect: Markup = "<rect class=\"\(style)\" x=\"\(x)\" y=\"1\" width=\"5\" height=\"16\" rx=\"2\"/>"
        switch kind {
        case .hit: return rect + "<path class=\"cut\" d=\"M\(x - 1) 12 \(x + 6) 6\"/>"
        // On a bar that is not filled the cut is seen in the colour of the mark.
        case .likelyHit, .possibleHit:
            return rect + "<path class=\"cut toned\" d=\"M\(x - 1) 12 \(x + 6) 6\"/>"
        case .open, .dashed, .dotted: return rect
        }
    }

    private static func wrap(_ drawing: Markup, tone: Tone) -> Markup {
        """
        <svg class="mark \(tone.style)" viewBox="0 0 20 18" width="20" height="18" aria-hidden="true">\(drawing)</svg>
        """
    }
}
