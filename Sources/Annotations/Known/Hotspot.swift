/// A recurrent change of cancerhotspots.org (Chang et al. 2018, 24,592 tumours), under the Open Database License.
package struct Hotspot: Sendable, Hashable {
    /// What kind of change recurs.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A change of one residue.
        case single
        /// An in-frame insertion or deletion.
        case indel
        /// A change of a splice site.
        case splice
    }

    /// The gene's symbol.
    package let gene: String
    /// The kind of change.
    package let kind: Kind
    /// The residues of MANE Select, 1-based and closed.
    package let residues: ClosedRange<Int>
    /// The amino acid that the protein has there, one letter; nothing for in-frame changes and splice sites.
    package let reference: Character?
    /// The change: one amino acid, `*` for a stop, an in-frame change as `E110del`.
    package let change: String
    /// Tumours with this change.
    package let tumoursWithChange: Int
    /// Tumours with any change of the residue, or of the stretch.
    package let tumoursAtResidue: Int

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        gene = try row.text("gene")
        kind = try row.value("kind", as: Kind.self)
        let (start, end) = (try row.integer("start"), try row.integer("end"))
        guard start >= 1, end >= start else { throw row.error("'start' and 'end' must be residues in order") }
        residues = start...end
        reference = try row.optionalText("reference")?.first
        change = try row.text("change")
        tumoursWithChange = try row.integer("tumours_with_change")
        tumoursAtResidue = try row.integer("tumours_at_residue")
    }
}

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
    /// What is known of it, in our words.
    package let text: String
    /// Where that stands.
    package let source: String

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
        text = try row.text("what")
        source = try row.text("source")
    }
}
