import Annotations
import CopyNumber
import Genome
import Interpretation
import Transcripts

extension ImbalanceReport {
    /// The allelic imbalance of a sample's arms; nothing where it was not asked for.
    init?(_ genes: [GeneInterpretation], context: ReportContext) {
        guard let imbalance = context.imbalance else { return nil }
        let words = ImbalanceWords(imbalance)
        let isDetermined = imbalance.obstacle == nil
        let imbalanced = imbalance.arms.filter { $0.call == .imbalanced }.map(\.arm)
        self.init(
            basis: imbalance.basis, file: imbalance.file, baselineDetermined: isDetermined, text: words.text,
            cautions: words.cautions, sites: imbalance.sites, centre: isDetermined ? rounded(imbalance.centre) : nil,
            overdispersion: isDetermined ? rounded(imbalance.overdispersion) : nil,
            balancedArms: imbalance.balanced.map(\.name),
            arms: imbalance.arms.map { ArmImbalanceReport($0, words: words) },
            genes: genes.compactMap { gene in
                guard gene.state.kind == .oneHit, gene.gene.role == .tumourSuppressor,
                    let transcript = context.annotations.model(of: gene.gene.symbol, assembly: context.assembly)?
                        .namingTranscript,
                    let arm = imbalanced.first(where: {
                        $0.chromosome == transcript.chromosome && $0.interval.overlaps(transcript.span)
                    })
                else { return nil }
                return GeneImbalanceReport(
                    gene: gene.gene.symbol, arm: arm.name,
                    text: ImbalanceWords.support(gene: gene.gene.symbol, arm: arm.name))
            },
            chromosomes: ProfileChromosomeReport.all(context),
            stretches: imbalance.stretches.map { stretch in
                ImbalanceStretchReport(
                    chromosome: stretch.place.chromosome.name, start: stretch.place.interval.start,
                    end: stretch.place.interval.end, sites: stretch.sites, lower: rounded(stretch.lower),
                    upper: rounded(stretch.upper))
            })
    }
}

extension ArmImbalanceReport {
    init(_ arm: ImbalanceAssessment.Arm, words: ImbalanceWords) {
        let status: FindingStatus =
            switch arm.call {
            case .imbalanced: .found
            case .noImbalance: .notFound
            case .notAssessed: .notAssessed
            }
        self.init(
            name: arm.arm.name, start: arm.arm.assessable.start, end: arm.arm.assessable.end, status: status,
            call: arm.call, text: words.text(of: arm), sites: arm.sites,
            deviation: arm.deviation.map {
                EstimateReport(
                    value: rounded($0), lower: arm.interval.map { rounded($0.lowerBound) },
                    upper: arm.interval.map { rounded($0.upperBound) })
            }, p: arm.p.map(Self.probability), adjustedP: arm.adjustedP.map(Self.probability),
            smallestDetectable: arm.smallestDetectable.map(rounded), power: arm.power.map(rounded))
    }

    /// A probability with two digits, so that the last ones of a function of the C library show nowhere.
    private static func probability(_ value: Double) -> Double {
        guard value > 1e-16 else { return 1e-16 }
        var (scaled, exponent) = (value, 0)
        while scaled < 10 {
            scaled *= 10
            exponent += 1
        }
        return Double("\(Int(scaled.rounded()))e-\(exponent)") ?? value
    }
}
