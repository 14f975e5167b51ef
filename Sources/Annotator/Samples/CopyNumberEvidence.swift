import CopyNumber
import Genome
import VariantCallFormat

/// What all files say of the copies and junctions of one sample.
struct CopyNumberEvidence {
    let files: [SampleFile]
    let segments: SegmentEvidence
    let options: ReportRun.Options
    let arms: [ChromosomeArm]
    let genes: [GenePlace]

    /// The profile; nothing where no file was given that could show one.
    var profile: CopyNumberProfile? {
        var found: [CopyNumberSegment] = []
        var junctions: [Junction] = []
        var isGiven = segments.givesSegments
        var sex = options.copiesOfX.map { (copies: $0, basis: CopyNumberProfile.CopiesOfXBasis.option) }
        if sex == nil, let table = segments.copiesOfX { sex = (table.copies, .table(table.file)) }
        for own in files {
            let (file, copies) = (own.file, own.copyNumber)
            found += copies.segments
            junctions += copies.junctions
            isGiven =
                isGiven || file.role != .smallVariants || !copies.segments.isEmpty || !copies.junctions.isEmpty
            if let caller = file.caller, isToldToBeUnchanged(beside: copies.segments, caller: caller) {
                found += CopyNumberSegment.impliedNeutral(
                    beside: copies.segments, on: arms, file: file.name, caller: caller.program)
            }
            if sex == nil, let copies = own.germlineCopiesOfX { sex = (copies, .copies(in: file.name)) }
        }
        let ofTables = segments.segments(on: genes, arms)
        found += ofTables
        if options.neutralImplied == true, let table = segments.tables.first, !ofTables.isEmpty {
            found += CopyNumberSegment.impliedNeutral(
                beside: ofTables, on: arms, file: table.file.table.file, caller: .unknown)
        }
        guard isGiven else { return nil }
        return CopyNumberProfile(
            segments: found, junctions: junctions, copiesOfX: sex?.copies, fit: segments.fit,
            copiesOfXBasis: sex?.basis,
            partialArms: segments.partialArms)
    }

    /// Whether what a file has no record of is unchanged: by option, else where its caller is known to leave unchanged segments out, and did.
    private func isToldToBeUnchanged(beside written: [CopyNumberSegment], caller: VariantCaller) -> Bool {
        if let isImplied = options.neutralImplied { return isImplied && caller.dialect.measuresCopies }
        return caller.dialect.omitsNeutral && !caller.isMerged && !written.contains { $0.call == .unchanged }
    }
}

extension SampleFile {
    /// The segments and junctions that the file has for the sample; for all of it where it has no columns.
    fileprivate var copyNumber: (segments: [CopyNumberSegment], junctions: [Junction]) {
        let name = file.name
        let isOnlySample = file.header.sampleNames.count == max(columns.views.count, 1)
        // A file of small variants has none, but for long deletions that it spells.
        let callerOfFile = file.caller ?? .unknown(.smallVariants)
        var segments: [CopyNumberSegment] = []
        var junctions: [Junction] = []
        for entry in file.collected.structuralRecords {
            let columns = columns.read(in: entry.record)
            let caller = callerOfFile.caller(
                of: entry.record, column: columns.tumour.map { file.header.sampleNames[$0] })
            segments += CopyNumberSegment.segments(
                of: entry.record, chromosome: entry.chromosome, sample: columns.tumour, isOnlySample: isOnlySample,
                normal: columns.normal, file: name, caller: caller)
            segments += entry.record.alternates.indices.compactMap {
                CopyNumberSegment.spelledDeletion(
                    of: entry.record, allele: $0 + 1, chromosome: entry.chromosome, sample: columns.tumour,
                    isOnlySample: isOnlySample, normal: columns.normal, file: name, caller: caller)
            }
            guard !caller.dialect.measuresCopies else { continue }
            junctions += Junction.junctions(
                of: entry.record, chromosome: entry.chromosome, sample: columns.tumour, isOnlySample: isOnlySample,
                normal: columns.normal, file: name, caller: caller)
        }
        return (segments, junctions)
    }

    /// The copies of X that the person was born with, where the file shows them: those of the matched normal (cgp), or a germline caller's own,
    /// over at least four fifths of what it has of X. Records that overlap are no segmentation, and tell nothing.
    fileprivate var germlineCopiesOfX: Int? {
        let key: String
        let germline: Int?
        switch file.caller?.dialect.germlineCopies {
        case .ofNormal(let field): (key, germline) = (field, columns.normal)
        case .ofSample(let field): (key, germline) = (field, columns.tumour)
        case nil: return nil
        }
        guard let germline else { return nil }
        var bases: [String: Int] = [:]
        var intervals: [Interval] = []
        for entry in file.collected.structuralRecords where entry.chromosome.name == "X" {
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
