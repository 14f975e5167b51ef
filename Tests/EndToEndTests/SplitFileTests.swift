import FoundationEssentials
import TestSupport
import Testing

/// One tumour's records in one file or in several: the findings are the same.
@Suite struct SplitFileTests {
    private static let header = [
        "##fileformat=VCFv4.2", "##tumor_sample=S17", "##normal_sample=B17",
        "##INFO=<ID=SVTYPE,Number=1,Type=String,Description=\"Type\">",
        "##INFO=<ID=END,Number=1,Type=Integer,Description=\"End\">",
        "##contig=<ID=chr3,length=198295559>", "##contig=<ID=chr10,length=133797422>",
        "##contig=<ID=chr11,length=135086622>", "##contig=<ID=chr16,length=90338345>",
        "##contig=<ID=chr17,length=83257441>",
    ]
    private static let columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tB17\tS17"

    /// A record with the caller that it is of.
    fileprivate struct Record {
        let caller: Int
        let text: String

        init(_ caller: Int, _ text: String) {
            self.caller = caller
            self.text = text.split(separator: " ").joined(separator: "\t")
        }

        var chromosome: Substring { text.prefix { $0 != "\t" } }
    }

    /// Two changes of one codon on one copy, two stops on different copies, an inherited loss, a call that failed its filter, one without a
    /// genotype, two alleles of one record.
    private static let small = [
        Record(0, "chr10 87933147 . C T . PASS . GT:AD:DP 0/0:60,0:60 0/1:60,40:100"),
        Record(0, "chr10 87961054 . CA C . clustered . GT:AD:DP 0/0:60,0:60 0/1:60,30:90"),
        Record(0, "chr10 87965431 . C G . PASS . GT:AD:DP:PS 0/0:60,0:60:. 0|1:50,40:90:87965431"),
        Record(0, "chr10 87965432 . C A . PASS . GT:AD:DP:PS 0/0:60,0:60:. 0|1:50,40:90:87965431"),
        Record(1, "chr16 2062982 . C T . PASS . GT:AD:DP 0/1:31,29:60 0/1:40,40:80"),
        Record(1, "chr16 2088299 . C T . PASS . GT:AD:DP ./.:.:. ./.:.:."),
        Record(0, "chr17 31206297 . C T . PASS . GT:AD:DP:PS 0/0:60,0:60:. 0|1:55,45:100:31206297"),
        Record(0, "chr17 31226474 . C T . PASS . GT:AD:DP:PS 0/0:60,0:60:. 1|0:53,47:100:31206297"),
        Record(1, "chr3 179218303 . G A,C . PASS . GT:AD:DP 0/0:60,0,0:60 1/2:10,40,40:90"),
    ]

    private static let structural = [
        Record(0, "chr10 87900000 a N <DEL> . PASS SVTYPE=DEL;END=87960000 GT 0/0 0/1"),
        Record(1, "chr11 64804000 b N <DEL> . PASS SVTYPE=DEL;END=64807000 GT 0/0 1/1"),
        Record(0, "chr16 2060500 c N N[chr3:5000000[ . PASS SVTYPE=BND GT 0/0 0/1"),
        Record(1, "chr16 2062000 d N <DUP> . PASS SVTYPE=DUP;END=2066000 GT 0/1 0/1"),
    ]

    /// - Parameter times: how often each record stands in the file.
    private static func text(_ records: [Record], callers: [Int] = [0, 1], times: Int = 1) -> String {
        let sources = callers.map { "##source=caller-\($0)" }
        let texts = Set(records.map(\.text))
        let sorted = (small + structural).map(\.text).filter(texts.contains)
            .flatMap { Array(repeating: $0, count: times) }
        return ([header[0]] + sources + header.dropFirst() + [columns] + sorted).joined(separator: "\n") + "\n"
    }

    /// Ways to split records into files.
    private static func splits(_ records: [Record]) -> [(name: String, files: [String])] {
        var random = SeededGenerator(seed: 17)
        var splits: [(name: String, files: [String])] = [
            (
                "by chromosome",
                Dictionary(grouping: records, by: \.chromosome).sorted { $0.key < $1.key }.map { text($0.value) }
            ),
            ("by caller", [0, 1].map { caller in text(records.filter { $0.caller == caller }, callers: [caller]) }),
            ("a record a file", records.map { text([$0]) }),
            ("an empty file beside", [text([]), text(records)]),
        ]
        for number in 1...6 {
            var parts = Array(repeating: [Record](), count: Int.random(in: 2...4, using: &random))
            for record in records { parts[Int.random(in: parts.indices, using: &random)].append(record) }
            splits.append(("by records, \(number)", parts.map { text($0) }))
        }
        return splits.flatMap { split in
            [
                split, (split.name + ", turned round", split.files.reversed()),
                (split.name + ", shuffled", split.files.shuffled(using: &random)),
            ]
        }
    }

    /// Ways to give everything more than once.
    private static func doublings(_ records: [Record]) -> [(name: String, files: [String])] {
        [
            ("the same file under two names", [text(records), text(records)]),
            ("every record twice", [text(records, times: 2)]),
            ("every record three times, beside the file", [text(records, times: 3), text(records)]),
            (
                "one caller's records in both files",
                [text(records), text(records.filter { $0.caller == 1 }, callers: [1])]
            ),
        ]
    }

    /// What a report says of genes, arms and records, without the names of files and the lines in them.
    ///
    /// - Parameter countsRecords: whether the lists of the records behind one finding belong to it.
    private static func findings(of report: [String: Any], countsRecords: Bool = true) throws -> String {
        let unwanted: Set<String> =
            countsRecords ? ["file", "line", "samples"] : ["file", "line", "samples", "calls", "segments"]
        func plain(_ value: Any) -> String {
            switch value {
            case let object as [String: Any]:
                "{"
                    + object.filter { !unwanted.contains($0.key) }.sorted { $0.key < $1.key }
                    .map { "\($0.key): \(plain($0.value))" }.joined(separator: "\n") + "}"
            case let list as [Any]: "[" + list.map(plain).joined(separator: "\n") + "]"
            default: "\(value)"
            }
        }
        // Alleles of one outcome stand together by files.
        let considered = (report["considered"] as? [[String: Any]] ?? []).flatMap { entry in
            (entry["alleles"] as? [String] ?? []).map { allele in
                plain(entry.merging(["alleles": allele]) { $1 })
            }
        }.sorted().joined(separator: "\n")
        return try ["genes", "arms", "answer", "pathway", "limits"].map { plain(try #require(report[$0])) }
            .joined(separator: "\n") + considered
    }

    private static func report(_ files: [String], option: String?) async throws -> [String: Any] {
        try await TemporaryFolder.with { folder in
            var arguments = ["report", "--outdir", "\(folder)/out"]
            for (number, text) in files.enumerated() {
                let path = "\(folder)/\(number).vcf"
                try SharedFile.write(Array(text.utf8), to: path)
                arguments += [option, path].compactMap { $0 }
            }
            let run = try await Program.run(arguments)
            try #require(run.code == 0, "\(run.error)")
            #expect(
                try TemporaryFolder.names(in: "\(folder)/out").filter { $0.hasSuffix(".json") } == ["S17.report.json"])
            return try #require(try JSONObject.parse(SharedFile.text("\(folder)/out/S17.report.json")))
        }
    }

    @Test(arguments: [(nil as String?, small), ("--structural", structural)])
    fileprivate func `records in one file or in several give the same findings`(
        option: String?, records: [Record]
    ) async throws {
        let whole = try Self.findings(of: await Self.report([Self.text(records)], option: option))
        #expect(whole.contains("one_hit"))
        for split in Self.splits(records) {
            let found = try Self.findings(of: await Self.report(split.files, option: option))
            if found != whole {
                let (left, right) = (whole.split(separator: "\n"), found.split(separator: "\n"))
                let place = zip(left, right).enumerated().first { $1.0 != $1.1 }
                Issue.record("\(split.name): \(place.map { "\($1.0) | \($1.1)" } ?? "one is longer")")
            }
        }
    }

    @Test(arguments: [(nil as String?, small), ("--structural", structural)])
    fileprivate func `records that are given twice are found once`(option: String?, records: [Record]) async throws {
        let once = try Self.findings(of: await Self.report([Self.text(records)], option: option), countsRecords: false)
        for doubling in Self.doublings(records) {
            let found = try Self.findings(
                of: await Self.report(doubling.files, option: option), countsRecords: false)
            if found != once {
                let (left, right) = (once.split(separator: "\n"), found.split(separator: "\n"))
                let place = zip(left, right).enumerated().first { $1.0 != $1.1 }
                Issue.record("\(doubling.name): \(place.map { "\($1.0) | \($1.1)" } ?? "one is longer")")
            }
        }
    }
}
