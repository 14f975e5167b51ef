import ByteStreams

extension AlternateAllele {
    /// What an allele is, without what stands in it.
    public enum Form: UInt8, Sendable {
        /// See ``AlternateAllele/bases(_:)``.
        case bases
        /// See ``AlternateAllele/symbol(_:)``.
        case symbol
        /// See ``AlternateAllele/breakend(_:)``.
        case breakend
        /// See ``AlternateAllele/insertedContig(bases:contig:)``.
        case insertedContig
        /// See ``AlternateAllele/overlappingDeletion``.
        case overlappingDeletion
        /// See ``AlternateAllele/unspecified``.
        case unspecified
        /// See ``AlternateAllele/missing``.
        case missing
        /// See ``AlternateAllele/malformed``.
        case malformed

        /// Tells the form of one allele. No other place knows the forms.
        public init(_ allele: Span<UInt8>) {
            if AlleleSyntax.isSequence(allele, in: 0..<allele.count) {
                self = .bases
            } else if allele.count < 2 {
                self =
                    allele.isEmpty
                    ? .malformed
                    : allele[0] == UInt8(ascii: "*")
                        ? .overlappingDeletion
                        : allele[0] == UInt8(ascii: ".")
                            ? .missing : allele[0] == UInt8(ascii: "X") ? .unspecified : .malformed
            } else if Self.isSymbol(allele) {
                self =
                    Self.isUnspecified(allele)
                    ? .unspecified : areEqual(allele, "<*:DEL>".utf8.span) ? .overlappingDeletion : .symbol
            } else if BreakendLayout(allele) != nil {
                self = .breakend
            } else {
                self = Self.isInsertedContig(allele) ? .insertedContig : .malformed
            }
        }

        /// A name in angle brackets, of anything but whitespace, commas and angle brackets.
        private static func isSymbol(_ allele: Span<UInt8>) -> Bool {
            let end = allele.count - 1
            guard end > 1, allele[0] == UInt8(ascii: "<"), allele[end] == UInt8(ascii: ">") else { return false }
            for index in 1..<end {
                switch allele[index] {
                case 0...UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ","): return false
                default: continue
                }
            }
            return true
        }

        /// Any case of letters will do, as for the kinds of ``AlternateAllele/Symbol``.
        private static func isUnspecified(_ symbol: Span<UInt8>) -> Bool {
            if symbol.count == 3 { return symbol[1] == UInt8(ascii: "*") || symbol[1] | 0x20 == UInt8(ascii: "x") }
            let name = "<non_ref>".utf8.span
            return symbol.count == name.count && name.indices.allSatisfy { symbol[$0] | 0x20 == name[$0] | 0x20 }
        }

        /// Bases with the name of a contig in angle brackets behind them.
        private static func isInsertedContig(_ allele: Span<UInt8>) -> Bool {
            guard let open = ByteSearch.firstIndex(of: UInt8(ascii: "<"), in: allele),
                AlleleSyntax.isSequence(allele, in: 0..<open)
            else { return false }
            let contig = allele.extracting(open..<allele.count)
            return isSymbol(contig)
                && ["[", "]"].allSatisfy { ByteSearch.firstIndex(of: UInt8(ascii: $0), in: contig) == nil }
        }
    }
}

extension AlternateAllele {
    /// Which forms the alleles of a record have.
    public struct Forms: Sendable, Hashable {
        private var bits: UInt8 = 0

        init() {}

        /// Looks at the alleles of a column ALT.
        init(_ alternates: Span<UInt8>) {
            var start = 0
            while start <= alternates.count {
                // Most alleles are too short for a search by the C library to pay.
                var end = start
                while end < alternates.count, alternates[end] != UInt8(ascii: ",") { end += 1 }
                bits |= 1 << Form(alternates.extracting(start..<end)).rawValue
                start = end + 1
            }
        }

        /// Whether an allele has the form.
        public func contains(_ form: Form) -> Bool { bits & 1 << form.rawValue != 0 }

        /// Whether REF does no more than anchor the alleles: each is a symbol, a breakend, or any allele that was not called.
        public var areAnchored: Bool {
            bits != 0
                && bits & ~(1 << Form.symbol.rawValue | 1 << Form.breakend.rawValue | 1 << Form.unspecified.rawValue)
                    == 0
        }

        /// Whether REF and the bases of ALT say all of the record: no allele is a symbol, a breakend or a whole contig.
        public var areSmall: Bool { !contains(.symbol) && !contains(.breakend) && !contains(.insertedContig) }
    }
}
