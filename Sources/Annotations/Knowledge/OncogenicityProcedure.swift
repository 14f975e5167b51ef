/// A code of the ClinGen/CGC/VICC procedure for the oncogenicity of somatic variants (Horak et al., Genet Med 2022;24:986-998).
package enum OncogenicityCode: String, Sendable, Hashable, Codable, CaseIterable {
    // In the order of the paper's table: for an oncogenic effect, then against one.
    // swift-format-ignore
    case OVS1, OS1, OS2, OS3, OM1, OM2, OM3, OM4, OP1, OP2, OP3, OP4, SBVS1, SBS1, SBS2, SBP1, SBP2

    /// Its place in the table, from 0.
    package var place: Int {
        switch self {
        case .OVS1: 0
        case .OS1: 1
        case .OS2: 2
        case .OS3: 3
        case .OM1: 4
        case .OM2: 5
        case .OM3: 6
        case .OM4: 7
        case .OP1: 8
        case .OP2: 9
        case .OP3: 10
        case .OP4: 11
        case .SBVS1: 12
        case .SBS1: 13
        case .SBS2: 14
        case .SBP1: 15
        case .SBP2: 16
        }
    }
}

/// A class of the procedure.
package enum OncogenicityClass: String, Sendable, Hashable, Codable, CaseIterable {
    case oncogenic
    case likelyOncogenic = "likely_oncogenic"
    case uncertainSignificance = "uncertain_significance"
    case likelyBenign = "likely_benign"
    case benign

    /// Whether it is oncogenic or likely so.
    package var isOncogenic: Bool { self == .oncogenic || self == .likelyOncogenic }
}

/// The procedure as an annotation set has it: codes with points, lines between the classes, frequencies that decide, curated evidence.
package struct OncogenicityProcedure: Sendable {
    /// A code with its points.
    package struct Criterion: Sendable, Hashable {
        package let code: OncogenicityCode
        /// Its points, negative against an oncogenic effect.
        package let points: Int
        /// What it asks for, in our words.
        package let text: String
        /// The codes beside which it does not count.
        package let notWith: [OncogenicityCode]
        /// Where it stands.
        package let source: String
    }

    /// Points from which, and to which, a variant is of a class; open where there is no line.
    package struct ClassRange: Sendable, Hashable {
        package let name: OncogenicityClass
        /// The fewest points; nothing where there is no line.
        package let least: Int?
        package let most: Int?
    }

    /// A frequency that decides a code.
    package struct FrequencyLine: Sendable, Hashable {
        /// On which side of the line the code counts.
        package enum Side: String, Sendable, Hashable, CaseIterable {
            /// Where the frequency is greater.
            case above
            /// Where it is smaller, or the allele is absent.
            case below
        }

        package let side: Side
        /// The frequency, 0 to 1.
        package let fraction: Double
    }

    /// The criteria, one for each code, in the order of the table.
    package let criteria: [Criterion]
    /// The classes, from the most points down.
    package let classes: [ClassRange]
    private let lines: [OncogenicityCode: FrequencyLine]
    /// Functional studies and critical parts of domains.
    package let evidence: [OncogenicityEvidence]
    /// How far amino acids are apart.
    package let distances: AminoAcidDistances

    /// Loads the procedure.
    ///
    /// - Throws: `AnnotationFileError` where a table is missing, a value is not what it should be, a code lacks its row, or the classes leave a
    ///   number of points out.
    package init(files: AnnotationFiles) throws(AnnotationFileError) {
        let table = try files.table("oncogenicity/codes.tsv")
        var criteria: [Criterion] = []
        for row in table.rows {
            var notWith: [OncogenicityCode] = []
            for name in try row.list("not_with") {
                guard let code = OncogenicityCode(rawValue: name) else {
                    throw row.error("'not_with' names '\(name)', which is no code of the procedure")
                }
                notWith.append(code)
            }
            criteria.append(
                Criterion(
                    code: try row.value("code", as: OncogenicityCode.self), points: try row.integer("points"),
                    text: try row.text("criterion"), notWith: notWith, source: try row.text("source")))
        }
        for code in OncogenicityCode.allCases where criteria.count(where: { $0.code == code }) != 1 {
            throw AnnotationFileError(
                file: files.path(of: "oncogenicity/codes.tsv"), line: nil,
                message: "the code \(code.rawValue) must stand there once")
        }
        self.criteria = criteria.sorted { $0.code.place < $1.code.place }
        classes = try Self.classes(files)
        lines = try Self.lines(files)
        var evidence: [OncogenicityEvidence] = []
        for row in try files.table("oncogenicity/evidence.tsv").rows { evidence.append(try OncogenicityEvidence(row)) }
        self.evidence = evidence
        distances = try AminoAcidDistances(files.table("oncogenicity/amino_acids.tsv"))
    }

    package func criterion(_ code: OncogenicityCode) -> Criterion {
        // Every code has one: the table was refused otherwise.
        criteria[code.place]
    }

    /// The frequency that decides a code, where one does.
    package func line(of code: OncogenicityCode) -> FrequencyLine? { lines[code] }

    /// The class of a sum of points.
    package func classification(of points: Int) -> OncogenicityClass {
        classes.first { ($0.least ?? .min) <= points && points <= ($0.most ?? .max) }?.name ?? .uncertainSignificance
    }

    private static func classes(_ files: AnnotationFiles) throws(AnnotationFileError) -> [ClassRange] {
        let table = try files.table("oncogenicity/classes.tsv")
        var classes: [ClassRange] = []
        for row in table.rows {
            let least = try row.optionalText("least_points") == nil ? nil : try row.integer("least_points")
            let most = try row.optionalText("most_points") == nil ? nil : try row.integer("most_points")
            let range = ClassRange(name: try row.value("class", as: OncogenicityClass.self), least: least, most: most)
            // From the most points down, without a gap: every sum has one class.
            if range.most.map({ $0 + 1 }) != classes.last?.least {
                throw row.error(
                    "a class must end one point below the class before it, and the first have no end; '\(range.name.rawValue)' ends at \(range.most.map(String.init) ?? "NA")"
                )
            }
            classes.append(range)
        }
        guard let last = classes.last, last.least == nil else {
            throw AnnotationFileError(
                file: files.path(of: "oncogenicity/classes.tsv"), line: nil,
                message: "the last class must have NA for its least points")
        }
        return classes
    }

    private static func lines(
        _ files: AnnotationFiles
    ) throws(AnnotationFileError) -> [OncogenicityCode: FrequencyLine] {
        var lines: [OncogenicityCode: FrequencyLine] = [:]
        for row in try files.table("oncogenicity/frequencies.tsv").rows {
            let text = try row.text("fraction")
            guard let fraction = Double(text), (0...1).contains(fraction) else {
                throw row.error("'fraction' is '\(text)'; expected a number from 0 to 1")
            }
            lines[try row.value("code", as: OncogenicityCode.self)] = FrequencyLine(
                side: try row.value("side", as: FrequencyLine.Side.self), fraction: fraction)
        }
        return lines
    }
}
