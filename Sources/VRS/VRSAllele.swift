/// An allele as the Variation Representation Specification of GA4GH (2.0) has it: a stretch of a sequence and what stands there instead.
package struct VRSAllele: Sendable, Hashable {
    /// What stands at the location.
    package enum State: Sendable, Hashable {
        /// These bases.
        case literal(String)
        /// So many bases, which follow from the reference there by repeating units of so many: deletions, and insertions of what stands there already.
        case referenceLength(Int, repeatSubunit: Int, sequence: String)
    }

    /// Where.
    package let location: VRSLocation
    /// What.
    package let state: State

    /// Makes an allele that is normalised already.
    package init(location: VRSLocation, state: State) {
        self.location = location
        self.state = state
    }

    /// The digest: of the location's digest and of the state, without the bases that follow from the reference.
    package var digest: String {
        let state =
            switch state {
            case .literal(let bases): #"{"sequence":"\#(bases)","type":"LiteralSequenceExpression"}"#
            case .referenceLength(let length, let unit, _):
                #"{"length":\#(length),"repeatSubunitLength":\#(unit),"type":"ReferenceLengthExpression"}"#
            }
        return GA4GHDigest.of(#"{"location":"\#(location.digest)","state":\#(state),"type":"Allele"}"#)
    }

    /// `ga4gh:VA.…`.
    package var identifier: String { "ga4gh:VA.\(digest)" }

    /// The most bases that are spelled out where they follow from the reference, as GA4GH's own program has it.
    static let mostSpelledBases = 50

    /// The allele as VRS writes it in JSON, keys in order of the alphabet.
    package var json: String {
        let state =
            switch state {
            case .literal(let bases): #"{"sequence":"\#(bases)","type":"LiteralSequenceExpression"}"#
            case .referenceLength(let length, let unit, let bases):
                #"{"length":\#(length),"repeatSubunitLength":\#(unit),"#
                    + (length <= Self.mostSpelledBases ? #""sequence":"\#(bases)","# : "")
                    + #""type":"ReferenceLengthExpression"}"#
            }
        return
            #"{"digest":"\#(digest)","id":"\#(identifier)","location":\#(location.json),"state":\#(state),"type":"Allele"}"#
    }
}
