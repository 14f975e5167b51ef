import ByteStreams
import Genome

/// A germline class of ClinVar (Landrum et al., Nucleic Acids Res 2018), by its terms of 2025.
package enum GermlineClass: String, Sendable, Hashable, Codable, CaseIterable {
    case pathogenic
    /// Pathogenic by some submitters, likely pathogenic by others.
    case pathogenicOrLikely = "pathogenic_or_likely"
    case likelyPathogenic = "likely_pathogenic"
    case uncertain
    /// Submitters differ in more than their certainty.
    case conflicting
    case likelyBenign = "likely_benign"
    /// Benign by some submitters, likely benign by others.
    case benignOrLikely = "benign_or_likely"
    case benign
    /// Another statement: of low penetrance, a risk, a response to a drug.
    case other

    /// Whether it is pathogenic or likely so.
    package var isPathogenic: Bool { self == .pathogenic || self == .pathogenicOrLikely || self == .likelyPathogenic }

    /// Whether it is benign or likely so.
    package var isBenign: Bool { self == .benign || self == .benignOrLikely || self == .likelyBenign }
}

/// What ClinVar says of an allele, by one release.
package struct ClinVarRow: Sendable, Hashable {
    /// The germline class; nothing where the release classifies the allele for tumours alone.
    package let germlineClass: GermlineClass?
    /// The stars of the germline class's review status, 0 to 4; nothing where the release does not tell.
    package let stars: Int?
    /// The date of the release.
    package let release: String
    /// The conditions, in ClinVar's words.
    package let conditions: String?
    /// The variation's identifier.
    package let variationID: String?
    /// ClinVar's own words, where the class does not say all of it: another statement, or the classes that conflict.
    package let text: String?
    /// The oncogenicity, in ClinVar's words: a statement on tumours, kept apart from the germline class.
    package let oncogenicity: String?
    package let oncogenicityStars: Int?
    /// The clinical impact in tumours, in ClinVar's words.
    package let clinicalImpact: String?

    package init(
        germlineClass: GermlineClass?, stars: Int?, release: String, conditions: String? = nil,
        variationID: String? = nil, text: String? = nil, oncogenicity: String? = nil, oncogenicityStars: Int? = nil,
        clinicalImpact: String? = nil
    ) {
        self.germlineClass = germlineClass
        self.stars = stars
        self.release = release
        self.conditions = conditions
        self.variationID = variationID
        self.text = text
        self.oncogenicity = oncogenicity
        self.oncogenicityStars = oncogenicityStars
        self.clinicalImpact = clinicalImpact
    }
}

/// The bundled table of classes: lines in order of gene and name, of which one is found by halving.
package struct ClinVarTable: Sendable {
    /// Its place in the set.
    package static let file = "known/clinvar.tsv"
    /// The columns, in order.
    static let columns = [
        "gene", "hgvs_c", "class", "stars", "release", "conditions", "variation_id", "text", "oncogenicity",
        "oncogenicity_stars", "clinical_impact",
    ]

    private let bytes: [UInt8]
    /// The first bytes of the rows.
    private let starts: [Int]
    /// The rows of each gene, as indices of ``starts``.
    private let genes: [String: Range<Int>]

    /// Takes the text of the table; its rows are read one by one.
    package init(bytes: [UInt8]) {
        var starts: [Int] = []
        var start = 0
        var isHeader = true
        while start < bytes.count {
            let end = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes.span, from: start) ?? bytes.count
            if bytes[start] != UInt8(ascii: "#"), end > start {
                if isHeader { isHeader = false } else { starts.append(start) }
            }
            start = end + 1
        }
        self.bytes = bytes
        self.starts = starts
        var genes: [String: Range<Int>] = [:]
        var first = 0
        while first < starts.count {
            let name = bytes[starts[first]...].prefix { $0 != UInt8(ascii: "\t") }
            let key = Array(name) + [UInt8(ascii: "\t")]
            let rest = starts[first...]
            let end = rest.partitioningIndex { !bytes[$0...].starts(with: key) }
            genes[String(decoding: name, as: UTF8.self)] = first..<end
            first = max(end, first + 1)
        }
        self.genes = genes
    }

    /// How many rows it has.
    package var count: Int { starts.count }

    /// What its rows are found by, in order.
    package var keys: [Key] {
        starts.map { start in
            let end = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes.span, from: start) ?? bytes.count
            let columns = bytes[start..<end].split(
                separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
            func text(_ index: Int) -> String {
                index < columns.count ? String(decoding: columns[index], as: UTF8.self) : ""
            }
            return Key(gene: text(0), name: text(1))
        }
    }

    /// The row of a gene and a coding name without accession, as ASCII.
    package func row(_ gene: String, _ name: [UInt8]) -> ClinVarRow? {
        guard let rows = genes[gene] else { return nil }
        let column = gene.utf8.count + 1
        let index = starts[rows].partitioningIndex { order(of: $0 + column, against: name) >= 0 }
        guard index < rows.upperBound, order(of: starts[index] + column, against: name) == 0 else { return nil }
        let start = starts[index]
        let end = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes.span, from: start) ?? bytes.count
        return Self.row(String(decoding: bytes[start..<end], as: UTF8.self))
    }

    /// Whether the value of a column that begins here stands before a name (below 0), is it (0), or stands behind it.
    private func order(of start: Int, against name: [UInt8]) -> Int {
        let (bytes, name) = (bytes.span, name.span)
        for offset in name.indices {
            guard start + offset < bytes.count else { return -1 }
            let difference = Int(bytes[start + offset]) - Int(name[offset])
            if difference != 0 { return difference }
        }
        let end = start + name.count
        // The tab behind the value stands before every byte of a longer one.
        return end < bytes.count && bytes[end] != UInt8(ascii: "\t") ? 1 : 0
    }

    /// Reads a line; nothing where it is none of this table.
    private static func row(_ line: String) -> ClinVarRow? {
        let values = line.split(separator: "\t", omittingEmptySubsequences: false)
            .map { $0 == "NA" ? nil : String($0) }
        guard values.count == columns.count, let release = values[4] else { return nil }
        var germlineClass: GermlineClass?
        if let name = values[2] {
            guard let known = GermlineClass(rawValue: name) else { return nil }
            germlineClass = known
        }
        guard germlineClass != nil || values[8] != nil || values[10] != nil else { return nil }
        func stars(_ text: String?) -> Int?? {
            guard let text else { return .some(nil) }
            guard let number = Int(text), (0...4).contains(number) else { return nil }
            return number
        }
        guard let own = stars(values[3]), let ofOncogenicity = stars(values[9]) else { return nil }
        return ClinVarRow(
            germlineClass: germlineClass, stars: own, release: release, conditions: values[5],
            variationID: values[6], text: values[7], oncogenicity: values[8], oncogenicityStars: ofOncogenicity,
            clinicalImpact: values[10])
    }

    /// What is wrong with the rows: one that cannot be read, is of no gene of the set, or stands out of order or twice.
    func faults(genes: Set<String>, isWhole: Bool) -> [VerificationError] {
        var faults: [VerificationError] = []
        var previous: [UInt8] = []
        for start in starts {
            let end = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes.span, from: start) ?? bytes.count
            let columns = bytes[start..<end].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard columns.count >= 2, Self.row(String(decoding: bytes[start..<end], as: UTF8.self)) != nil,
                !isWhole || genes.contains(String(decoding: columns[0], as: UTF8.self))
            else {
                faults.append(.missing(String(decoding: bytes[start..<min(end, start + 60)], as: UTF8.self)))
                continue
            }
            let key = Array(columns[0] + [UInt8(ascii: "\t")] + columns[1] + [UInt8(ascii: "\t")])
            if !previous.lexicographicallyPrecedes(key) { faults.append(.doubledIdentifier) }
            previous = key
        }
        return faults
    }
}
