import Genome
import Testing
import VRS

@Suite struct VRSExample {
    @Test func `the example of VRS holds`() throws {
        let chromosome = try #require(Chromosome(name: "10"))
        let refget = "SQ.ss8r_wB0-b9r44TQTMmVTI92884QvBiB"
        // example
        let sequence = ReferenceSequence(
            assembly: .grch38, chromosome: chromosome, start: 101, bases: Array("GTACACACTT".utf8), isInferred: false)
        // One AC of three is deleted; where, nobody can tell.
        let first = try VRSAllele(position: 102, reference: "TAC", alternate: "T", refget: refget, sequence: sequence)
        let last = try VRSAllele(position: 106, reference: "CAC", alternate: "C", refget: refget, sequence: sequence)

        #expect(first == last && first.identifier.hasPrefix("ga4gh:VA."))
        #expect(first.location == VRSLocation(refget: refget, start: 102, end: 108))
        #expect(first.state == .referenceLength(4, repeatSubunit: 2, sequence: "ACAC"))
        // end of example
    }
}
