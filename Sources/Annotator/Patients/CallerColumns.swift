import Genome
import VariantCallFormat

/// Columns that are callers' views of one sample, as merges of callers write them: `manta, delly, lumpy`, `TUMOUR, TUMOUR_1`, `S1.mutect, S1.strelka`.
struct CallerColumns {
    /// What the columns of a file are.
    enum Finding: Equatable {
        /// Each is a sample.
        case samples
        /// These columns are one sample's; without a name where the columns are named by callers alone.
        case views([(sample: String?, columns: [Int])])
        /// The file was merged by this program, and nothing tells whether its columns are callers or samples.
        case untold(merger: String)

        static func == (left: Finding, right: Finding) -> Bool {
            switch (left, right) {
            case (.samples, .samples): true
            case (.views(let mine), .views(let others)):
                mine.map(\.sample) == others.map(\.sample) && mine.map(\.columns) == others.map(\.columns)
            case (.untold(let mine), .untold(let other)): mine == other
            default: false
            }
        }
    }

    /// Tells what some columns of a file are.
    static func finding(_ columns: [Int], of header: VCFHeader) -> Finding {
        guard columns.count > 1 else { return .samples }
        let names = columns.map { header.sampleNames[$0] }
        let merger = merger(of: header)
        var samples = names.map(withoutCaller)
        if samples.contains(nil) {
            let forced = names.map { withoutForcedPrefix($0, among: names) }
            if forced != names {
                // Columns of one name are one sample's where the name tells whose it is; TUMOR may be anybody's.
                if forced.contains(where: { SampleName($0).isGeneric }) {
                    return .untold(merger: merger ?? "bcftools")
                }
                samples = forced
            } else {
                guard merger != nil else { return .samples }
                samples = names.map { withoutNumber($0, among: names) }
            }
        }
        let views = samples.map { $0 ?? "" }.uniqued().map { sample in
            (
                sample: sample.isEmpty ? nil : sample,
                columns: columns.indices.filter { samples[$0] == sample }.map { columns[$0] }
            )
        }
        if views.count < columns.count { return .views(views) }
        return merger.map { .untold(merger: $0) } ?? .samples
    }

    /// The program that merged a file and writes a column for each file that it merged, whoever's it was.
    private static func merger(of header: VCFHeader) -> String? {
        guard header.infoDefinitions["SUPP_VEC"] != nil else { return nil }
        return header.infoDefinitions["IDLIST"] == nil ? "SURVIVOR" : "Jasmine"
    }

    /// A column's name without the caller in it, empty where it is the caller's alone; nothing where it names no caller.
    private static func withoutCaller(_ name: String) -> String? {
        let parts = name.split { !$0.isLetter && !$0.isNumber }
        let rest = parts.filter { part in
            let word = part.lowercased()
            return !callers.contains(word) && !callers.contains(String(word.prefix { !$0.isNumber }))
        }
        guard rest.count < parts.count else { return nil }
        guard let first = rest.first, let last = rest.last else { return "" }
        // What the merge put around the sample's own name is left out with its separator.
        let isWhole = zip(rest, rest.dropFirst()).allSatisfy {
            name.distance(from: $0.endIndex, to: $1.startIndex) == 1
        }
        return isWhole ? String(name[first.startIndex..<last.endIndex]) : rest.joined(separator: "_")
    }

    /// A column's name without the number of its file, which `bcftools merge --force-samples` puts before a name that it has met: `2:S1`.
    private static func withoutForcedPrefix(_ name: String, among names: [String]) -> String {
        guard let match = name.wholeMatch(of: /[0-9]+:(.+)/), names.contains(String(match.1)) else { return name }
        return String(match.1)
    }

    /// A column's name without the number that tells it from others of its name: `TUMOUR` of `TUMOUR_1`, `S1` of `0_S1`.
    private static func withoutNumber(_ name: String, among names: [String]) -> String {
        if let match = name.wholeMatch(of: /(.+)_[0-9]+/), names.contains(String(match.1)) { return String(match.1) }
        if let match = name.wholeMatch(of: /[0-9]+_(.+)/),
            names.allSatisfy({ $0.wholeMatch(of: /[0-9]+_(.+)/) != nil })
        {
            return String(match.1)
        }
        return name
    }

    /// Programs that columns of merges are named by, without their versions.
    private static let callers: Set = [
        "manta", "delly", "lumpy", "smoove", "gridss", "svaba", "brass", "tiddit", "wham", "whamg", "breakdancer",
        "pindel",
        "cgppindel", "novobreak", "esvee", "sniffles", "svim", "cutesv", "pbsv", "nanovar", "nanomonsv", "severus",
        "savana",
        "sve", "melt", "scramble", "cnvkit", "cnvnator", "canvas", "controlfreec", "freec", "ascat", "facets",
        "sequenza",
        "purple", "gatk", "gcnv", "mutect", "strelka", "varscan", "vardict", "vardictjava", "freebayes",
        "somaticsniper",
        "lofreq", "muse", "deepvariant", "deepsomatic", "haplotypecaller", "unifiedgenotyper", "platypus", "octopus",
        "clair", "clairs", "tnscope", "tnhaplotyper", "caveman", "scalpel", "lancet", "sage", "pisces", "radia",
        "virmid",
        "jointsnvmix", "samtools", "bcftools", "dragen", "seurat", "neusomatic",
    ]
}

extension VCFRecord {
    /// Of columns that are callers' views of one sample, the one to read: that of a caller that has the allele (any, where none is asked for),
    /// by `SUPP_VEC` or else by its genotype; else one with a genotype, else the first.
    func column(of views: [Int], allele: Int?) -> Int? {
        func genotype(_ column: Int) -> Genotype? {
            self.genotype(ofSample: column).flatMap { $0.isMissing ? nil : $0 }
        }
        func carries(_ column: Int) -> Bool {
            genotype(column).map { genotype in
                allele.map { genotype.contains($0) } ?? alternates.indices.contains { genotype.contains($0 + 1) }
            } ?? false
        }
        let vector = infoValue(of: "SUPP_VEC").map { Array($0.utf8) } ?? []
        let supporting =
            vector.count == views.count ? views.indices.filter { vector[$0] == 49 }.map { views[$0] } : views
        return supporting.first(where: carries) ?? views.first(where: carries)
            ?? (supporting.count < views.count ? supporting.first : nil) ?? views.first { genotype($0) != nil }
            ?? views.first
    }
}
