import Genome
import Reports
import VariantCallFormat

/// What two files of small variants tell of being one tumour's, where they know it by one name that any tumour may have (`TUMOR`).
enum SharedOrigin: Equatable {
    /// One tumour's: parts of one call set, or the calls of several callers.
    case one
    /// Two tumours', for this reason.
    case two(Contradiction)
    /// They tell nothing.
    case untold

    /// What speaks against one tumour.
    enum Contradiction: Equatable {
        /// The names of the samples behind the columns.
        case names(String, String)
        /// The names of the normals.
        case normals(String, String)
        /// The files of reads that the callers were given.
        case reads([String], [String])
        /// The bases of the reference at a place.
        case reference(place: String, [String])
        /// What one caller says of one allele.
        case calls(place: String)
    }

    init(_ one: SampleFile, _ other: SampleFile) {
        if let contradiction = Contradiction(one, other) {
            self = .two(contradiction)
        } else {
            self =
                Self.arePartsOfOne(one.file, other.file) || one.hasNamedSample && other.hasNamedSample ? .one : .untold
        }
    }

    /// Whether two files are parts of one call set, or of two callers.
    private static func arePartsOfOne(_ one: ReadFile, _ other: ReadFile) -> Bool {
        let callers = (Set(one.header.callers), Set(other.header.callers))
        let reads = (one.header.alignments, other.header.alignments)
        let commands = (one.header.commands, other.header.commands)
        if !reads.0.isEmpty, !reads.1.isEmpty { return true }
        if !commands.0.isEmpty, commands.0 == commands.1 { return true }
        if let content = one.header.metaValue(of: "content"), let others = other.header.metaValue(of: "content"),
            content != others, callers.0 == callers.1
        {
            return true
        }
        if !callers.0.isEmpty, !callers.1.isEmpty, callers.0.isDisjoint(with: callers.1) { return true }
        return one.nameOfCallSet == other.nameOfCallSet || one.holdsTheSame(as: other)
    }
}

extension SharedOrigin.Contradiction {
    /// What speaks against two files being one tumour's; nothing where nothing does.
    init?(_ one: SampleFile, _ other: SampleFile) {
        if let name = one.sampleBehindColumn, let otherName = other.sampleBehindColumn, name != otherName {
            self = .names(name, otherName)
        } else if let normal = one.columns.normalName, let otherNormal = other.columns.normalName,
            normal != otherNormal,
            !SampleName(normal).isGeneric, !SampleName(otherNormal).isGeneric
        {
            self = .normals(normal, otherNormal)
        } else if case (let reads, let others) = (one.file.header.alignments, other.file.header.alignments),
            !reads.isEmpty, !others.isEmpty, !reads.isSubset(of: others), !others.isSubset(of: reads)
        {
            self = .reads(reads.sorted(), others.sorted())
        } else if let found = Self.ofRecords(one, other) {
            self = found
        } else {
            return nil
        }
    }

    /// The first place at which the records of two files contradict each other: another REF, or another call of one caller.
    private static func ofRecords(_ one: SampleFile, _ other: SampleFile) -> Self? {
        let areOfOneCaller = one.file.header.callers == other.file.header.callers
        let records = Dictionary(grouping: one.file.collected.geneRecords) { $0.place }
        for found in other.file.collected.geneRecords {
            for match in records[found.place] ?? [] {
                let (reference, otherReference) = (
                    match.record.reference.uppercased(), found.record.reference.uppercased()
                )
                if !reference.hasPrefix(otherReference), !otherReference.hasPrefix(reference) {
                    return .reference(place: found.place, [reference, otherReference])
                }
                if areOfOneCaller, reference == otherReference, match.record.alternates == found.record.alternates,
                    match.record.call(of: one.columns.tumour) != found.record.call(of: other.columns.tumour)
                {
                    return .calls(place: found.place)
                }
            }
        }
        return nil
    }
}

extension CollectedFile.GeneRecord {
    /// `10:87933147`.
    fileprivate var place: String { "\(chromosome):\(record.position)" }
}

extension VCFRecord {
    /// What a sample's column says, by the keys of FORMAT.
    fileprivate func call(of sample: Int?) -> [String: String] {
        guard let sample else { return [:] }
        return Dictionary(formatKeys.compactMap { key in value(of: key, sample: sample).map { (key, $0) } }) { $1 }
    }
}

extension SampleFile {
    /// The sample that the header names for the column: `##SAMPLE=<ID=TUMOR,SampleName=PD1a>` (cgp), `NAME=` (GDC).
    fileprivate var sampleBehindColumn: String? {
        guard let tumour = columns.tumour else { return nil }
        let line = file.header.metaLines(of: "SAMPLE").compactMap(\.structured)
            .first { $0["ID"] == file.header.sampleNames[tumour] }
        return line?["SampleName"] ?? line?["NAME"]
    }

    fileprivate var hasNamedSample: Bool { sampleBehindColumn != nil }
}

extension VCFHeader {
    /// The files of reads that the commands in the header name, without their folders.
    fileprivate var alignments: Set<String> {
        var found: Set<String> = []
        for line in metaLines where line.text.contains("am") {
            for word in line.text.split(whereSeparator: { " \t=,;\"'<>[]()".contains($0) })
            where word.hasSuffix(".bam") || word.hasSuffix(".cram") {
                found.insert(String(word.split(separator: "/").last ?? word))
            }
        }
        return found
    }

    /// The command lines of the header.
    fileprivate var commands: [String] {
        metaLines.filter { line in ["command", "cmdline"].contains { line.key.lowercased().contains($0) } }.map(\.text)
    }
}

extension ReadFile {
    /// The path without what tells the parts of a call set: a chromosome (of all its records), the kind of its variants.
    fileprivate var nameOfCallSet: [String] {
        let folders = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let kinds: Set = ["snv", "snvs", "snp", "snps", "indel", "indels", "mnv", "mnvs"]
        let chromosomes = Set(collected.geneRecords.map(\.chromosome.name))
        let parts = (folders.last ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return folders.dropLast()
            + parts.filter { part in
                let isChromosome =
                    Chromosome(name: part).map {
                        chromosomes.isEmpty && part.hasPrefix("chr") || chromosomes == [$0.name]
                    } ?? false
                return !kinds.contains(part) && !isChromosome
            }
    }

    /// Whether both have the same records in the genes.
    fileprivate func holdsTheSame(as other: ReadFile) -> Bool {
        let records = collected.geneRecords.map(\.record)
        return !records.isEmpty && header.bytes == other.header.bytes
            && records == other.collected.geneRecords.map(\.record)
    }
}
