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
    /// How many of the 24,592 tumours have this very change.
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
