/// A kind of table with copy-number segments: how it is recognised, which columns it has, what they say, and how it
/// counts positions.
///
/// To add a kind: a file in `Tables`, and its name in ``all``.
package struct TableDialect: Sendable {
    /// The name that users give.
    package let id: String
    /// How the program calls such a file, or its ending; of a table that no program names, the kind.
    package let file: String
    /// The program that writes the table; nothing where many do.
    package var program: CallingProgram?
    /// How early it is tried.
    var precedence = Precedence.telling
    /// Its columns, and other sets of columns that it is met with.
    let layouts: [TableLayout]
    /// Whether starts are counted from 0 and ends are not included, as in BED.
    var isZeroBased = false
    /// The columns of a table without a header, by the fields of its first row; nothing for a row of another kind.
    var withoutHeader: (@Sendable ([Substring]) -> TableLayout.Headerless?)?
    /// Whether its ratios may be linear: many programs write the table, some of them with ratios around 1.
    var hasRatiosOfAnyScale = false
    /// What its rows are.
    let content: Content

    /// How early a kind is tried, so that tables that many programs could have written come last.
    enum Precedence: Int, Comparable {
        /// Its columns tell the program.
        case telling
        /// Its columns are among those of another kind.
        case partial
        /// Its columns tell no program.
        case plain
        /// Any table of ratios.
        case any

        static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
    }

    /// What the rows of a table are.
    enum Content: Sendable {
        /// Segments. The values are read beside those that every kind has: ratio, share of the tumour's cells, share of
        /// reads of the lesser allele.
        case segments(@Sendable (SegmentRow, inout CopyNumberValues) throws(RowFault) -> Void)
        /// Purity and ploidy, in one row.
        case purity(PurityRow.Choice, @Sendable (SegmentRow) throws(RowFault) -> PurityRow)
        /// Copies of whole arms, without positions; nothing for a row that tells of none.
        case arms(@Sendable (SegmentRow) throws(RowFault) -> ArmCopies?)
        /// A level of copies for each gene and sample, without positions.
        case levels
    }

    /// Whether its rows are segments, and not purity alone.
    package var givesSegments: Bool {
        if case .purity = content { false } else { true }
    }

    /// All kinds, in the order in which they are listed.
    package static let all: [TableDialect] = [
        .neutral, .seg, .cnvkit, .cnvkitCall, .purple, .purpleGenes, .purpleGermlineDeletions, .facets, .facetsGenes,
        .facetsArms, .ascat, .ascatNgs, .gdcASCAT, .sequenza, .battenberg, .controlFREEC, .gatkCalled, .gatkModelled,
        .dragen,
        .pureCN, .pureCNSegments, .titan, .ichorCNA, .qdnaseq, .savana, .cBioPortal,
        .purplePurity, .ascatPurity, .facetsPurity, .sequenzaPurity, .sequenzaSolutions, .battenbergPurity,
        .battenbergCellularity, .pureCNPurity, .ichorCNAPurity, .savanaPurity, .plainPurity,
    ]

    /// The layouts of all kinds in the order in which they are tried.
    static let layouts: [(dialect: TableDialect, layout: TableLayout)] =
        Precedence.allCases.flatMap { precedence in all.filter { $0.precedence == precedence } }
        .flatMap { dialect in dialect.layouts.map { (dialect, $0) } }
}

extension TableDialect.Precedence: CaseIterable {}

extension TableDialect: RawRepresentable, CaseIterable, Hashable, Codable {
    /// The name that users give.
    package var rawValue: String { id }

    /// The kind with a name; nothing where there is none.
    package init?(rawValue: String) {
        guard let dialect = Self.all.first(where: { $0.id == rawValue }) else { return nil }
        self = dialect
    }

    /// All kinds, in the order in which they are listed.
    package static var allCases: [TableDialect] { all }

    /// Whether both are of one kind.
    package static func == (left: TableDialect, right: TableDialect) -> Bool { left.id == right.id }

    /// Hashes the name.
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
