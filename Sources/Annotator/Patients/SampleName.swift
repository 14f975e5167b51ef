/// A name by which a file knows a sample, and what it tells: the sample's role, and whose it is.
struct SampleName: Sendable, Hashable {
    /// What a sample is of.
    enum Role: Sendable, Hashable {
        case tumour
        case normal
    }

    let text: String
    /// The role that a word of the name gives: `S1-tumor`, `NORMAL`, the type of a barcode of TCGA. Nothing where two words contradict each other.
    let spokenRole: Role?
    /// The role by a word, or by a last letter, which tells it beside a name with the other one alone: `S1_T`, `N`, `COLO829R`.
    let role: Role?
    /// The name without what tells its role, in small letters: a tumour and its normal have it in common. Empty where nothing else is left.
    let stem: String
    /// The number behind what tells the role: `2` of `S1_T2`.
    private let number: String

    init(_ text: String) {
        self.text = text
        let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if let (role, patient) = Self.barcode(parts) {
            (spokenRole, self.role, stem, number) = (role, role, patient, "")
            return
        }
        let roles = parts.map { Self.roleOfWord[$0.withoutFinalNumber] }
        let spoken = Set(roles.compactMap { $0 })
        if !spoken.isEmpty {
            spokenRole = spoken.count == 1 ? spoken.first : nil
            role = spokenRole
            stem = zip(parts, roles).filter { $0.1 == nil }.map(\.0).joined(separator: "-")
            number = zip(parts, roles).filter { $0.1 != nil }.map { $0.0.finalNumber }.joined(separator: "-")
            return
        }
        spokenRole = nil
        if let last = parts.last, let role = Self.roleOfLetter[last.withoutFinalNumber] {
            self.role = role
            stem = parts.dropLast().joined(separator: "-")
            number = last.finalNumber
        } else if let match = parts.last?.wholeMatch(of: /(.*[a-z].*[0-9])(t|r|n|bl)/) {
            role = match.2 == "t" ? .tumour : .normal
            stem = (parts.dropLast() + [String(match.1)]).joined(separator: "-")
            number = ""
        } else {
            role = nil
            stem = parts.joined(separator: "-")
            number = ""
        }
    }

    private static let roleOfWord: [String: Role] = Dictionary(
        uniqueKeysWithValues: [
            "tumor", "tumors", "tumour", "tumours", "cancer", "tum", "primary", "relapse", "recurrence", "metastasis",
            "metastases",
        ].map { ($0, .tumour) }
            + ["normal", "normals", "germline", "blood", "control", "ctrl", "constitutional", "pbmc", "saliva"]
            .map { ($0, .normal) })
    private static let roleOfLetter: [String: Role] = ["t": .tumour, "n": .normal, "bl": .normal, "ref": .normal]
    private static let genericWords: Set = [
        "tumor", "tumour", "cancer", "tum", "t", "normal", "germline", "blood", "control", "n",
    ]
    private static let emptyWords: Set = ["sample", "case", "somatic", "unknown", "variant", "default", "none", "null"]

    /// Whether any sample may have the name: TUMOR, NORMAL, T, N, SAMPLE.
    var isGeneric: Bool {
        let telling = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !Self.emptyWords.contains($0) }
        return telling.isEmpty || telling.count == 1 && Self.genericWords.contains(telling[0])
    }

    /// Whether both are one sample's by their names: the same text, or the same but for what tells the role. Generic names are nobody's.
    func isSame(as other: SampleName) -> Bool {
        if isGeneric || other.isGeneric { return false }
        if text == other.text { return true }
        return !stem.isEmpty && stem == other.stem && number == other.number
            && (role == nil || other.role == nil || role == other.role)
    }

    /// The role and the patient of a barcode of TCGA, whose fourth part begins with the type of the sample: below 10 a tumour, from 10 to 19 a
    /// normal.
    private static func barcode(_ parts: [String]) -> (Role, patient: String)? {
        guard parts.count >= 4, ["tcga", "target"].contains(parts[0]), let type = Int(parts[3].prefix(2)), type < 20
        else { return nil }
        return (type < 10 ? .tumour : .normal, parts.prefix(3).joined(separator: "-"))
    }
}

extension String {
    /// `tumor` of `tumor2`.
    fileprivate var withoutFinalNumber: String { String(dropLast(finalNumber.count)) }

    /// `2` of `tumor2`.
    fileprivate var finalNumber: String { String(reversed().prefix { $0.isNumber }.reversed()) }
}
