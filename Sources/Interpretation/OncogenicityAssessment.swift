package import Annotations

/// What the ClinGen/CGC/VICC procedure makes of a variant, as far as its codes can be decided here.
package struct OncogenicityAssessment: Sendable, Hashable {
    /// A code that counts.
    package struct Met: Sendable, Hashable {
        package let code: OncogenicityCode
        package let points: Int
        /// Why it counts here.
        package let reason: OncogenicityReason
        /// What that rests on: a paper or a file.
        package let source: String
    }

    /// A code that cannot be decided.
    package struct Undecided: Sendable, Hashable {
        package let code: OncogenicityCode
        /// The points that it would give.
        package let points: Int
        /// What is missing.
        package let missing: MissingEvidence
    }

    /// The codes that count.
    package let met: [Met]
    /// The codes that do not.
    package let notMet: [OncogenicityCode]
    /// The codes that cannot be decided.
    package let undecided: [Undecided]
    /// The class of the points: by the criteria that can be evaluated alone.
    package let classification: OncogenicityClass
    /// Whether the undecided codes that speak for an oncogenic effect could make another class of it.
    package let couldRise: Bool
    /// Whether the undecided codes that speak against one could.
    package let couldFall: Bool
    /// Whether the class is open: it would be another if undecided codes counted. What its frequency in the population decides is not.
    package var isOpen: Bool { (couldRise || couldFall) && !isBenignByFrequency }
    /// The undecided codes that could make another class of it.
    package var openCodes: [OncogenicityCode] {
        undecided.filter { $0.points > 0 ? couldRise : couldFall }.map(\.code)
    }

    package var points: Int { Self.sum(met) }

    static func sum(_ met: [Met]) -> Int { met.reduce(0) { $0 + $1.points } }

    /// Whether it is so frequent in the population that no one would call it a finding of the tumour.
    var isBenignByFrequency: Bool {
        (classification == .benign || classification == .likelyBenign)
            && met.contains { $0.code == .SBVS1 || $0.code == .SBS1 }
    }
}

/// The class of a variant by the procedure, with the codes that count.
package struct OncogenicityClassification: Sendable, Hashable {
    /// The class of the points.
    package let classification: OncogenicityClass
    /// The sum of the points.
    package let points: Int
    /// The codes that count, in the order of the procedure.
    package let codes: [OncogenicityCode]
}

/// Why a code of the procedure counts for a variant.
package enum OncogenicityReason: Sendable, Hashable {
    /// The rule that tells its loss of function.
    indirect case lossOfFunction(FunctionalAssessment)
    case stopLost
    /// The length of the protein changes in frame.
    case inFrameLength
    /// A functional study of the change.
    indirect case study(KnownChange)
    /// A study of the transcripts that the allele makes.
    indirect case splicingStudy(KnownSpliceVariant)
    /// The very change recurs in tumours.
    indirect case hotspot(Hotspot)
    /// A deep mutational scan shows the loss of the activity.
    indirect case deepScan(ScannedResidue)
    /// The residues lie in a critical part of a domain, described in the words of the annotation set.
    indirect case criticalPart(ClosedRange<Int>, description: String)
    /// Another variant makes the same change and is classified as oncogenic.
    indirect case sameChange(ClassifiedChange)
    /// Another change of the residue is classified as oncogenic, and is no farther from the reference by Grantham's distance.
    indirect case sameResidue(ClassifiedChange, distance: Int, itsDistance: Int)
    /// Predictions agree.
    case predictions([AlleleAnnotations.Value])
    /// gnomAD does not have it.
    case absentFromPopulation
    /// Its greatest frequency in gnomAD lies on this side of the line.
    indirect case frequency(AlleleFrequencies.Frequency, OncogenicityProcedure.FrequencyLine)
}

/// What is missing for a code of the procedure to be decided.
package enum MissingEvidence: Sendable, Hashable {
    /// The counts of cancerhotspots.org.
    case hotspotCounts
    case causeOfTumour
    /// A prediction of splicing and the conservation of the base.
    case splicingPrediction
    /// Whether the gene is a tumour suppressor.
    case whetherSuppressor
    case roleOfGene
    /// A functional study of the change.
    case functionalStudy
    /// A study is listed, and was not verified.
    indirect case verifiedStudy(KnownChange)
    /// A curated critical part of a domain of the gene.
    case criticalParts(gene: String)
    /// The numbering of residues on the protein of MANE Select.
    case residueNumbers
    /// Variants classified by this procedure: a ClinVar file with ONC.
    case classifiedVariants
    /// So many predictions at least.
    case predictions(least: Int)
    /// Frequencies of what several alleles make together.
    case frequencyTogether
    /// Frequencies of alleles of more than 50 bases.
    case frequencyOfLongAllele
    /// Frequencies of gnomAD.
    case frequencies
    /// A frequency that is a number from 0 to 1.
    case readableFrequency
    /// Frequencies in the populations of gnomAD: that in all of it is known.
    case populationFrequencies
}
