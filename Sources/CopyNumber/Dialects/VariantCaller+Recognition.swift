public import VariantCallFormat

extension VariantCaller {
    /// Tells who wrote a file: by what its header names, else by the fields that its header declares, else by what its records hold.
    ///
    /// - Parameter records: records of the file that are no small variants; the first that tells counts.
    public init(header: VCFHeader, records: some Sequence<VCFRecord>) {
        let found =
            Self.named(in: header) ?? Self.declared(in: header)
            ?? records.lazy.compactMap(Self.marked).first
            ?? (.unknown, "neither the header nor a record names the program; read by the specification")
        let model = header.metaValue(of: "ModelSource")
        self.init(
            found.program, basis: found.basis, hasModel: model?.uppercased() != "DEGENERATE_DIPLOID",
            fit: TumourFit(header: header))
    }

    private typealias Found = (program: Program, basis: String)

    /// By `##source` and the lines of versions and commands. What has been through GRIDSS last says so last: PURPLE stands before it.
    private static func named(in header: VCFHeader) -> Found? {
        func line(_ key: String) -> String? { header.metaLines.first { $0.key.lowercased() == key }?.text }
        if let text = line("purpleversion") { return (.purple, text) }
        if let text = line("gridssversion") { return (.gridss, text) }
        if let text = line("esveeversion") { return (.esvee, text) }
        let sources: [(beginning: String, program: Program)] = [
            ("cnvkit", .cnvkit), ("generatesvcandidates", .manta), ("lumpy", .lumpy), ("smoove", .smoove),
            ("sniffles", .sniffles), ("cutesv", .cuteSV), ("postprocessgermlinecnvcalls", .gatkGermlineCopyNumber),
            ("jointcnvsegmentation", .gatkGermlineCopyNumber), ("svcluster", .gatkStructural),
            ("dragen_cnv", .dragenCopyNumber), ("dragen_sv", .manta),
            ("canvas", .canvas), ("cnv_facets", .cnvFacets), ("pindel", .pindel), ("severus", .severus), ("pav ", .pav),
            ("gridss", .gridss), ("delly", .delly), ("ascat", .cgpCopyNumber), ("battenberg", .cgpCopyNumber),
            ("breakdancer", .breakDancer), ("purple", .purple),
        ]
        for line in header.metaLines where line.key.lowercased().hasPrefix("source") {
            let value = (line.value ?? "").lowercased()
            // smoove runs LUMPY and says so in a line of its own.
            for source in sources where value.hasPrefix(source.beginning) {
                let isSmoove =
                    source.program == .lumpy && header.metaLines.contains { $0.key.lowercased().hasPrefix("smoove") }
                // `delly cnv` names itself no otherwise than `delly call`; its header declares the likelihoods of copies alone.
                let isCopyNumber =
                    source.program == .delly && header.formatDefinitions["CNL"] != nil
                    && header.formatDefinitions["RV"] == nil
                return (isSmoove ? .smoove : isCopyNumber ? .dellyCopyNumber : source.program, line.text)
            }
        }
        for line in header.metaLines {
            let text = line.text.lowercased()
            if text.contains("configmanta.py") { return (.manta, "the command configManta.py") }
            if line.key.hasPrefix("GATKCommandLine"), let id = line.structured?["ID"]?.lowercased(),
                let source = sources.first(where: { id == $0.beginning })
            {
                return (source.program, "##\(line.key)=<ID=\(line.structured?["ID"] ?? "")")
            }
        }
        return nil
    }

    /// Fields that one program alone declares together.
    private static func declared(in header: VCFHeader) -> Found? {
        let signatures: [(program: Program, info: [String], format: [String])] = [
            (.cnvFacets, ["TCN_EM", "LCN_EM"], []), (.cnvkit, ["FOLD_CHANGE", "FOLD_CHANGE_LOG", "PROBES"], []),
            (.canvas, [], ["RC", "BC", "CN"]), (.dragenCopyNumber, ["REFLEN"], ["SM", "BC"]),
            (.cgpCopyNumber, [], ["TCN", "MCN"]), (.gatkGermlineCopyNumber, [], ["CN", "QA", "QSE", "QSS"]),
            (.gatkGermlineCopyNumber, [], ["CN", "CNLP", "CNQ"]), (.gridss, ["ASRP", "ASSR", "BAQ"], []),
            (.dellyCopyNumber, [], ["CNL", "RDCN", "RDSD"]), (.delly, [], ["RCL", "RCR", "DV", "RV"]),
            (.manta, ["BND_DEPTH", "MATE_BND_DEPTH"], []), (.lumpy, ["STRANDS"], ["SU"]),
            (.sniffles, ["STDEV_POS", "COVERAGE", "SUPPORT"], []), (.cuteSV, ["RE", "CILEN"], ["DR", "DV"]),
            (.breakDancer, ["Orient1", "Orient2", "num_Reads"], []),
            (.crest, ["left_softclipped_read_count"], []), (.hydra, ["numDistinctPairs", "finalSupport"], []),
            (.tigra, ["TEMPLATE", "NONTEMPLATE", "CTG"], []), (.gatkStructural, ["ALGORITHMS"], []),
            (.gatkStructural, ["CTG_NAMES", "HQ_MAPPINGS"], []), (.svAnalyzer, ["NumClusterSVs", "ExactMatchIDs"], []),
        ]
        for (program, info, format) in signatures
        where info.allSatisfy({ header.infoDefinitions[$0] != nil })
            && format.allSatisfy({ header.formatDefinitions[$0] != nil })
        {
            let fields = info.map { "INFO \($0)" } + format.map { "FORMAT \($0)" }
            return (program, "declares \(fields.joined(separator: ", "))")
        }
        return nil
    }

    /// By `SVMETHOD` or the beginning of ID.
    private static func marked(_ record: VCFRecord) -> Found? {
        if let method = record.infoValue(of: "SVMETHOD") {
            let name = method.lowercased()
            let methods: [(part: String, program: Program)] = [
                ("delly", .delly), ("lumpy", .lumpy), ("snifflesv", .sniffles), ("sniffles", .sniffles),
                ("cutesv", .cuteSV),
                ("gridss", .gridss), ("manta", .manta),
            ]
            if let found = methods.first(where: { name.contains($0.part) }) {
                return (found.program, "SVMETHOD=\(method) in line \(record.lineNumber)")
            }
        }
        let prefixes: [(prefix: String, program: Program)] = [
            ("DRAGEN:", .dragenCopyNumber), ("Canvas:", .canvas), ("Manta", .manta), ("gridss", .gridss),
            ("Sniffles2.", .sniffles), ("cuteSV.", .cuteSV), ("severus_", .severus), ("hydra", .hydra),
        ]
        // DRAGEN's structural variants, which Manta calls, have IDs that begin likewise; those of copies name a class.
        if record.id.hasPrefix("DRAGEN:"), CopyNumberSegment.Call(id: record.id) == nil {
            return (.manta, "ID \(record.id) in line \(record.lineNumber) (DRAGEN's structural variants are Manta's)")
        }
        return prefixes.first { record.id.hasPrefix($0.prefix) }.map {
            ($0.program, "ID \(record.id) in line \(record.lineNumber)")
        }
    }
}

extension TumourFit {
    /// What a header says of the tumour: `##EstimatedTumorPurity` and `##OverallPloidy` (DRAGEN, Canvas), `##purity` and `##ploidy` (cnv_facets).
    public init(header: VCFHeader) {
        func value(_ keys: [String], upTo limit: Double) -> Double? {
            keys.lazy.compactMap { header.metaValue(of: $0).flatMap { Double($0) } }.first { $0 > 0 && $0 <= limit }
        }
        self.init(
            purity: value(["EstimatedTumorPurity", "purity"], upTo: 1),
            ploidy: value(["OverallPloidy", "ploidy"], upTo: 100))
    }
}
