import Reports
import TestSupport
import Testing
import VariantCallFormat

@testable import Annotator

/// A table of `Tests/AnnotatorTests/Tables`, row by row.
private struct Rows {
    static func read(_ name: String, columns: Int) -> [[String]] {
        let text = (try? SharedFile.text(Fixture.path("Tests/AnnotatorTests/Tables/\(name)"))) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("what\t") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
            .filter { $0.count == columns }
    }
}

@Suite struct TumourNormalPairingTests {
    static func header(_ lines: [String], _ samples: [String]) throws -> VCFHeader {
        let columns =
            ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]
            + (samples.isEmpty ? [] : ["FORMAT"] + samples)
        let text = (["##fileformat=VCFv4.2"] + lines + [columns.joined(separator: "\t") + "\n"]).joined(separator: "\n")
        return try VCFHeader(bytes: Array(text.utf8), file: "a.vcf")
    }

    private func roles(
        _ lines: [String], _ samples: [String], tumour: String? = nil, normal: String? = nil, name: String? = nil
    ) throws -> [TumourNormalPairing.Pairing] {
        var choice = SampleChoice()
        (choice.tumour, choice.normal, choice.name) = (tumour, normal, name)
        return try TumourNormalPairing(
            header: Self.header(lines, samples), choice: choice, fileName: "dir/a.g.vcf.gz"
        ).pairings
    }

    @Test(arguments: Rows.read("roles.tsv", columns: 5))
    func `roles are told by every convention of a header, else by names`(row: [String]) throws {
        let lines = row[1] == "." ? [] : row[1].replacing(" ; ", with: "\n").split(separator: "\n").map(String.init)
        let samples = row[3].split(separator: " ").map(String.init)
        let header = try Self.header(lines, samples)
        do throws(AnnotatorError) {
            let pairings = try TumourNormalPairing(
                header: header, infoSample: row[2] == "." ? nil : row[2], fileName: "dir/file.vcf"
            ).pairings
            let found = pairings.map { $0.name + ($0.normal.map { "-\(samples[$0])" } ?? "") }
            #expect(found.joined(separator: " ") == row[4], "\(row[0])")
        } catch {
            #expect(row[4] == "refused", "\(row[0]): \(error)")
            #expect(error.code == .badData)
        }
    }

    @Test func `the tables are there`() {
        #expect(Rows.read("roles.tsv", columns: 5).count > 40)
        #expect(Rows.read("pairings.tsv", columns: 5).count > 20)
    }

    @Test func `options stand before the header`() throws {
        let header = ["##tumor_sample=B", "##normal_sample=A"]
        #expect(try roles(header, ["A", "B", "C"], tumour: "C", normal: "B").first?.tumour == 2)
        #expect(try roles([], ["A", "B"], normal: "A").map(\.name) == ["B"])
        #expect(try roles([], ["NORMAL"], tumour: "NORMAL").map(\.name) == ["NORMAL"])
        #expect(try roles(["##PEDIGREE=<Derived=X,Original=Y>"], ["X"]).first?.normalName == "Y")
    }

    @Test func `columns of a merge are one tumour's where the user says so`() throws {
        let vector = ["##INFO=<ID=SUPP_VEC,Number=1,Type=String,Description=\"Vector\">"]
        let pairing = try #require(try roles(vector, ["P1", "P2"], name: "X").first)
        #expect(pairing.views.map(\.tumour) == [0, 1])
        #expect(!pairing.isNamed)
    }

    @Test func `a file without samples is one report with the file's name`() throws {
        #expect(try roles([], []).map(\.name) == ["a"])
    }

    @Test func `a name that is not there is an error that lists those that are`() {
        let error = #expect(throws: AnnotatorError.self) { try roles([], ["A", "B"], tumour: "X") }
        #expect(error?.message.contains("A, B") == true)
    }
}

@Suite struct EvidencePairingTests {
    @Test(arguments: Rows.read("pairings.tsv", columns: 5))
    func `samples of further files are matched by name, or refused`(row: [String]) throws {
        let tumours = row[1].split(separator: " ").map { text in
            let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
            let hasNormal = parts.count == 2 && parts[1].contains("N")
            let name = hasNormal ? parts[0] : String(text)
            return TumourSample(
                name: name, names: [SampleName(name)], normalNames: hasNormal ? [parts[1]] : [], basis: .columnNames)
        }
        let candidates = row[3].split(separator: " ").map { name in
            EvidencePairing.Candidate(name: name == "-" ? nil : SampleName(String(name)))
        }
        let pairing = EvidencePairing(aliases: [SampleAlias(row[2])].compactMap { $0 }, tumours: tumours)
        do throws(AnnotatorError) {
            let found = try pairing.match(candidates, file: "cn.vcf").map { match in
                match.map { (candidates[$0.candidate].name?.text ?? "-") + ($0.basis == .otherName ? "!" : "") }
                    ?? "none"
            }
            #expect(found.joined(separator: " ") == row[4], "\(row[0])")
        } catch {
            #expect(row[4] == "refused", "\(row[0]): \(error)")
            #expect(error.code == .badData)
            for tumour in tumours { #expect(error.message.contains(tumour.name)) }
        }
    }

    @Test func `an alias has two names`() {
        #expect(SampleAlias("S-17=LAB=1") == SampleAlias("S-17=LAB=1"))
        #expect(SampleAlias("S-17=LAB=1")?.name == "LAB=1")
        #expect(SampleAlias("S-17") == nil)
        #expect(SampleAlias("S-17=") == nil)
    }
}
