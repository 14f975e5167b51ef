import Annotations
import Annotator
import TestSupport
import Testing

/// The names of known variants, held against the sequence.
@Suite struct KnownNameTests {
    /// The set on disk with a text of one file replaced, and of ClinVar's table the rows of AKT1 and DAXX alone.
    private static func checks(_ file: String, _ old: String, _ new: String) throws -> [VerificationResult] {
        var files = ["manifest.tsv": try SharedFile.bytes(Fixture.path("Annotations/manifest.tsv"))]
        for entry in try AnnotationFiles(folder: Fixture.path("Annotations")).manifest.entries {
            var text = try SharedFile.text(Fixture.path("Annotations/\(entry.file)"))
            if entry.file == "known/clinvar.tsv" {
                text = text.split(separator: "\n").filter {
                    $0.hasPrefix("#") || $0.hasPrefix("gene\t") || $0.hasPrefix("AKT1\t") || $0.hasPrefix("DAXX\t")
                }.map { $0 + "\n" }.joined()
            }
            if entry.file == file {
                try #require(text.contains(old))
                text = text.replacing(old, with: new)
            }
            files[entry.file] = Array(text.utf8)
        }
        return try AnnotationSet(files: AnnotationFiles(memory: files)).knownNameChecks()
    }

    @Test func `the names of the set are right`() throws {
        let checks = try Self.checks("set.tsv", "key", "key")
        let faults = checks.flatMap(\.faults)
        #expect(faults.isEmpty && checks.allSatisfy(\.passed), "\(faults)")
        #expect(checks.count >= 4)
    }

    /// A row with another base, a place beyond the transcript, a spelling that is not this program's, and no name at all.
    @Test(arguments: [
        ("known/clinvar.tsv", "AKT1\tc.1020C>T", "AKT1\tc.1020G>T", "AKT1"),
        ("known/clinvar.tsv", "AKT1\tc.1020C>T", "AKT1\tc.90020C>T", "AKT1"),
        ("known/clinvar.tsv", "AKT1\tc.1020C>T", "AKT1\tc.1020delinsT", "AKT1"),
        ("known/clinvar.tsv", "AKT1\tc.1020C>T", "AKT1\tp.Val340=", "AKT1"),
        ("known/splice.tsv", "c.209+5G>A", "c.209+5C>A", "PTEN"),
        ("known/splice.tsv", "c.209+5G>A", "c.208+5G>A", "PTEN"),
    ])
    func `a wrong name is refused`(file: String, old: String, new: String, gene: String) throws {
        let failed = try Self.checks(file, old, new).filter { !$0.passed }
        #expect(failed.map(\.check) == [.knownNames(gene: gene)])
        #expect(failed.first?.faults.count == 1)
    }
}
