/// A stretch of a sequence as VRS counts it: between bases, so that the first base lies from 0 to 1.
package struct VRSLocation: Sendable, Hashable {
    /// The refget accession of the sequence, `SQ.…`.
    package let refget: String
    /// Before the first base of the stretch.
    package let start: Int
    /// Behind its last base; the start, where the stretch is empty.
    package let end: Int

    package init(refget: String, start: Int, end: Int) {
        self.refget = refget
        self.start = start
        self.end = end
    }

    /// The digest; the sequence counts by its accession alone.
    package var digest: String {
        GA4GHDigest.of(
            #"{"end":\#(end),"sequenceReference":{"refgetAccession":"\#(refget)","type":"SequenceReference"},"start":\#(start),"type":"SequenceLocation"}"#
        )
    }

    /// `ga4gh:SL.…`.
    package var identifier: String { "ga4gh:SL.\(digest)" }

    /// The location as VRS writes it in JSON, keys in order of the alphabet.
    package var json: String {
        #"{"digest":"\#(digest)","end":\#(end),"id":"\#(identifier)","sequenceReference":{"refgetAccession":"\#(refget)","type":"SequenceReference"},"start":\#(start),"type":"SequenceLocation"}"#
    }
}
