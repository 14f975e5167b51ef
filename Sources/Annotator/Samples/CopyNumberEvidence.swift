import CopyNumber
import Genome
import VariantCallFormat

/// What all files say of the copies and junctions of one sample.
struct CopyNumberEvidence {
    let files: [ReadFile]
    let segments: SegmentEvidence
    let options: ReportRun.Options
    let arms: [ChromosomeArm]

    /// The profile; nothing where no file was given that could show one.
    func profile(for pairing: TumourNormalPairing.Pairing) throws(AnnotatorError) -> CopyNumberProfile? {
        var found: [CopyNumberSegment] = []
        var junctions: [Junction] = []
        var isGiven = segments.givesSegments
        var sex = options.copiesOfX.map { (copies: $0, basis: CopyNumberProfile.CopiesOfXBasis.option) }
        if sex == nil, let table = segments.copiesOfX { sex = (table.copies, .table(table.file)) }
        for file in files {
            let column = try column(of: pairing, in: file)
            let normal = pairing.normalName.flatMap { file.header.sampleNames.firstIndex(of: $0) }
            let own = file.copyNumber(column: column, normal: normal == column ? nil : normal)
            found += own.segments
            junctions += own.junctions
            isGiven = isGiven || file.role != .smallVariants || !own.segments.isEmpty || !own.junctions.isEmpty
            if let caller = file.caller, isToldToBeUnchanged(beside: own.segments, caller: caller) {
                found += CopyNumberSegment.impliedNeutral(
                    beside: own.segments, on: arms, file: file.path, caller: caller.program)
            }
            if sex == nil, let copies = file.germlineCopiesOfX(column: column, normal: normal) {
                sex = (copies, .copies(in: file.path))
            }
        }
        let ofTables = try segments.segments(for: pairing)
        found += ofTables
        if options.neutralImplied == true, let table = segments.tables.first, !ofTables.isEmpty {
            found += CopyNumberSegment.impliedNeutral(
                beside: ofTables, on: arms, file: table.table.file,
                caller: .unknown)
        }
        guard isGiven else { return nil }
        return CopyNumberProfile(
            segments: found, junctions: junctions, copiesOfX: sex?.copies, fit: segments.fit, copiesOfXBasis: sex?.basis
        )
    }

    /// Whether what a file has no record of is unchanged: by option, else where its caller is known to leave unchanged segments out, and did.
    private func isToldToBeUnchanged(beside written: [CopyNumberSegment], caller: VariantCaller) -> Bool {
        if let isImplied = options.neutralImplied { return isImplied && caller.dialect.measuresCopies }
        return caller.dialect.omitsNeutral && !written.contains { $0.call == .unchanged }
    }

    /// The sample's column in a file: the one with the tumour's name, the only one, or the one whose name says tumour.
    func column(of pairing: TumourNormalPairing.Pairing, in file: ReadFile) throws(AnnotatorError) -> Int? {
        if file.role == .smallVariants { return pairing.tumour }
        let samples = file.header.sampleNames
        if samples.isEmpty { return nil }
        if let same = samples.firstIndex(of: pairing.name) { return same }
        if samples.count == 1 {
            // The one column of a file may be anybody's where several samples are reported, and is not the tumour's where it is named for the normal.
            let isOfNormal = samples[0] == pairing.normalName || samples[0].uppercased() == "NORMAL"
            guard segments.isAlone, !isOfNormal || pairing.normal == nil && pairing.normalName == nil else {
                throw .unknownSample(pairing.name, role: "tumour", file: file.path, samples: samples)
            }
            return 0
        }
        let roles = try TumourNormalPairing(header: file.header, tumour: nil, normal: nil, fileName: file.path)
        if roles.pairings.count == 1 { return roles.pairings[0].tumour }
        throw .unknownSample(pairing.name, role: "tumour", file: file.path, samples: samples)
    }
}

extension ReadFile {
    /// The segments and junctions that the file has for a column; for all of it where it has no columns.
    func copyNumber(column: Int?, normal: Int?) -> (segments: [CopyNumberSegment], junctions: [Junction]) {
        let isOnlySample = header.sampleNames.count == 1
        // A file of small variants has none, but for long deletions that it spells.
        let caller = self.caller ?? .unknown(.smallVariants)
        var segments: [CopyNumberSegment] = []
        var junctions: [Junction] = []
        for entry in collected.structuralRecords {
            segments += CopyNumberSegment.segments(
                of: entry.record, chromosome: entry.chromosome, sample: column, isOnlySample: isOnlySample,
                normal: normal,
                file: path, caller: caller)
            segments += entry.record.alternates.indices.compactMap {
                CopyNumberSegment.spelledDeletion(
                    of: entry.record, allele: $0 + 1, chromosome: entry.chromosome, sample: column,
                    isOnlySample: isOnlySample, normal: normal, file: path, caller: caller)
            }
            guard !caller.dialect.measuresCopies else { continue }
            junctions += Junction.junctions(
                of: entry.record, chromosome: entry.chromosome, sample: column, isOnlySample: isOnlySample,
                normal: normal,
                file: path, caller: caller)
        }
        return (segments, junctions)
    }

    /// The copies of X that the person was born with, where the file shows them: those of the matched normal (cgp), or a germline caller's own,
    /// over at least four fifths of what it has of X. Records that overlap are no segmentation, and tell nothing.
    func germlineCopiesOfX(column: Int?, normal: Int?) -> Int? {
        let key: String
        let germline: Int?
        switch caller?.dialect.germlineCopies {
        case .ofNormal(let field): (key, germline) = (field, normal)
        case .ofSample(let field): (key, germline) = (field, column)
        case nil: return nil
        }
        guard let germline else { return nil }
        var bases: [String: Int] = [:]
        var intervals: [Interval] = []
        for entry in collected.structuralRecords where entry.chromosome.name == "X" {
            guard let copies = entry.record.value(of: key, sample: germline),
                let end = entry.record.infoValue(of: "END").flatMap({ Int32($0) }), end >= entry.record.position
            else { continue }
            intervals.append(Interval(entry.record.position, Int(end)))
            bases[copies, default: 0] += Int(end) - entry.record.position + 1
        }
        let all = bases.values.reduce(0, +)
        let covered = Interval.union(intervals).reduce(0) { $0 + $1.count }
        guard let most = bases.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), most.value * 5 >= all * 4,
            // Neighbours may share the base at which they meet.
            all - covered <= intervals.count
        else { return nil }
        return most.key == "1" ? 1 : most.key == "2" ? 2 : nil
    }
}
