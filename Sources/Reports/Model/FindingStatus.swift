/// What can be said of anything that is reported. One of four, everywhere.
package enum FindingStatus: String, Codable, Sendable, Equatable, CaseIterable {
    /// It is there.
    case found
    /// It was assessed and is not in the data; see the basis for what that is worth.
    case notFound = "not_found"
    /// The data could not have shown it.
    case notAssessed = "not_assessed"
    /// Reading or judging it failed; the reason stands beside it.
    case failed
}

/// What a `not_found` rests on.
package enum NotFoundBasis: String, Codable, Sendable, Equatable, CaseIterable {
    /// Callable intervals (a BED file or gVCF blocks) cover the coding bases, by the fraction given beside it.
    case callable
    /// A file of variants alone: that the bases were covered is an assumption.
    case assumed
}
