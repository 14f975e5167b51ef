import ByteStreams
import TestSupport
import Testing
import VariantCallFormat

/// Whether an allele is in a sample, read from every caller's fields.
@Suite struct CallTests {
    private static let thresholds = SupportThresholds(alternateReads: 3, fraction: 0.05, depth: 10)

    /// One record of a file, with its header.
    private static func call(
        header: [String] = [], reference: String, alternate: String, info: String = ".", format: String?,
        samples: [String], sample: Int?, fractionKey: String? = nil, depthKey: String? = nil
    ) throws -> (presence: AllelePresence, support: ReadSupport) {
        let names = samples.indices.map { "S\($0)" }
        let columns =
            (["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]
                + (format == nil ? [] : ["FORMAT"] + names))
        let record =
            ["chr10", "100", ".", reference, alternate, ".", "PASS", info] + (format.map { [$0] + samples } ?? [])
        let text =
            (["##fileformat=VCFv4.3"] + header + [columns.joined(separator: "\t"), record.joined(separator: "\t")])
            .joined(separator: "\n") + "\n"
        let result = try ReadResult(text)
        let first = try #require(result.records.first)
        var conventions = CallConventions(header: result.header)
        (conventions.fractionKey, conventions.depthKey, conventions.subject) = (fractionKey, depthKey, sample)
        let support = first.readSupport(ofAllele: 1, sample: sample, conventions: conventions)
        return (
            first.presence(
                ofAllele: 1, sample: sample, support: support, conventions: conventions, thresholds: thresholds),
            support
        )
    }

    /// A row of `Tables/calls.tsv`.
    struct Row: Sendable, CustomTestStringConvertible {
        let cells: [String]
        var testDescription: String { cells[0] }
    }

    private static let rows: [Row] =
        ((try? SharedFile.text(Fixture.path("Tests/VariantCallFormatTests/Tables/calls.tsv"))) ?? "")
        .split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
        .map { Row(cells: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)) }

    @Test func `the table is there`() { #expect(Self.rows.count > 40 && Self.rows.allSatisfy { $0.cells.count == 9 }) }

    @Test(arguments: rows) func `a call is read as the table has it`(row: Row) throws {
        let cells = row.cells
        let samples = cells[5] == "none" ? [] : cells[5].split(separator: " ").map(String.init)
        let (presence, support) = try Self.call(
            header: cells[1] == "none" ? [] : [cells[1]],
            reference: cells[2].split(separator: ">").first.map(String.init) ?? "",
            alternate: cells[2].split(separator: ">").last.map(String.init) ?? "", info: cells[3],
            format: samples.isEmpty ? nil : cells[4], samples: samples,
            sample: samples.isEmpty ? nil : samples.count - 1)
        let word =
            switch presence {
            case .present: "present"
            case .absent: "absent"
            case .noCall: "no-call"
            case .unreadable: "unreadable"
            }
        #expect(word == cells[6])
        #expect(support.fraction.map { ($0 * 1000).rounded() / 1000 } == Double(cells[7]))
        #expect(support.depth == Int(cells[8]))
    }

    /// The layouts of callers for 30 of 100 reads of C>T; of each field what it says.
    private static let layouts: [[(key: String, value: String)]] = [
        [
            ("GT", "0/1"), ("AD", "70,30"), ("AF", "0.3"), ("DP", "100"), ("F1R2", "35,15"), ("F2R1", "35,15"),
            ("SB", "35,35,15,15"),
        ],
        [("GT", "0/1"), ("DP", "100"), ("RO", "70"), ("AO", "30"), ("QR", "2100"), ("QA", "900")],
        [
            ("GT", "0/1"), ("DP", "100"), ("RD", "70"), ("AD", "30"), ("FREQ", "30%"), ("RDF", "35"), ("RDR", "35"),
            ("ADF", "15"), ("ADR", "15"),
        ],
        [("GT", "0/1"), ("NR", "100"), ("NV", "30"), ("GQ", "60")],
        [("DP", "100"), ("FDP", "0"), ("AU", "0,0"), ("CU", "70,71"), ("GU", "0,0"), ("TU", "30,31")],
        [("DP", "100"), ("DP2", "100"), ("TAR", "70,71"), ("TIR", "30,31"), ("TOR", "0,0")],
        [
            ("GT", "0|1"), ("FAZ", "0"), ("FCZ", "35"), ("FGZ", "0"), ("FTZ", "15"), ("RAZ", "0"), ("RCZ", "35"),
            ("RGZ", "0"), ("RTZ", "15"), ("PM", "0.30"),
        ],
        [("GT", "./."), ("PU", "15"), ("NU", "15"), ("PR", "50"), ("NR", "50"), ("FD", "100"), ("FC", "30")],
        [("GT", "0/1"), ("IGT", "0/1"), ("DP", "100"), ("DP4", "35,35,15,15"), ("BCOUNT", "0,70,0,30"), ("SS", "2")],
        [
            ("GT", "0/1"), ("FAO", "30"), ("FRO", "70"), ("FDP", "100"), ("AO", "30"), ("RO", "70"), ("DP", "100"),
            ("AF", "0.3"),
        ],
        [("GT", "0/1"), ("VD", "30"), ("DP", "100"), ("AD", "70,30"), ("ALD", "15,15"), ("AF", "0.3")],
        [("GT", "1/1"), ("GQ", "46"), ("DP", "100"), ("AD", "70,30"), ("VAF", "0.3")],
        [("GT", "0|0|1"), ("DP", "100"), ("MAP_HF", "0.35,0.35,0.3"), ("HPC", "35,35,30")],
        [("GT", "0/1"), ("DP", "100"), ("FA", "0.3"), ("AD", "70,30"), ("BQ", "30")],
    ]

    /// Any fields of any caller, in any order, with GT or without: 30 of 100 reads are found, or the call is named as unreadable.
    @Test func `30 of 100 reads are never silence`() throws {
        var random = SeededGenerator(seed: 17)
        for _ in 0..<3000 {
            let layout = Self.layouts.randomElement(using: &random)!
            let chosen = layout.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
            let fields = chosen.isEmpty ? [(key: ".", value: ".")] : chosen
            let cut = Bool.random(using: &random) ? fields.count : Int.random(in: 1...fields.count, using: &random)
            let format = fields.map(\.key).joined(separator: ":")
            let tumour = fields.prefix(cut).map(\.value).joined(separator: ":")
            let normal = fields.map { $0.key == "GT" ? "0/0" : "." }.joined(separator: ":")
            let samples = Bool.random(using: &random) ? [tumour] : [normal, tumour]
            let (presence, support) = try Self.call(
                reference: "C", alternate: "T", format: format, samples: samples, sample: samples.count - 1)
            let isSaid =
                switch presence {
                case .present, .unreadable: true
                case .absent, .noCall: false
                }
            #expect(isSaid, "\(format) \(samples)")
            if let share = support.fraction { #expect(abs(share - 0.3) < 0.011, "\(format) \(tumour)") }
            if support.isTold { #expect(presence == .present, "\(format) \(tumour)") }
        }
    }

    /// The normal is the first sample, or none.
    @Test(
        arguments: [
            ("NVAF=0.48;NDP=50", "GT:DP", "0/1:90", 0.48, 50), ("CVAF=0;CDP=40", "GT:DP", "0/1:90", 0, 40),
            ("NVAF=0.25", "GT:DP", "0/1:90", 0.25, nil), ("NDP=50", "GT:DP", "0/1:90", nil, nil),
            ("NVAF=0.48;NDP=50", "AD:DP", "30,10:40 60,40:100", 0.25, 40),
            ("NVAF=0.48;NDP=50", "AD:DP", ".:. 60,40:100", 0.48, 50),
            ("TVAF=0.4;TDP=90", "AD:DP", ".:. .:.", nil, nil),
        ] as [(String, String, String, Double?, Int?)])
    func `INFO may hold the reads of the matched normal`(
        info: String, format: String, samples: String, share: Double?, depth: Int?
    ) throws {
        let columns = samples.split(separator: " ")
        let names = columns.count == 1 ? "T" : "N\tT"
        let record = try #require(
            try ReadResult(
                "##fileformat=VCFv4.3\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t\(names)\n"
                    + "chr10\t100\t.\tC\tT\t.\tPASS\t\(info)\t\(format)\t\(columns.joined(separator: "\t"))\n"
            ).records.first)
        var conventions = CallConventions()
        conventions.subject = columns.count - 1
        conventions.control = columns.count > 1 ? 0 : nil
        let support =
            columns.count > 1
            ? record.readSupport(ofAllele: 1, sample: 0, conventions: conventions)
            : record.supportInControl(ofAllele: 1)
        #expect(support?.fraction == share)
        #expect(support?.depth == depth)
    }

    @Test(arguments: [
        ("##bcftools_normCommand=norm -m-any -f ref.fa in.vcf", true),
        ("##bcftools_normCommand=norm --multiallelics -both in.vcf", true),
        ("##bcftools_normCommand=norm -m - in.vcf", true), ("##bcftools_normCommand=norm -m +any in.vcf", false),
        ("##bcftools_normCommand=norm -f ref.fa in.vcf", false), ("##source=vt decompose -s in.vcf", true),
        ("##bcftools_viewCommand=view -m2 -M2 in.vcf", false),
    ])
    func `commands that split are told`(line: String, splits: Bool) throws {
        let header = try ReadResult("##fileformat=VCFv4.3\n\(line)\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n")
            .header
        #expect(CallConventions(header: header).isSplit == splits)
    }
}
