import Reports
import VariantCallFormat

/// Which columns of a file are the tumour and its matched normal.
struct TumourNormalPairing: Sendable, Equatable {
    /// One report's columns.
    struct Pairing: Sendable, Equatable {
        /// The sample's name; for a file without samples, the name of the file.
        let name: String
        /// The tumour's column, counted from 0; nothing in a file without samples.
        let tumour: Int?
        /// The normal's column.
        let normal: Int?
        /// The normal's name, by which other files of the same person know it.
        var normalName: String?
        /// How the roles were known.
        let basis: RoleBasis
    }

    /// One pairing for each report.
    let pairings: [Pairing]

    init(pairings: [Pairing]) { self.pairings = pairings }

    /// Reads the roles from the user's words, else from what the header says, else takes every sample for itself.
    ///
    /// - Throws: ``AnnotatorError`` where a name is not in the file.
    init(header: VCFHeader, tumour: String?, normal: String?, fileName: String) throws(AnnotatorError) {
        let samples = header.sampleNames
        func column(_ name: String, role: String) throws(AnnotatorError) -> Int {
            guard let index = samples.firstIndex(of: name) else {
                throw AnnotatorError.unknownSample(name, role: role, file: fileName, samples: samples)
            }
            return index
        }
        if tumour != nil || normal != nil {
            let normalColumn: Int?
            if let normal { normalColumn = try column(normal, role: "normal") } else { normalColumn = nil }
            let tumours: [Int]
            if let tumour {
                tumours = [try column(tumour, role: "tumour")]
            } else {
                tumours = samples.indices.filter { $0 != normalColumn }
            }
            pairings = tumours.map {
                Pairing(
                    name: samples[$0], tumour: $0, normal: normalColumn, normalName: normalColumn.map { samples[$0] },
                    basis: .option)
            }
            return
        }
        guard !samples.isEmpty else {
            pairings = [
                Pairing(name: Self.baseName(fileName), tumour: nil, normal: nil, basis: .noSampleColumns)
            ]
            return
        }
        if let roles = Self.rolesInHeader(header) {
            pairings = [
                Pairing(
                    name: samples[roles.tumour], tumour: roles.tumour, normal: roles.normal,
                    normalName: roles.normal.map { samples[$0] }, basis: roles.basis)
            ]
            return
        }
        pairings = samples.indices.map {
            Pairing(
                name: samples[$0], tumour: $0, normal: nil,
                basis: samples.count == 1 ? .onlySample : .noRolesInHeader)
        }
    }

    private static func rolesInHeader(_ header: VCFHeader) -> (tumour: Int, normal: Int?, basis: RoleBasis)? {
        let samples = header.sampleNames
        func index(_ name: String?) -> Int? { name.flatMap { samples.firstIndex(of: $0) } }
        if let tumour = index(header.metaValue(of: "tumor_sample")) {
            return (tumour, index(header.metaValue(of: "normal_sample")), .tumourSampleLine)
        }
        func column(named names: Set<String>) -> Int? {
            let found = samples.indices.filter { names.contains(samples[$0].uppercased()) }
            return found.count == 1 ? found.first : nil
        }
        if let tumour = column(named: ["TUMOR", "TUMOUR"]) {
            return (tumour, column(named: ["NORMAL"]), .columnNames)
        }
        return nil
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
