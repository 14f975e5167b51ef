package import Genome

/// The copies of a whole arm, as a table of arms gives them.
package struct ArmCopies: Sendable, Hashable {
    /// The arm, `10q`.
    package let arm: String
    /// How much of what was measured of the arm has these copies, 0 to 1.
    package let share: Double
    /// The copies in all.
    package let total: Double?
    /// The copies of the allele that is there less often.
    package let minor: Double?
    /// The line of the table, 1-based.
    package internal(set) var line = 0
    /// The file, as the user named it.
    package internal(set) var file = ""
    /// The program that wrote it.
    package internal(set) var caller: CallingProgram?
}

/// The level of copies of a gene, as a matrix of genes and samples gives it.
package struct GeneLevel: Sendable, Hashable {
    /// The five levels of GISTIC and cBioPortal.
    package enum Level: Int, Sendable, CaseIterable {
        /// Both copies are lost.
        case homozygousDeletion = -2
        /// One copy is lost.
        case loss = -1
        /// Nothing changed.
        case neutral = 0
        /// Some copies more.
        case gain = 1
        /// Many copies more.
        case amplification = 2
    }

    /// The symbol.
    package let gene: String
    package let level: Level
    /// The line of the table, 1-based.
    package let line: Int
}

/// Where a gene lies, for tables that give none of its positions.
package struct GenePlace: Sendable, Hashable {
    package let symbol: String
    package let chromosome: Chromosome
    /// From the first to the last base of its exons.
    package let span: Interval

    package init(symbol: String, chromosome: Chromosome, span: Interval) {
        self.symbol = symbol
        self.chromosome = chromosome
        self.span = span
    }
}

extension SegmentTable.Sample {
    /// An arm of which so much has the same copies has them everywhere, the rounding of the share left out.
    private static let wholeArm = 0.995

    /// The sample's segments, with those that its levels of genes and its copies of arms come to on an assembly.
    package func segments(
        on genes: [GenePlace], _ arms: [ChromosomeArm], file: String, caller: CallingProgram?
    ) -> [CopyNumberSegment] {
        let ofGenes = levels.flatMap { level in
            genes.filter { $0.symbol == level.gene }.map { gene in
                CopyNumberSegment(
                    chromosome: gene.chromosome, interval: gene.span, total: nil, minor: nil, log2: nil,
                    call: level.level.call, filters: [], file: file, line: level.line, caller: caller,
                    evidence: .calledByDepth, isHomozygous: level.level == .homozygousDeletion)
            }
        }
        let ofArms = self.arms.filter { $0.share >= Self.wholeArm }.flatMap { copies in
            arms.filter { $0.name == copies.arm }.map { arm in
                CopyNumberSegment(
                    chromosome: arm.chromosome, interval: arm.assessable, total: copies.total, minor: copies.minor,
                    log2: nil, call: nil, filters: [], file: file, line: copies.line, caller: caller)
            }
        }
        return segments + ofGenes + ofArms
    }

    /// The copies of arms of which a part has others: where that part lies is not told.
    package var partialArms: [ArmCopies] { arms.filter { $0.share < Self.wholeArm } }
}

extension GeneLevel.Level {
    fileprivate var call: CopyNumberSegment.Call {
        switch self {
        case .homozygousDeletion, .loss: .deletion
        case .neutral: .unchanged
        case .gain: .duplication
        case .amplification: .amplification
        }
    }
}

extension SegmentTable {
    /// Reads a table of arms: a row an arm.
    mutating func readArms(
        _ lines: [String], _ recognition: TableRecognition, _ read: (SegmentRow) throws(RowFault) -> ArmCopies?
    ) {
        forEachRow(lines, recognition) { table, row, index throws(RowFault) in
            guard var copies = try read(row) else {
                table.withoutState += 1
                return
            }
            guard copies.total != nil else {
                table.withoutState += 1
                return
            }
            copies.line = index + 1
            copies.file = table.file
            copies.caller = table.dialect.program
            table.taken += 1
            let name = row.text(.sample).map(String.init)
            let number = table.number(ofSample: name)
            table.samples[number].arms.append(copies)
        }
    }

    /// Reads a matrix of levels: a row a gene, a column a sample.
    mutating func readLevels(_ lines: [String], _ recognition: TableRecognition) {
        let known = Set(recognition.places.values)
        let columns = recognition.names.indices.filter { !known.contains($0) }
        samples = columns.map { Sample(name: recognition.names[$0], segments: []) }
        forEachRow(lines, recognition) { table, row, index throws(RowFault) in
            guard let gene = row.text(.gene) else { throw row.fault(.gene, "the gene has no name") }
            var levels: [(Int, GeneLevel)] = []
            for (number, column) in columns.enumerated() {
                let text = row.fields[column]
                if ["", "NA", "na", "NaN", "nan"].contains(text) { continue }
                // -1.5 stands between a loss of one copy and of both (cBioPortal's file formats).
                let value = text == "-1.5" ? -1 : Double(text)
                guard let value, value == value.rounded(), abs(value) <= 2,
                    let level = GeneLevel.Level(rawValue: Int(value))
                else {
                    throw RowFault(
                        field: recognition.names[column],
                        reason: "'\(text)' is no level; expected -2, -1, 0, 1, 2 or NA (discrete copy numbers)")
                }
                levels.append((number, GeneLevel(gene: String(gene), level: level, line: index + 1)))
            }
            if levels.isEmpty { table.withoutState += 1 } else { table.taken += 1 }
            for (number, level) in levels { table.samples[number].levels.append(level) }
        }
    }

    /// The place of a sample among the samples, which it joins where it is new.
    private mutating func number(ofSample name: String?) -> Int {
        if let number = samples.firstIndex(where: { $0.name == name }) { return number }
        samples.append(Sample(name: name, segments: []))
        return samples.count - 1
    }
}
