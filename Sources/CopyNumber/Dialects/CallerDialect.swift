import VariantCallFormat

/// How one program writes copies or junctions into VCF: how its files are recognised, which of its fields mean what,
/// and where its segments begin and end. What is not said here is read by the specification.
///
/// To add a caller: a file in `Callers`, and its name in ``all``.
package struct CallerDialect: Sendable {
    package let program: CallingProgram
    /// What shows that it wrote a file.
    let signs: [CallerSign]
    /// Whether the program measures copies, so that its records are segments and not junctions.
    package var measuresCopies = false
    /// Whether what the program leaves out is unchanged, rather than not assessed: it writes no record for such
    /// segments.
    package var omitsNeutral = false
    /// The field that shows how many copies of X the person was born with.
    package var germlineCopies: GermlineCopies?
    /// Whether the copies of a file rest on a model of the tumour; else they are no more than a ratio.
    var hasModel: @Sendable (VCFHeader) -> Bool = { _ in true }
    /// Reads a record's values, beside those that every record has.
    var read: @Sendable (CallerRecord, inout CopyNumberValues) -> Void = { $1.readBySpecification($0) }
    /// The first and the last base of a symbolic allele, from its record and its end.
    var bases: @Sendable (_ record: VCFRecord, _ end: Int) -> (first: Int, last: Int) = { ($0.position + 1, $1) }
    /// The end of a segment without an allele, as text. POS is its first base (VCF 4.2, section 1.4.1).
    var endOfUnchanged: @Sendable (VCFRecord) -> String? = { $0.infoValue(of: "END") }
    /// Whether the lower and the higher end of a junction keep what lies to their left, where the brackets of the
    /// breakend do not tell it rightly.
    var sides: @Sendable (VCFRecord) -> (lower: Bool, higher: Bool)? = { _ in nil }

    /// Where a file shows the copies that the person was born with, by the key of FORMAT.
    package enum GermlineCopies: Sendable, Hashable {
        /// In the column of the matched normal.
        case ofNormal(String)
        /// In the column of the sample itself.
        case ofSample(String)
    }

    /// A file that does not tell who wrote it.
    package static let unknown = CallerDialect(program: .unknown, signs: [])

    /// All callers that are told apart, in the order in which they are tried.
    ///
    /// What has been through GRIDSS says so to the end, so PURPLE stands before it; `delly cnv` and smoove stand before
    /// what they share a name with.
    package static let all: [CallerDialect] = [
        .cnvFacets, .cnvkit, .canvas, .dragenCopyNumber, .cgpCopyNumber, .gatkGermlineCopyNumber,
        .qdnaseq, .purple, .gridss, .esvee, .dellyCopyNumber, .delly, .manta, .smoove, .lumpy, .sniffles, .cuteSV,
        .pindel, .severus, .savana, .nanomonsv, .brass, .svaba, .tiddit, .pav, .breakDancer, .crest, .hydra, .tigra,
        .gatkStructural, .svAnalyzer,
    ]
}

extension CallerDialect: Hashable {
    /// Whether both are of one program.
    package static func == (left: CallerDialect, right: CallerDialect) -> Bool { left.program == right.program }

    /// Hashes the program.
    package func hash(into hasher: inout Hasher) { hasher.combine(program) }
}
