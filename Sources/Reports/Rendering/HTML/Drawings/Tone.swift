package import CopyNumber
package import Interpretation

/// What a colour means. The one place where states are given colours: marks, lollipops, segments, tracks and the pathway all ask here, so that a
/// loss is drawn in one colour everywhere and a gain in another. No tone stands without a shape, a hatch or a word.
package enum Tone: String, CaseIterable {
    /// Copies, an allele's product or an activity are taken away.
    case loss
    /// There is more of them.
    case gain
    /// One allele is gone and the copies are not.
    case heterozygosity = "loh"
    /// It cannot be said what it does.
    case uncertain
    /// It was assessed, and there is nothing.
    case calm
    /// It was not assessed.
    case quiet

    /// The class that sets the colours of an element.
    package var style: Markup { Markup(text: rawValue) }

    package init(_ gene: GeneReport) { self.init(gene.state) }

    package init(_ state: GeneState.Kind) {
        self =
            switch state {
            case .twoHits, .oneHit: .loss
            case .gainedFunction: .gain
            case .uncertain: .uncertain
            case .intact: .calm
            case .notAssessed: .quiet
            }
    }

    package init(_ verdict: PathwayVerdict) {
        self =
            switch verdict {
            case .alteredTwoHits, .alteredOneHit: .loss
            case .alteredGainOfFunction: .gain
            case .uncertain: .uncertain
            case .noAlterationFound: .calm
            case .notAssessable: .quiet
            }
    }

    /// - Parameter status: of an arm or a locus of which losses are asked for, so that what is found is a loss.
    package init(ofLoss status: FindingStatus) {
        self =
            switch status {
            case .found: .loss
            case .failed: .uncertain
            case .notFound: .calm
            case .notAssessed: .quiet
            }
    }

    /// - Parameter status: of anything, of which alone it is said whether it is there.
    package init(_ status: FindingStatus) {
        self =
            switch status {
            case .found, .notFound: .calm
            case .failed: .uncertain
            case .notAssessed: .quiet
            }
    }

    package init(_ call: CopyNumberState) {
        self =
            switch call {
            case .loss, .homozygousLoss: .loss
            case .gain, .gainWithLOH: .gain
            case .copyNeutralLOH, .lossOfHeterozygosity: .heterozygosity
            case .neutral: .calm
            case .unknown: .quiet
            }
    }

    package init(_ function: FunctionalEffect) {
        self =
            switch function {
            case .loss: .loss
            case .gain: .gain
            case .uncertain: .uncertain
            case .none: .calm
            }
    }

    package init(_ node: NodeReport) {
        self =
            switch node.state {
            case .lost, .oneCopyLost, .lowered: .loss
            case .gained, .raised: .gain
            case .conflict, .uncertain: .uncertain
            case .unchanged: node.openGenes == nil ? .calm : .quiet
            case .notAssessed: .quiet
            }
    }
}
