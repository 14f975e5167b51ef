import Annotations
import Genome
import ReferenceGenome
import TestSupport
import Testing
import Transcripts

@Suite struct ReferenceTests {
    private static let annotations = try? AnnotationSet(files: .embedded(), assemblies: [.grch37, .grch38])

    /// A FASTA with one gene at its true place, its unknown bases and its flanks made up; `edit` may change the gene's bases.
    private static func genome(
        of gene: String, _ assembly: Assembly, in folder: String, length: Int? = nil,
        edit: (inout [UInt8]) -> Void = { _ in }
    ) throws -> ReferenceGenome {
        let annotations = try #require(Self.annotations)
        let model = try #require(annotations.model(of: gene, assembly: assembly))
        let contig = try #require(annotations.contigs[assembly, model.gene.chromosome])
        var bases = model.reference.bases
        let other = FASTAFile.madeUpBases(bases.count + 50_000)
        for index in bases.indices where bases[index] == UInt8(ascii: "N") { bases[index] = other[index] }
        edit(&bases)
        var file = FASTAFile(width: 70)
        file.add(
            "chr\(model.gene.chromosome)", length: length ?? contig.length,
            stretches: [
                .init(
                    start: model.reference.interval.start - 25_000,
                    bases: other.suffix(25_000) + bases + other.prefix(25_000))
            ])
        let path = folder + "/genome.fa"
        try file.write(to: path)
        return try ReferenceGenome(path: path, contigs: annotations.contigs)
    }

    @Test(arguments: [("DAXX", Assembly.grch38), ("DAXX", .grch37), ("ATRX", .grch37)])
    func `a gene has the bases of the genome, further out and none unknown`(gene: String, assembly: Assembly) throws {
        try TemporaryFolder.with { folder in
            let annotations = try #require(Self.annotations)
            let genome = try Self.genome(of: gene, assembly, in: folder)
            let set = try annotations.withReference(genome, assembly: assembly)
            let before = try #require(annotations.model(of: gene, assembly: assembly))
            let after = try #require(set.model(of: gene, assembly: assembly))
            #expect(after.reference.interval == before.reference.interval.widened(by: 20_000))
            #expect(!after.reference.isInferred)
            #expect(!after.reference.bases.contains(UInt8(ascii: "N")))
            #expect(after.transcripts == before.transcripts)
            #expect(set.genome?.genes == [gene])
            // The other genes and the other assembly are as they were.
            #expect(
                set.model(of: "PTEN", assembly: assembly)?.reference.bases
                    == annotations.model(of: "PTEN", assembly: assembly)?.reference.bases)
            #expect(set.genome?.basesCompared ?? 0 > 20_000 || gene == "ATRX")
        }
    }

    @Test func `a base that differs outside of coding sequence is said, and the genome's counts`() throws {
        try TemporaryFolder.with { folder in
            let annotations = try #require(Self.annotations)
            var changed: UInt8 = 0
            let genome = try Self.genome(of: "PTEN", .grch38, in: folder) { bases in
                bases[1_000] = bases[1_000] == UInt8(ascii: "A") ? UInt8(ascii: "C") : UInt8(ascii: "A")
                changed = bases[1_000]
            }
            let set = try annotations.withReference(genome, assembly: .grch38)
            #expect(set.genome?.basesDiffering == 1)
            #expect(set.genome?.differences.first?.hasPrefix("chr10:87859438 (PTEN) is") == true)
            #expect(set.model(of: "PTEN", assembly: .grch38)?.reference[87_859_438] == changed)
        }
    }

    @Test func `a coding base that differs refuses the genome with its place`() throws {
        try TemporaryFolder.with { folder in
            let annotations = try #require(Self.annotations)
            // PTEN c.388, 87933147.
            let genome = try Self.genome(of: "PTEN", .grch38, in: folder) { bases in
                bases[74_709] = UInt8(ascii: "G")
            }
            let error = #expect(throws: ReferenceGenomeError.self) {
                try annotations.withReference(genome, assembly: .grch38)
            }
            #expect(error?.code == .otherBases)
            #expect(error?.message.contains("1 of 115493 differ") == true)
            #expect(error?.message.contains("chr10:87933147 (PTEN, coding) is G, expected C") == true)
        }
    }

    @Test func `where the genome is masked, the bundled base stays`() throws {
        try TemporaryFolder.with { folder in
            let annotations = try #require(Self.annotations)
            let genome = try Self.genome(of: "PTEN", .grch38, in: folder) { bases in
                for index in 0..<5_000 { bases[index] = UInt8(ascii: "N") }
            }
            let set = try annotations.withReference(genome, assembly: .grch38)
            let bundled = try #require(annotations.model(of: "PTEN", assembly: .grch38)?.reference)
            #expect(
                set.model(of: "PTEN", assembly: .grch38)?.reference.bases(in: bundled.interval) == bundled.bases[...])
        }
    }

    @Test func `a genome that ends before a gene, or is of the other assembly, is refused`() throws {
        try TemporaryFolder.with { folder in
            let annotations = try #require(Self.annotations)
            var file = FASTAFile()
            file.add("10", bases: FASTAFile.madeUpBases(1_000))
            try file.write(to: folder + "/short.fa")
            let short = try ReferenceGenome(path: folder + "/short.fa", contigs: annotations.contigs)
            let error = #expect(throws: ReferenceGenomeError.self) {
                try annotations.withReference(short, assembly: .grch38)
            }
            #expect(error?.code == .outside)
            let other = try Self.genome(of: "PTEN", .grch37, in: folder)
            let wrong = #expect(throws: ReferenceGenomeError.self) {
                try annotations.withReference(other, assembly: .grch38)
            }
            #expect(wrong?.code == .otherAssembly)
        }
    }
}
