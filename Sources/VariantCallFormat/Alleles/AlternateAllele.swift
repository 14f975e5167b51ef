import ByteStreams

/// One allele of ALT, told apart by its form (VCF 4.5, sections 1.6.1 and 5).
///
/// | text | case |
/// |---|---|
/// | `A`, `acgt`, `NR` | ``bases(_:)`` |
/// | `<DEL>`, `<DUP:TANDEM>`, `<CN0>` | ``symbol(_:)`` |
/// | `G[17:198982[`, `G]17:198982]`, `]13:5]T`, `[13:5[T`, `G.`, `.G` | ``breakend(_:)`` |
/// | `C<ctg1>` | ``insertedContig(bases:contig:)`` |
/// | `*`, `<*:DEL>` | ``overlappingDeletion`` |
/// | `<*>`, `<NON_REF>`, `<X>` | ``unspecified`` |
/// | `.` | ``missing`` |
///
/// What stands in an allele is kept as written. Where the case alone is wanted, ``Form`` tells it from the bytes and copies nothing.
///
/// ```swift
/// AlternateAllele(parsing: "<DUP:TANDEM>").symbol?.kind            // .duplication
/// AlternateAllele(parsing: "G]17:198982]").breakend?.mate?.contig  // "17"
/// ```
public enum AlternateAllele: Sendable, Hashable {
    /// Bases, or IUPAC codes for some of them, in either case.
    case bases(String)
    /// A name in angle brackets that is none of those of ``unspecified``.
    case symbol(Symbol)
    /// One end of a junction.
    case breakend(Breakend)
    /// A whole contig of the assembly file put in behind the bases (section 5.4.2).
    case insertedContig(bases: String, contig: String)
    /// Nothing of the record's own: a deletion that begins further up takes these bases. GATK 3.4 wrote `<*:DEL>`.
    case overlappingDeletion
    /// Any allele that is not listed, as in reference blocks; GATK writes `<NON_REF>`, samtools before 1.1 wrote `<X>`,
    /// and before that a bare `X`.
    case unspecified
    /// No allele.
    case missing
    /// Text of no form that the specification knows. A line that has it is no record.
    case malformed

    /// Tells what an allele is.
    ///
    /// - Parameter text: one allele as written, without the commas around it.
    public init(parsing text: String) {
        let bytes = text.utf8.span
        switch Form(bytes) {
        case .bases: self = .bases(text)
        case .symbol: self = .symbol(Symbol(name: decoded(bytes.extracting(1..<bytes.count - 1))))
        case .breakend: self = BreakendLayout(bytes).map { .breakend(Breakend($0, in: bytes)) } ?? .malformed
        case .insertedContig:
            let open = ByteSearch.firstIndex(of: UInt8(ascii: "<"), in: bytes) ?? 0
            self = .insertedContig(
                bases: decoded(bytes.extracting(0..<open)),
                contig: decoded(bytes.extracting(open + 1..<bytes.count - 1)))
        case .overlappingDeletion: self = .overlappingDeletion
        case .unspecified: self = .unspecified
        case .missing: self = .missing
        case .malformed: self = .malformed
        }
    }

    /// The symbol, where it is one.
    public var symbol: Symbol? { if case .symbol(let symbol) = self { symbol } else { nil } }
    /// The breakend, where it is one.
    public var breakend: Breakend? { if case .breakend(let breakend) = self { breakend } else { nil } }
    /// The bases, where nothing but bases stands there.
    public var bases: String? { if case .bases(let bases) = self { bases } else { nil } }
}

extension AlternateAllele {
    /// A symbolic allele: a kind, with finer kinds behind colons.
    public struct Symbol: Sendable, Hashable {
        /// What stands between the angle brackets, as written.
        public let name: String

        /// Makes a symbol, of ALT or of the ID of a header line `##ALT`.
        public init(name: String) { self.name = name }

        /// What stands before the first colon, as written.
        public var kindName: Substring { name[...].cut(at: ":").0 }

        /// Whether it is `<CNV:TR>` (VCF 4.4, section 5.7), or a finer kind of it.
        public var isTandemRepeat: Bool { name == "CNV:TR" || name.hasPrefix("CNV:TR:") }

        /// The copies on a chromosome that `<CN2>` names (1000 Genomes Project).
        public var copies: Int? {
            name.prefix(2).uppercased() == "CN" ? UInt16(name.dropFirst(2)).map { Int($0) } : nil
        }

        /// Whether the specification has the kind, in its own spelling.
        public var isReserved: Bool { ["DEL", "INS", "DUP", "INV", "CNV", "BND"].contains(kindName) }

        /// The kind, in whatever case it is written; nothing for one that is not listed here, such as a caller's own.
        public var kind: Kind? { Kind(rawValue: kindName.uppercased()) }
    }
}

extension AlternateAllele.Symbol {
    /// The kinds that have a meaning here; the raw value is how ALT names them.
    public enum Kind: String, Sendable, CaseIterable {
        /// Fewer copies, or a junction that leaves bases out.
        case deletion = "DEL"
        /// Bases that the reference does not have there.
        case insertion = "INS"
        /// More copies, or a junction that has bases twice.
        case duplication = "DUP"
        /// Bases that are turned round.
        case inversion = "INV"
        /// A region of one copy number, which the record's numbers tell.
        case copyNumber = "CNV"
        /// An end of a junction, which the specification writes as a breakend.
        case breakend = "BND"
        /// A junction with another place, which `CHR2` and `END` tell: of callers, not of the specification.
        case translocation = "TRA"
        /// The same with another chromosome.
        case interchromosomal = "CTX"
    }
}
