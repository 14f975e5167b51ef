import CopyNumber
import Reports
import VariantCallFormat

/// One tumour of one person, with what each file of a run holds of it.
struct TumourSample: Sendable {
    /// The report's name.
    var name: String
    /// The names by which its files know it.
    var names: [SampleName] = []
    var normalNames: [String] = []
    /// How the roles of its columns were known.
    let basis: RoleBasis
    /// Its files of small variants.
    var main: [SampleFile] = []
    /// Its files of copies and structural variants.
    var further: [SampleFile] = []
    /// Its tables of segments, and those of purity.
    var tables: [SampleTable] = []
    /// What a reader is told of whose data the files hold.
    var remarks: [SampleRemark] = []

    var files: [SampleFile] { main + further }

    /// The files that it is reported for: those of small variants, else the first of copies or structure.
    var anchors: [SampleFile] { main.isEmpty ? Array(further.prefix(1)) : main }

    /// Whether a normal stands beside it.
    var hasNormal: Bool { anchors.contains { $0.columns.normal != nil } }

    /// The names that tell whose it is.
    var tellingNames: [SampleName] { names.filter { !$0.isGeneric } }

    /// Whether one of its names is the sample's.
    func isKnown(as name: SampleName) -> Bool { names.contains { $0.isSame(as: name) } }
}

/// A VCF file with the columns that are one sample's in it.
struct SampleFile: Sendable {
    let file: ReadFile
    let columns: TumourNormalPairing.Pairing
    /// Whether the file has no other tumour.
    let isOnlyTumour: Bool

    /// The name by which the file knows the sample; nothing where it names none.
    var name: SampleName? { columns.isNamed ? SampleName(columns.name) : nil }
}

/// A table of segments with the rows that are one sample's.
struct SampleTable: Sendable {
    let file: SegmentFile
    let rows: SegmentTable.Sample?
}

extension AllelePhase {
    /// The phase among those of several files of a sample: copies are the same by one caller's word alone.
    ///
    /// - Parameter order: the file's number.
    func inFile(_ order: Int, of callers: [String]) -> Self {
        guard case .copies(let copies, let set) = self else { return self }
        let isOfRecord = set?.hasPrefix("record:") == true
        let namer = isOfRecord ? "\(order)" : callers.joined(separator: "+")
        return .copies(copies, phaseSet: "\(namer) \(set ?? "")")
    }
}
