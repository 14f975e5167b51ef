import Genome

/// A change with the sequence that it is described on: `NM_000314.8:c.388C>T`.
public struct HGVSVariant: Sendable, Hashable {
    /// The change, by kind of sequence.
    public enum Change: Sendable, Hashable {
        /// On a chromosome: `g.`.
        case genomic(NucleotideChange<GenomicPosition>)
        /// On a coding transcript, counted from its start codon: `c.`.
        case coding(NucleotideChange<TranscriptPosition>)
        /// On a transcript, counted from its first base: `n.`.
        case transcript(NucleotideChange<TranscriptPosition>)
        /// On a chromosome, with ends of which only stretches are known.
        case uncertainGenomic(UncertainChange<GenomicPosition>)
        /// On a transcript, `c.` or `n.` by what its positions are counted from, with ends of which only stretches are known.
        case uncertainTranscript(UncertainChange<TranscriptPosition>)
        /// On a protein: `p.`.
        case protein(ProteinChange)
    }

    /// The accession of the sequence, with version where one is known.
    public let accession: String
    /// What is changed, with the kind of sequence that its positions count on.
    public let change: Change
    /// What the name repeats of the sequence, where it is of the older form; it is not printed.
    public let repeated: RepeatedSequence?
    /// What the text says of the protein behind the change, as ClinVar's titles do: `(p.Arg130Ter)`; it is not printed.
    public let statedProtein: ProteinChange?
    /// Whether the name spells the stop `X`, as texts before 2016 do; it is printed `Ter` or `*`.
    public let spellsStopAsX: Bool

    /// What older names write behind `del`, `dup` and `inv`, or before `=`: what the sequence has there already.
    public enum RepeatedSequence: Sendable, Hashable {
        /// The bases, upper case: `c.10_11delAG`.
        case bases([UInt8])
        /// How many bases: `c.10_12del3`.
        case count(Int)
    }

    /// Makes a variant; the three last tell how an older text wrote it, and are not printed.
    public init(
        accession: String, change: Change, repeated: RepeatedSequence? = nil, statedProtein: ProteinChange? = nil,
        spellsStopAsX: Bool = false
    ) {
        self.accession = accession
        self.change = change
        self.repeated = repeated
        self.statedProtein = statedProtein
        self.spellsStopAsX = spellsStopAsX
    }

    /// Appends `NM_000314.8:c.388C>T`.
    public func write(to text: inout [UInt8], style: HGVSStyle = .plain) {
        text.append(text: accession)
        text.append(UInt8(ascii: ":"))
        writeChange(to: &text, style: style)
    }

    /// Appends the change with its prefix, without the accession: `c.388C>T`.
    public func writeChange(to text: inout [UInt8], style: HGVSStyle = .plain) {
        switch change {
        case .genomic(let change):
            text.append(text: "g.")
            change.write(to: &text)
        case .coding(let change):
            text.append(text: "c.")
            change.write(to: &text)
        case .transcript(let change):
            text.append(text: "n.")
            change.write(to: &text)
        case .uncertainGenomic(let change):
            text.append(text: "g.")
            change.write(to: &text)
        case .uncertainTranscript(let change):
            text.append(text: change.latestStart.datum == .transcriptStart ? "n." : "c.")
            change.write(to: &text)
        case .protein(let change):
            text.append(text: "p.")
            change.write(to: &text, style: style)
        }
    }

    /// The variant with its accession, in the residues and brackets of a style.
    public func text(style: HGVSStyle = .plain) -> String {
        var text: [UInt8] = []
        write(to: &text, style: style)
        return String(decoding: text, as: UTF8.self)
    }
}

extension HGVSVariant: CustomStringConvertible {
    /// The variant as VEP and ClinVar print it: three-letter residues, no brackets on predicted changes.
    public var description: String { text() }
}
