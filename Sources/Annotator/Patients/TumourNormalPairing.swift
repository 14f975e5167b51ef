import Reports
import VariantCallFormat

/// Which columns of a file are a tumour and its matched normal, one pair for each tumour.
struct TumourNormalPairing: Sendable, Equatable {
    /// One tumour's columns.
    struct Pairing: Sendable, Equatable {
        /// The sample's name; of a file without samples, or whose columns are named by callers alone, the name of the file.
        let name: String
        /// The tumour's column, counted from 0; nothing in a file without samples.
        let tumour: Int?
        /// The normal's column.
        let normal: Int?
        /// The normal's name, by which other files of the same person know it.
        var normalName: String?
        /// Whether a column or the header gives the name.
        var isNamed = true
        /// Each caller's columns, where several called the sample into columns of their own.
        var views: [View] = []
        /// How the roles were known.
        let basis: RoleBasis
    }

    /// The columns of one caller.
    struct View: Sendable, Equatable {
        let tumour: Int
        let normal: Int?
    }

    /// One for each tumour.
    let pairings: [Pairing]

    init(pairings: [Pairing]) { self.pairings = pairings }

    /// Reads the roles from the user's words, else from what the header and the columns' names say, else takes every sample for itself.
    ///
    /// - Parameter infoSample: `SAMPLE` of INFO in the records, where they have it.
    /// - Throws: ``AnnotatorError`` where a name is not in the file, where it has normals alone, or where columns may be callers or samples.
    init(
        header: VCFHeader, choice: SampleChoice = SampleChoice(), infoSample: String? = nil, fileName: String
    ) throws(AnnotatorError) {
        let samples = header.sampleNames
        guard !samples.isEmpty else {
            pairings = [
                Pairing(
                    name: Self.baseName(fileName), tumour: nil, normal: nil, isNamed: false, basis: .noSampleColumns)
            ]
            return
        }
        if choice.tumour != nil || choice.normal != nil {
            pairings = try Self.pairings(of: choice, samples: samples, fileName: fileName)
            return
        }
        let told = RoleConventions(header: header, infoSample: infoSample).roles
        let roles =
            told
            ?? ColumnRoles(
                pairs: samples.indices.map { ColumnRoles.Pair(tumour: $0, normal: nil, normalName: nil) },
                basis: samples.count == 1 ? .onlySample : .noRolesInHeader)
        guard !roles.pairs.isEmpty else { throw .normalsAlone(samples, file: fileName) }
        let normalOf = Dictionary(roles.pairs.map { ($0.tumour, $0) }) { first, _ in first }
        switch CallerColumns.finding(roles.pairs.map(\.tumour), of: header) {
        case .samples:
            pairings = roles.pairs.map {
                Pairing(
                    name: samples[$0.tumour], tumour: $0.tumour, normal: $0.normal, normalName: $0.normalName,
                    basis: roles.basis)
            }
        case .views(let views):
            pairings = views.map { view in
                Self.pairing(view.sample, columns: view.columns, normalOf, samples: samples, fileName: fileName)
            }
        case .untold where choice.isOneTumour:
            pairings = [
                Self.pairing(nil, columns: roles.pairs.map(\.tumour), normalOf, samples: samples, fileName: fileName)
            ]
        case .untold(let merger):
            throw .columnsOfMerge(roles.pairs.map { samples[$0.tumour] }, merger: merger, file: fileName)
        }
    }

    /// The pairing of a tumour whose columns are callers' views; a single one is a sample's own.
    private static func pairing(
        _ sample: String?, columns: [Int], _ normalOf: [Int: ColumnRoles.Pair], samples: [String], fileName: String
    ) -> Pairing {
        let first = normalOf[columns[0]]
        return Pairing(
            name: columns.count == 1 ? samples[columns[0]] : sample ?? baseName(fileName), tumour: columns[0],
            normal: first?.normal, normalName: first?.normalName, isNamed: sample != nil || columns.count == 1,
            views: columns.count == 1 ? [] : columns.map { View(tumour: $0, normal: normalOf[$0]?.normal) },
            basis: .callerColumns)
    }

    private static func pairings(
        of choice: SampleChoice, samples: [String], fileName: String
    ) throws(AnnotatorError) -> [Pairing] {
        func column(_ name: String?, role: String) throws(AnnotatorError) -> Int? {
            guard let name else { return nil }
            // Two columns may have names that only Unicode's ways to write a letter tell apart.
            guard
                let index = samples.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) })
                    ?? samples.firstIndex(of: name)
            else {
                throw AnnotatorError.unknownSample(name, role: role, file: fileName, samples: samples)
            }
            return index
        }
        let normal = try column(choice.normal, role: "normal")
        let tumours = try column(choice.tumour, role: "tumour").map { [$0] } ?? samples.indices.filter { $0 != normal }
        return tumours.map {
            Pairing(
                name: samples[$0], tumour: $0, normal: normal, normalName: normal.map { samples[$0] }, basis: .option)
        }
    }

    /// A file's name without folder and the endings of VCF.
    static func baseName(_ path: String) -> String {
        if path == "-" { return "stdin" }
        var name = path.split(separator: "/").last.map(String.init) ?? path
        for ending in [".gz", ".bgz", ".vcf", ".g"] where name.hasSuffix(ending) && name.count > ending.count {
            name.removeLast(ending.count)
        }
        return name
    }
}

extension TumourNormalPairing.Pairing {
    /// The pairing as a record is to be read: of callers' views the one that has the allele, or any of the record's where none is asked for.
    func read(in record: VCFRecord, allele: Int? = nil) -> Self {
        guard !views.isEmpty, let column = record.column(of: views.map(\.tumour), allele: allele) else { return self }
        return Self(
            name: name, tumour: column, normal: views.first { $0.tumour == column }?.normal, normalName: normalName,
            isNamed: isNamed, views: views, basis: basis)
    }
}
