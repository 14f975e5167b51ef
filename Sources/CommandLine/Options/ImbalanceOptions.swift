import ArgumentParser

/// What small variants alone say of the arms.
struct ImbalanceOptions: ParsableArguments {
    @Flag(
        help:
            "Assess the allelic imbalance of each chromosome arm from the reads of heterozygous SNPs; every record is read for it."
    )
    var allelicImbalance = false
}
