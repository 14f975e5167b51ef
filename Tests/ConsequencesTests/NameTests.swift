import Annotations
import Consequences
import Genome
import HGVS
import TestSupport
import Testing
import Transcripts

/// What names mean, from a table that a biologist can read, and what is said of names that mean nothing.
@Suite struct NameTests {
    private static let models = Assembly.allCases.reversed().flatMap { Loaded.annotations?.models(of: $0) ?? [] }
    private static var resolver: NameResolver {
        NameResolver(models: models, differences: Loaded.annotations?.referenceDifferences ?? [])
    }

    private static func resolve(_ text: String) throws -> ResolvedName {
        let contigs = try #require(Loaded.annotations?.contigs)
        let sequence = try SequenceName(text.prefix { $0 != ":" }, models: models, contigs: contigs)
        return try resolver.resolve(HGVSVariant(parsing: text), on: sequence)
    }

    /// The changes that a name means, each on both assemblies.
    private static func changes(_ text: String) throws -> (changes: [ResolvedChange], notes: [NameNote]) {
        switch try resolve(text) {
        case .changes(let changes): (changes, changes.flatMap(\.notes))
        case .uncertain(let stretches): ([], stretches.flatMap(\.notes))
        case .protein(let protein):
            (protein.changesOfOneBase.map { resolver.placed($0, in: protein.model) }, protein.notes)
        }
    }

    @Test func `names mean what the table says`() throws {
        let bytes = try SharedFile.bytes(Fixture.path("Tests/ConsequencesTests/Tables/names.tsv"))
        let table = try TabTable(parsing: bytes, file: "names.tsv")
        #expect(table.rows.count > 30)
        for row in table.rows {
            let name = try row.text("name")
            let changes = try Self.changes(name).changes
            for assembly in Assembly.allCases {
                let found = changes.compactMap { $0.places.first { $0.assembly == assembly }?.variant }.map {
                    "\($0.chromosome):\($0.position):\(String(decoding: $0.reference, as: UTF8.self)):\(String(decoding: $0.alternate, as: UTF8.self))"
                }
                #expect(found == (try row.list(assembly.rawValue)), "\(name), \(assembly.rawValue)")
            }
            let consequences = changes.compactMap { change in
                change.place().flatMap { place in
                    place.variant.flatMap { variant in
                        place.model.maneSelect.flatMap {
                            Loaded.caller($0.gene, place.model.reference.assembly)?.consequence(of: variant)
                        }
                    }
                }
            }
            #expect(consequences.compactMap(\.hgvsC) == (try row.list("coding")), "\(name)")
            #expect(consequences.compactMap(\.hgvsP) == (try row.list("protein")), "\(name)")
        }
    }

    @Test func `names with uncertain ends mean what the table says`() throws {
        let bytes = try SharedFile.bytes(Fixture.path("Tests/ConsequencesTests/Tables/uncertain-names.tsv"))
        let table = try TabTable(parsing: bytes, file: "uncertain-names.tsv")
        #expect(table.rows.count > 5)
        for row in table.rows {
            let name = try row.text("name")
            guard case .uncertain(let stretches) = try Self.resolve(name), let stretch = stretches.first else {
                Issue.record("\(name) is no stretch")
                continue
            }
            for assembly in Assembly.allCases {
                let found = stretch.places.first { $0.assembly == assembly }.flatMap { place in
                    place.bounds.map { bounds in
                        let ends = [bounds.first, bounds.last].map { $0.map(String.init) ?? "?" }
                        return "\(place.model.gene.chromosome):\(bounds.certain), \(ends.joined(separator: " to "))"
                    }
                }
                #expect(found == (try row.optionalText(assembly.rawValue)), "\(name), \(assembly.rawValue)")
            }
            let place = try #require(stretch.places.first)
            let consequence = AlleleConsequence(
                isDeletion: stretch.isDeletion, interval: try #require(place.bounds).certain,
                transcript: try #require(place.model.maneSelect))
            let exons = consequence?.lostExons.map { "\($0.lowerBound)-\($0.upperBound)" }
            #expect(exons == (try row.optionalText("exons")), "\(name)")
            #expect(consequence?.terms.map(\.name).joined(separator: "&") == (try row.text("terms")), "\(name)")
        }
    }

    @Test(arguments: [
        ("NM_000314.8(PTEN):c.388C>T (p.Arg130Gln)", "c.388C>T of NM_000314.8 is p.Arg130Ter, not p.Arg130Gln"),
        ("PTEN:c.*5T>G (p.Arg130Ter)", "has no name on the protein"),
        ("PTEN:c.799del (p.Lys267ArgfsTer10)", "is p.Lys267ArgfsTer9"),
        ("PTEN:c.(164+1_165-1)_(79+1_80-1)del", "ends before it starts"),
        ("PTEN:c.(80+1_81-1)_(164+1_165-1)del", "is counted from no exon border"),
        ("chr10:g.(?_87894000)_(87894120_?)del", "--assembly"),
        ("NC_000010.11:g.(?_5)_(9_?)del", "on chromosome 10 it has PTEN"),
        ("NC_000010.11(NM_000314.8):c.388G>T", "NM_000314.8 has C at c.388, not G"),
        ("NM_000314.8:c.388G>T", "NM_000314.8 has C at c.388, not G"),
        ("NM_000314.8:c.388_389delCC", "NM_000314.8 has CG at c.388_389, not CC"),
        ("NM_000314.8:c.388_390del2", "c.388_390 of NM_000314.8 is 3 bases, not 2"),
        ("NM_000314.8:c.-846del", "c.-846 lies outside of NM_000314.8, which runs from c.-845 to c.*6458"),
        ("NM_000314.8:n.9000del", "n.9000 lies outside of NM_000314.8, which runs from n.1 to n.8515"),
        ("PTEN:c.*6459del", "c.*6459 lies outside"), ("NM_000314.8:c.1213A>G", "which ends with c.1212"),
        ("NM_000314.8:c.390-1G>A", "exon 5 of NM_000314.8 runs from c.254 to c.492"),
        ("NM_000314.8:c.254+1G>A", "is counted from no exon border"),
        ("NM_000314.8:c.79+29477del", "c.79+29477 lies beyond intron 1 of NM_000314.8, which has 29476 bases"),
        ("NM_000314.8:c.-845-1del", "lies outside"), ("PTEN:c.100_102insA", "are none on NM_000314.8"),
        ("PTEN:c.79_80insA", "an intron lies between them"), ("PTEN:c.102_100del", "ends before it starts"),
        ("PTEN:c.100inv", "is one base"), ("NP_000305.3:c.1A>G", "expected p. on a protein"),
        ("PTEN:g.5A>G", "a chromosome before the colon"), ("NC_000010.11:p.Arg130Ter", "g. on a chromosome"),
        ("NC_000010.11:g.5A>G", "on chromosome 10 it has PTEN 87858438-87973930 (GRCh38)"),
        ("NC_000010.11:g.87933147A>T", "NC_000010.11 has C at g.87933147, not A"),
        ("NP_000305.3:p.Arg131Ter", "NP_000305.3 has Thr at residue 131, not Arg"),
        ("PTEN:p.Arg500Ter", "lies outside of NP_000305.3, which has 403 residues"),
        ("PTEN:p.Arg130_Lys128del", "ends before it starts"), ("PTEN:p.Lys128_Arg130insGly", "are none on"),
        ("NM_001370259.2:p.Arg420Ter", "it fits NM_000244, where it is p.Arg415Ter of MANE Select"),
        ("NM_130799.2:c.1621G>A", "NM_130799.2 and NM_000244.3 carry G (Ala541)"),
        ("MEN1:c.1621G>A", "what the name calls changed is what the genome has"),
        ("MEN1:p.Ala541Val", "NM_130799.2 and NM_000244.3 carry G (Ala541)"),
        ("NC_000010.11:g.87858438del", "no sequence of the annotation set holds g.87858438"),
        ("NC_000010.11:g.87858437_87858438insA", "no sequence of the annotation set holds"),
        ("NC_000006.12:g.33319300del", "are not known in the bundled sequence"),
    ])
    func `a name that does not fit says what is there`(name: String, expected: String) {
        do {
            _ = try Self.resolve(name)
            Issue.record("\(name) was resolved")
        } catch let error as HGVSValidationError {
            #expect(error.description.contains(expected), "\(error)")
        } catch { Issue.record("\(name): \(error)") }
    }

    @Test(arguments: [
        ("NC_000011.10(NM_000314.8):c.388C>T", "the chromosome of PTEN: NC_000010.11 or NC_000010.10"),
        ("NC_000010.11(NM_007294.4):c.1A>G", "PTEN, TSC1, TSC2"), ("NG_007466.2:g.5A>G", "NG_007466.2(NM_000314.8)"),
        ("NC_060934.1:g.5A>G", "T2T-CHM13v2.0, which is not supported"),
        ("NC_000010.11(chr10):g.5A>G", "a transcript or a gene in the brackets"),
        ("BRCA1:c.1A>G", "PTEN, TSC1, TSC2"), ("LRG_311t1:c.1A>G", "LRG sequences are not known"),
        ("ENSP00000361021:p.Arg130Ter", "no accessions of Ensembl proteins"),
        ("NC_000010.12:g.1A>G", "NC_000010.10 (GRCh37), NC_000010.11 (GRCh38)"),
        ("NM_000314.8(TSC2):c.1A>G", "(PTEN), the gene of NM_000314.8"),
    ])
    func `a sequence that is not known is refused with what is`(name: String, expected: String) {
        do {
            _ = try Self.resolve(name)
            Issue.record("\(name) was resolved")
        } catch let error as UnknownSequence {
            #expect(error.description.contains(expected), "\(error)")
        } catch { Issue.record("\(name): \(error)") }
    }

    @Test(arguments: [
        ("PTEN:c.388C>T", [.gene("PTEN", readOn: "NM_000314.8", isSelect: true)]), ("NM_000314.8:c.388C>T", []),
        ("PTEN(NM_000314.8):c.388C>T", []),
        ("NM_000314.4:c.388C>T", [accession("NM_000314.4", "NM_000314.8", isOtherVersion: true, of: "NM_000314.8")]),
        ("NM_000314:c.388C>T", [accession("NM_000314", "NM_000314.8", isOtherVersion: true, of: "NM_000314.8")]),
        ("ENST00000371953.8:c.388C>T", [accession("ENST00000371953.8", "ENST00000371953.8", of: "NM_000314.8")]),
        ("NP_000305.3:p.Arg130Ter", [accession("NP_000305.3", "NP_000305.3", isProtein: true, of: "NM_000314.8")]),
        (
            "NM_000244.3:p.Arg420Ter",
            [
                accession("NM_000244.3", "NM_000244", isOtherVersion: true, of: "NM_000244"),
                .renumbered(stop(420), of: "NM_000244", onSelect: stop(415)),
            ]
        ),
        (
            "MEN1:p.Arg420Ter",
            [
                .fitsOther(
                    HGVSValidationError(
                        sequence: "NP_001357188.2",
                        reason: .otherResidue(position: 420, found: "Ile", named: "Arg")), accession: "NM_000244"),
                .renumbered(stop(420), of: "NM_000244", onSelect: stop(415)),
            ]
        ),
        (
            "chr10:g.87933147C>T",
            [.assembly(.grch38, gene: "PTEN")]
        ),
    ])
    func `how a name was understood is said`(name: String, notes: [NameNote]) throws {
        // The place of a mismatch is that of its error, which has a test of its own.
        #expect(try Self.changes(name).notes.map { "\($0)" } == notes.map { "\($0)" })
    }

    private static func accession(
        _ wanted: String, _ known: String, isOtherVersion: Bool = false, isProtein: Bool = false, of transcript: String
    ) -> NameNote {
        .accession(
            wanted, readAs: known, isOtherVersion: isOtherVersion, isProtein: isProtein, transcript: transcript)
    }

    /// Arg at this residue changed to a stop.
    private static func stop(_ number: Int) -> ProteinChange {
        .nonsense(ProteinPosition(AminoAcid(oneLetter: UInt8(ascii: "R")), number))
    }

    /// An intron of PTEN differs in one base between the assemblies: that ends no deletion of exons.
    @Test func `a large change is carried over although bases differ, a small one is not`() throws {
        let large = try #require(try Self.changes("PTEN:c.80-30_209+20del").changes.first)
        #expect(large.places.allSatisfy { $0.variant != nil && $0.difference == nil })
        let whole = try #require(try Self.changes("PTEN:c.-845_*6458del").changes.first)
        #expect(whole.places.allSatisfy { $0.variant != nil })
        #expect(whole.places.last?.difference?.from == .grch38)
        let small = try #require(try Self.changes("PTEN:c.209+1757del").changes.first)
        #expect(small.places.map { $0.variant != nil } == [true, false])
        // Where the accession says which base counts, a deletion of it is the same on both.
        let own = try #require(try Self.changes("ATRX:c.2784_2785del").changes.first)
        #expect(own.places.map { $0.variant.map { String(decoding: $0.reference, as: UTF8.self) } } == ["TCC", "TGC"])
    }

    /// Every residue of the long form of MEN1's product from 155 on is found by its older number.
    @Test func `where both numberings fit, MANE Select is read and the other is mentioned`() throws {
        let model = try #require(Loaded.annotations?.model(of: "MEN1", assembly: .grch38))
        let long = try #require(
            model.transcripts.first { $0.accession == "NM_000244" }.flatMap {
                TranscriptNames(model: model, transcript: $0)
            })
        let select = try #require(model.maneSelect.flatMap { TranscriptNames(model: model, transcript: $0) })
        var (mentioned, found) = (0, 0)
        for number in 155...615 {
            let older = try #require(long.codon(number))
            let own = try #require(select.codon(at: older))
            #expect(own.number == number - 5)
            guard case .protein(let protein) = try Self.resolve("MEN1:p.\(older.residue)\(number)fs") else { continue }
            if select.codon(number)?.residue == older.residue {
                #expect(protein.codons?.first.number == number)
                #expect(
                    protein.notes.contains {
                        if case .otherNumbering(let other) = $0 {
                            other.map(\.accession) == ["NM_000244"]
                        } else {
                            false
                        }
                    })
                mentioned += 1
            } else {
                #expect(protein.codons?.first.number == number - 5)
                found += 1
            }
        }
        #expect(mentioned > 0 && found > 300)
    }

    @Test(arguments: [
        "10:87933147:C:T", "chr10-87933147-C-T", "10:87933147 C>T", "10:87,933,147:c:t", "chr10\t87933147\tC\tT",
        "10:87933147:C/T",
    ])
    func `alleles are read in the forms that people copy`(text: String) throws {
        let chromosome = try #require(Chromosome(name: "10"))
        #expect(SequenceVariant(parsingAllele: text) == Loaded.variant(chromosome, 87_933_147, "C", "T"))
    }

    @Test(arguments: ["10:87933147", "10:87933147:C:", "NC_000010.11:87933146:C:T", "10:0:C:T", "10:5:C:<DEL>", "PTEN"])
    func `other texts are no alleles`(text: String) { #expect(SequenceVariant(parsingAllele: text) == nil) }
}
