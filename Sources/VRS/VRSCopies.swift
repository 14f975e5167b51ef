/// How many copies of a stretch there are, or that there are fewer or more, as VRS 2.0 has it.
package struct VRSCopies: Sendable, Hashable {
    /// What is known of the copies.
    package enum Value: Sendable, Hashable {
        /// So many (`CopyNumberCount`).
        case count(Int)
        /// Against the baseline (`CopyNumberChange`).
        case change(Change)
    }

    /// A change of copies, by the terms of the Experimental Factor Ontology.
    package enum Change: String, Sendable, Hashable, CaseIterable {
        /// No copy is left.
        case completeLoss = "complete genomic loss"
        /// Fewer copies.
        case loss
        /// More copies.
        case gain
        /// As many copies as the baseline.
        case none = "regional base ploidy"
    }

    /// Where.
    package let location: VRSLocation
    /// How many.
    package let value: Value

    package init(location: VRSLocation, value: Value) {
        self.location = location
        self.value = value
    }

    private var parts: (prefix: String, name: String, field: String, value: String) {
        switch value {
        case .count(let copies): ("CN", "CopyNumberCount", "copies", "\(copies)")
        case .change(let change): ("CX", "CopyNumberChange", "copyChange", #""\#(change.rawValue)""#)
        }
    }

    package var digest: String {
        let parts = parts
        return GA4GHDigest.of(
            #"{"\#(parts.field)":\#(parts.value),"location":"\#(location.digest)","type":"\#(parts.name)"}"#)
    }

    /// `ga4gh:CN.…` or `ga4gh:CX.…`.
    package var identifier: String { "ga4gh:\(parts.prefix).\(digest)" }

    /// The copies as VRS writes them in JSON, keys in order of the alphabet.
    package var json: String {
        let parts = parts
        return
            #"{"\#(parts.field)":\#(parts.value),"digest":"\#(digest)","id":"\#(identifier)","location":\#(location.json),"type":"\#(parts.name)"}"#
    }
}
