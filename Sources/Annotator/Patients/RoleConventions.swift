import Genome
import Reports
import VariantCallFormat

/// Which columns of a file are tumours, and which normal each of them has.
struct ColumnRoles: Sendable, Equatable {
    /// A tumour's column with that of its normal, both counted from 0.
    struct Pair: Sendable, Equatable {
        let tumour: Int
        let normal: Int?
        /// The normal's name, which other files may know though this one has no column of it.
        let normalName: String?
    }

    let pairs: [Pair]
    let basis: RoleBasis
}

/// The ways in which callers tell in a header which column is the tumour's; the first that tells counts.
struct RoleConventions {
    private let header: VCFHeader
    private let names: [SampleName]
    /// `SAMPLE` of INFO in the records, by which VarDict names the tumour.
    private let infoSample: String?

    init(header: VCFHeader, infoSample: String?) {
        self.header = header
        names = header.sampleNames.map { SampleName($0) }
        self.infoSample = infoSample
    }

    /// The roles; nothing where neither the header nor the columns' names tell them.
    var roles: ColumnRoles? {
        ofSampleLines ?? ofPedigree ?? ofCommands ?? ofInfoSample ?? ofGenomes ?? ofColumnNames
    }

    private func column(_ name: String) -> Int? { names.firstIndex { $0.text == name } }

    /// `##tumor_sample` and `##normal_sample` (Mutect2), each as often as there are samples. Where the normal alone is named, all others are tumours.
    private var ofSampleLines: ColumnRoles? {
        func values(_ keys: [String]) -> [String] {
            keys.flatMap { header.metaLines(of: $0) }.compactMap(\.value).filter { !$0.isEmpty }
        }
        let tumours = values(["tumor_sample", "tumour_sample"])
        return roles(
            tumours: tumours, normals: values(["normal_sample"]),
            tumours.isEmpty ? .normalSampleLine : .tumourSampleLine)
    }

    /// `##PEDIGREE=<Derived=T,Original=N>` (4.2) and `##PEDIGREE=<ID=T,Original=N>` (since 4.3). What is itself derived is no normal.
    private var ofPedigree: ColumnRoles? {
        var originals: [String: String] = [:]
        for value in header.metaLines(of: "PEDIGREE").compactMap(\.structured) {
            if let derived = value["Derived"] ?? value["ID"], let original = value["Original"] {
                originals[derived] = original
            }
        }
        let pairs = names.indices.compactMap { tumour -> ColumnRoles.Pair? in
            guard var normal = originals[names[tumour].text] else { return nil }
            // A pedigree that leads back to itself ends after as many steps as it has lines.
            for _ in originals { normal = originals[normal] ?? normal }
            return ColumnRoles.Pair(tumour: tumour, normal: column(normal), normalName: normal)
        }.filter { $0.normal != $0.tumour }
        return pairs.isEmpty ? nil : ColumnRoles(pairs: pairs, basis: .pedigree)
    }

    /// The options of a command in the header: MuTect's `tumor_sample_name=T normal_sample_name=N`, TNscope's `--tumor_sample T --normal_sample N`.
    private var ofCommands: ColumnRoles? {
        let fields: Set = ["contig", "INFO", "FORMAT", "FILTER", "ALT"]
        for line in header.metaLines where !fields.contains(line.key) && line.text.contains("ample") {
            var tumours: [String] = []
            var normals: [String] = []
            for match in line.text.matches(
                of: /(?i)(tumou?r|normal)[_-]sample(?:[_-]name)?(?:\s*=\s*|\s+)["'\\]*([^\s"'\\,>\]]+)/)
            where !["null", "none", "[]"].contains(match.2.lowercased()) {
                if match.1.lowercased() == "normal" {
                    normals.append(String(match.2))
                } else {
                    tumours.append(String(match.2))
                }
            }
            if !tumours.isEmpty, let roles = roles(tumours: tumours, normals: normals, .command(key: line.key)) {
                return roles
            }
        }
        return nil
    }

    /// VarDict's `SAMPLE`: of two columns the other is the normal's.
    private var ofInfoSample: ColumnRoles? {
        guard let infoSample, let tumour = column(infoSample) else { return nil }
        let others = names.indices.filter { $0 != tumour }
        return roles(
            tumours: [infoSample], normals: others.count == 1 ? [names[others[0]].text] : [], .infoSample)
    }

    /// `##SAMPLE=<ID=Blood,Genomes=Germline>`, as the specification has it.
    private var ofGenomes: ColumnRoles? {
        var normals: [String] = []
        var tumours: [String] = []
        for value in header.metaLines(of: "SAMPLE").compactMap(\.structured) {
            guard let id = value["ID"], let genomes = value["Genomes"]?.lowercased() else { continue }
            if genomes.contains("tumor") || genomes.contains("tumour") {
                tumours.append(id)
            } else if genomes == "germline" || genomes == "normal" {
                normals.append(id)
            }
        }
        return tumours.isEmpty ? nil : roles(tumours: tumours, normals: normals, .genomesOfSample)
    }

    /// The words and letters of the columns' names.
    private var ofColumnNames: ColumnRoles? {
        let spokenTumours = names.indices.filter { names[$0].spokenRole == .tumour }
        let normals = names.indices.filter { index in
            if names[index].spokenRole == .normal { return true }
            return names[index].role == .normal
                && names.contains { $0.role == .tumour && $0.stem == names[index].stem }
        }
        let tumours: [Int]
        if !normals.isEmpty {
            tumours = names.indices.filter { !normals.contains($0) }
        } else if spokenTumours.contains(where: { names[$0].isGeneric }) {
            tumours = spokenTumours
        } else {
            return nil
        }
        return ColumnRoles(pairs: tumours.map { pair($0, normals: normals, areTold: false) }, basis: .columnNames)
    }

    /// The roles by names of the header; nothing where no tumour is left. A normal that is named and has no column still names the normal.
    private func roles(tumours: [String], normals: [String], _ basis: RoleBasis) -> ColumnRoles? {
        let ofNormals = normals.compactMap(column)
        var ofTumours = tumours.compactMap(column).filter { !ofNormals.contains($0) }.uniqued()
        if tumours.isEmpty, !ofNormals.isEmpty { ofTumours = names.indices.filter { !ofNormals.contains($0) } }
        guard !ofTumours.isEmpty else { return nil }
        let spoken = names.indices.filter { names[$0].spokenRole == .normal && !ofTumours.contains($0) }
        let pairs = ofTumours.enumerated().map { order, tumour in
            // As many normals as tumours, as bcftools merge leaves them: by their names, else in order.
            if ofNormals.count == ofTumours.count, !ofNormals.contains(where: { isPaired(tumour, $0) }) {
                return ColumnRoles.Pair(
                    tumour: tumour, normal: ofNormals[order], normalName: names[ofNormals[order]].text)
            }
            let pair = pair(tumour, normals: ofNormals.isEmpty ? spoken : ofNormals, areTold: !ofNormals.isEmpty)
            return pair.normal == nil
                ? ColumnRoles.Pair(tumour: tumour, normal: nil, normalName: normals.first) : pair
        }
        return ColumnRoles(pairs: pairs, basis: basis)
    }

    private func isPaired(_ tumour: Int, _ normal: Int) -> Bool {
        !names[normal].stem.isEmpty && names[normal].stem == names[tumour].stem
    }

    /// A tumour with the normal that shares its name; else with the only one, if that is not another tumour's by its name.
    private func pair(_ tumour: Int, normals: [Int], areTold: Bool) -> ColumnRoles.Pair {
        let named = normals.first { isPaired(tumour, $0) }
        let only =
            normals.count == 1
                && (areTold || !names.indices.contains { $0 != normals[0] && isPaired($0, normals[0]) })
            ? normals[0] : nil
        let normal = named ?? only ?? (areTold ? normals.first : nil)
        return ColumnRoles.Pair(tumour: tumour, normal: normal, normalName: normal.map { names[$0].text })
    }
}
