import ByteStreams
import CopyNumber
import Genome
import Reports
import VariantCallFormat

/// Sorts the files of a run by the tumours whose data they hold.
struct SampleSorting {
    private let choice: SampleChoice
    private let input: InputOptions
    /// The table that the tumours are of, where there is no other file.
    private var anchorTable: String?
    private(set) var tumours: [TumourSample] = []

    /// Sorts the files: tumours are those of the files of small variants, else those of the first file of copies or structure, else of the first
    /// table; all other files are matched to them.
    ///
    /// - Throws: ``AnnotatorError`` where it is not told whose a file is, or where the files contradict each other; what reading a record throws.
    init(
        small: [ReadFile], further: [ReadFile], tables: [SegmentFile], choice: SampleChoice, input: InputOptions
    ) throws {
        self.choice = choice
        self.input = input
        let anchors = small.isEmpty ? Array(further.prefix(1)) : small
        for file in anchors { try add(file) }
        if anchors.isEmpty { try add(tables) }
        try applyName()
        for alias in choice.aliases where !tumours.contains(where: { $0.names.contains { $0.text == alias.sample } }) {
            throw AnnotatorError.unknownAlias(alias, tumours: tumours.map(\.name))
        }
        try refuseSharedNames()
        for file in further.dropFirst(small.isEmpty ? 1 : 0) { try match(file) }
        for file in tables { try match(file) }
        for index in tumours.indices { try finish(&tumours[index]) }
    }

    // Tumours from the files that tell them.

    private mutating func add(_ file: ReadFile) throws {
        let pairings = try file.pairings(choice, input: input)
        if choice.isOneTumour, pairings.count > 1 {
            throw AnnotatorError.nameOfSeveral(choice.name ?? "", tumours: pairings.map(\.name))
        }
        let ofOtherFiles = tumours.indices
        for columns in pairings {
            let own = SampleFile(file: file, columns: columns, isOnlyTumour: pairings.count == 1)
            if let place = try place(of: own, among: ofOtherFiles) {
                add(own, to: &tumours[place])
            } else {
                var tumour = TumourSample(name: columns.name, basis: columns.basis)
                add(own, to: &tumour)
                tumours.append(tumour)
            }
        }
    }

    private func add(_ own: SampleFile, to tumour: inout TumourSample) {
        if own.file.role == .smallVariants { tumour.main.append(own) } else { tumour.further.append(own) }
        if let name = own.name, !tumour.names.contains(name) { tumour.names.append(name) }
        if let normal = own.columns.normalName, !tumour.normalNames.contains(normal) {
            tumour.normalNames.append(normal)
        }
    }

    /// The tumour among those at hand whose file this is: of its name, and where any tumour may have that, by what else the files tell.
    private func place(of own: SampleFile, among places: Range<Int>) throws -> Int? {
        if choice.isOneTumour { return places.first }
        guard let place = places.first(where: { isSame(own, tumours[$0]) }) else { return nil }
        guard own.name?.isGeneric ?? true else { return place }
        let files = tumours[place].main
        let origins = files.map { SharedOrigin($0, own) }
        for (file, origin) in zip(files, origins) {
            if case .two(let contradiction) = origin {
                throw AnnotatorError.twoTumours(
                    own.columns.name, files: [file.file.path, own.file.path], because: contradiction)
            }
        }
        guard origins.contains(.one) else {
            throw AnnotatorError.twoTumours(own.columns.name, files: [files[0].file.path, own.file.path], because: nil)
        }
        return place
    }

    private func isSame(_ own: SampleFile, _ tumour: TumourSample) -> Bool {
        guard own.name != nil else { return tumour.name == own.columns.name }
        return tumour.names.contains { name in
            name.text == own.columns.name
                || choice.aliases.contains { $0.sample == name.text && $0.name == own.columns.name }
        }
    }

    /// The samples of the first table of segments.
    private mutating func add(_ tables: [SegmentFile]) throws {
        guard let table = tables.first(where: { $0.table.dialect.givesSegments })?.table else {
            throw AnnotatorError.nothingToReport
        }
        let isNormal = { (sample: SegmentTable.Sample) in
            sample.name.map { SampleName($0).spokenRole == .normal } ?? false
        }
        let samples = table.samples.filter { sample in
            choice.tableSample.map { sample.name == $0 } ?? (!isNormal(sample) || table.samples.allSatisfy(isNormal))
        }
        anchorTable = table.file
        guard !table.samples.isEmpty else { throw AnnotatorError.noSegments(table) }
        guard !samples.isEmpty else {
            throw AnnotatorError.unknownSegmentSample(
                choice.tableSample ?? "", file: table.file, samples: table.samples.map(\.name))
        }
        tumours = samples.map { sample in
            TumourSample(
                name: sample.name ?? TumourNormalPairing.baseName(table.file),
                names: sample.name.map { [SampleName($0)] } ?? [],
                basis: sample.name == nil ? .unnamedInTable : .sampleOfTable)
        }
    }

    /// Gives the one tumour the name that the user gives it.
    private mutating func applyName() throws {
        guard let name = choice.name else { return }
        guard tumours.count == 1 else { throw AnnotatorError.nameOfSeveral(name, tumours: tumours.map(\.name)) }
        tumours[0].name = name
        if !tumours[0].names.contains(SampleName(name)) { tumours[0].names.append(SampleName(name)) }
    }

    /// Two tumours of one name would be one report.
    private func refuseSharedNames() throws {
        for (index, tumour) in tumours.enumerated() {
            guard let earlier = tumours[..<index].first(where: { $0.name == tumour.name }) else { continue }
            guard earlier.name.utf8.elementsEqual(tumour.name.utf8) else {
                throw AnnotatorError.namesAlikeToTheEye(earlier.name, tumour.name)
            }
            throw AnnotatorError.twoTumours(
                tumour.name, files: (earlier.anchors + tumour.anchors).map(\.file.path), because: nil)
        }
    }

    // Further files, each to the tumours whose samples it holds.

    private mutating func match(_ file: ReadFile) throws {
        let pairings = try file.pairings(choice.ofFurtherFiles, input: input)
        let pairing = EvidencePairing(aliases: choice.aliases, tumours: tumours)
        let matches = try pairing.match(
            pairings.map { .init(name: $0.isNamed ? SampleName($0.name) : nil) }, file: file.path)
        for (index, match) in matches.enumerated() {
            guard let match else { continue }
            var columns = pairings[match.candidate]
            if columns.normal == nil, columns.tumour != nil {
                columns = columns.withNormal(tumours[index].normalNames, of: file.header)
            }
            tumours[index].further.append(
                SampleFile(file: file, columns: columns, isOnlyTumour: pairings.count == 1))
            note(match.basis, columns.name, in: file.name, for: index)
        }
    }

    private mutating func match(_ file: SegmentFile) throws {
        let samples = file.table.samples
        if file.table.file == anchorTable {
            for index in tumours.indices {
                let rows = samples.first { sample in
                    sample.name.map { tumours[index].names.contains(SampleName($0)) } ?? true
                }
                tumours[index].tables.append(SampleTable(file: file, rows: rows))
            }
            return
        }
        if let wanted = choice.tableSample {
            guard tumours.count == 1 || samples.isEmpty else {
                throw AnnotatorError.unknownSegmentSample(wanted, file: file.path, samples: tumours.map(\.name))
            }
            let rows = samples.first { $0.name == wanted }
            guard rows != nil || samples.isEmpty else {
                throw AnnotatorError.unknownSegmentSample(
                    wanted, file: file.path, samples: samples.map(\.name))
            }
            for index in tumours.indices { tumours[index].tables.append(SampleTable(file: file, rows: rows)) }
            return
        }
        let pairing = EvidencePairing(aliases: choice.aliases, tumours: tumours)
        let matches = try pairing.match(
            samples.map { .init(name: $0.name.map { SampleName($0) }) }, file: file.path)
        for (index, match) in matches.enumerated() {
            tumours[index].tables.append(SampleTable(file: file, rows: match.map { samples[$0.candidate] }))
            if let match { note(match.basis, samples[match.candidate].name ?? "", in: file.table.file, for: index) }
        }
    }

    /// Keeps another name that was taken for a tumour's.
    private mutating func note(_ basis: EvidencePairing.Basis, _ name: String, in file: String, for index: Int) {
        let isAlias = choice.aliases.contains { $0.name == name }
        if basis == .otherName || isAlias { tumours[index].remarks.append(.otherName(name, file: file)) }
    }

    /// Holds a tumour's files against each other: what contradicts is refused or remarked on.
    private func finish(_ tumour: inout TumourSample) throws {
        var others: [SampleName] = []
        for remark in tumour.remarks {
            guard case .otherName(let text, _) = remark, !choice.aliases.contains(where: { $0.name == text }) else {
                continue
            }
            let name = SampleName(text)
            if let other = others.first(where: { !$0.isSame(as: name) }) {
                throw AnnotatorError.severalOtherNames([other.text, text], tumour: tumour.name)
            }
            others.append(name)
        }
        for own in tumour.anchors where !own.columns.views.isEmpty {
            let columns = own.columns.views.map { own.file.header.sampleNames[$0.tumour] }
            tumour.remarks.append(.callerColumns(columns, file: own.file.name))
        }
        guard tumour.main.count > 1 else { return }
        tumour.remarks.append(.joined(files: tumour.main.map(\.file.name)))
        for (index, own) in tumour.main.enumerated() {
            for earlier in tumour.main[..<index] {
                let files = [earlier.file.name, own.file.name]
                switch SharedOrigin.Contradiction(earlier, own) {
                case .normals(let one, let other):
                    tumour.remarks.append(.differentNormals([one, other], files: files))
                case .reference(let place, let bases):
                    tumour.remarks.append(.differentReference(place: place, bases: bases, files: files))
                case .calls(let place): tumour.remarks.append(.differentCalls(place: place, files: files))
                case .names, .reads, nil: break
                }
            }
        }
    }
}

extension TumourNormalPairing.Pairing {
    /// The pairing with the column of one of some normals.
    fileprivate func withNormal(_ names: [String], of header: VCFHeader) -> Self {
        guard let column = header.sampleNames.firstIndex(where: { names.contains($0) }), column != tumour else {
            return self
        }
        return Self(
            name: name, tumour: tumour, normal: column, normalName: header.sampleNames[column], isNamed: isNamed,
            views: views, basis: basis)
    }
}

extension ReadFile {
    /// The tumours of the file with their columns.
    fileprivate func pairings(
        _ choice: SampleChoice, input: InputOptions
    ) throws -> [TumourNormalPairing.Pairing] {
        let pairing = try TumourNormalPairing(
            header: header, choice: choice, infoSample: infoSample(input), fileName: path)
        return pairing.pairings
    }

    /// `SAMPLE` of INFO in a record, as VarDict writes it; where none was kept, in the first that has it.
    private func infoSample(_ input: InputOptions) throws -> String? {
        guard header.infoDefinitions["SAMPLE"] != nil, header.sampleNames.count > 1 else { return nil }
        let records = [
            collected.geneRecords.first?.record, collected.structuralRecords.first?.record,
        ]
        if let name = records.lazy.compactMap({ $0?.infoValue(of: "SAMPLE") }).first { return name }
        guard path != "-" else { return nil }
        var reader = try VCFReader(text: input.container(FileSource.open(path: path)))
        var found: String?
        try reader.nextBatch()?.forEachLine { content, _, _ in
            guard found == nil, case .record(let view) = content else { return }
            found = VCFRecord(view).infoValue(of: "SAMPLE")
        }
        return found
    }
}
