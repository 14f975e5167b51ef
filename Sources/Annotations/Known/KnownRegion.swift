/// A place of a gene where the rules do not hold as they stand, or that misleads.
package struct KnownRegion: Sendable, Hashable {
    /// What is to be minded there.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An exon that is not needed: a null variant there is no sure loss.
        case alternativeExon = "alternative_exon"
        /// A truncation at or before it is a loss, however little of the protein it takes.
        case lastCriticalCodon = "last_critical_codon"
        /// An early stop behind which translation can begin again.
        case restart
        /// Told beside variants there.
        case caution
    }

    /// How the place is counted.
    package enum Unit: String, Sendable, Hashable, CaseIterable {
        /// Positions of the coding sequence.
        case coding = "c"
        /// Residues of the protein.
        case residues = "p"
    }

    /// The gene's symbol.
    package let gene: String
    /// What is to be minded.
    package let kind: Kind
    /// How the place is counted; nothing for the whole gene.
    package let unit: Unit?
    /// The place on MANE Select, 1-based and closed; nothing for the whole gene.
    package let range: ClosedRange<Int>?
    /// What a caution asks of the variant beside its place.
    package let condition: Condition
    /// What is known of it, in our words.
    package let text: String
    /// Where that stands.
    package let source: String

    /// What must hold of a variant, or of its sample, for a caution to be told; each is nothing where it is not asked for.
    package struct Condition: Sendable, Hashable {
        /// A change of one base, `C>T`; that of the other strand is the same change.
        package let change: String?
        /// The VAF (0 to 1) below which the caution holds; nothing where it holds for any.
        package let vafBelow: Double?
        /// So many small variants of the sample that count as hits, or more.
        package let hitsFrom: Int?
        /// What the matched normal shows of the allele.
        package let normal: Normal?

        /// What a matched normal shows of an allele.
        package enum Normal: String, Sendable, Hashable, CaseIterable {
            /// None was compared.
            case none
            /// It has the allele in 2 to 20 % of its reads.
            case fewReads = "few_reads"
        }
    }

    /// The name of all genes together.
    package static let everyGene = "any"

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        gene = try row.text("gene")
        kind = try row.value("kind", as: Kind.self)
        if try row.optionalText("unit") == nil {
            (unit, range) = (nil, nil)
        } else {
            unit = try row.value("unit", as: Unit.self)
            let (start, end) = (try row.integer("start"), try row.integer("end"))
            guard start >= 1, end >= start else { throw row.error("'start' and 'end' must be positions in order") }
            range = start...end
        }
        let vaf = try row.optionalText("vaf_below")
        guard vaf.map({ Double($0).map { (0...1).contains($0) } ?? false }) ?? true else {
            throw row.error("'vaf_below' must be a number from 0 to 1, or NA")
        }
        condition = Condition(
            change: try row.optionalText("change"), vafBelow: vaf.flatMap(Double.init),
            hitsFrom: try row.optionalText("hits_from") == nil ? nil : try row.integer("hits_from"),
            normal: try row.optionalText("normal") == nil ? nil : try row.value("normal", as: Condition.Normal.self))
        text = try row.text("what")
        source = try row.text("source")
    }
}
