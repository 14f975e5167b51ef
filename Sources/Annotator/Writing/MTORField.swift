import Annotations
import Consequences
import CopyNumber
import Genome
import HGVS
import Interpretation
import Reports
import Transcripts

/// The INFO field that mtorvar adds: `MTOR`, in the convention of VEP's CSQ, so that `bcftools +split-vep -a MTOR` reads it.
///
/// One entry for each allele and transcript, in the order of the record's alleles, then of the annotation set's genes; entries are
/// separated by commas, fields by `|`; a field without a value is empty, and reserved characters are percent-encoded.
enum MTORField {
    static let key: StaticString = "MTOR"

    /// The names of the fields, in order.
    static let fields =
        [
            "Allele", "Gene", "Role", "Consequence", "Impact", "Transcript", "Exon", "Intron", "HGVSg", "HGVSc",
            "HGVSp",
            "cDNA_position", "CDS_position", "Protein_position", "Amino_acids", "Codons", "Domain", "Hotspot", "NMD",
            "Function", "Pathway", "Claims", "Exons_lost", "Harder_transcript", "Joint_variants", "Joint_phase",
            "Joint_consequence", "Joint_HGVSc", "Joint_HGVSp",
        ] + armFields + knownFields + [alleleNumber]

    /// The number of the allele in the record, as VEP calls it: 1 is the first ALT.
    private static let alleleNumber = "ALLELE_NUM"

    /// The fields of a record of copies on an arm, whose name stands in the place of the gene.
    private static let armFields = ["Arm_bases", "Arm_fraction", "Copies", "Copy_change"]

    /// The fields of what is known of the very allele, which stand in `MTORField+Known.swift`.
    private static let knownFields = ["Clinical", "Oncogenicity", "Known", "Evidence"]

    /// The header line that declares the field.
    static let headerLine =
        "##INFO=<ID=\(key),Number=.,Type=String,Description=\"\(INFOWords.description) "
        + "Format: \(fields.joined(separator: "|"))\">"

    /// What an entry says of its allele and gene.
    struct Entry {
        let allele: ArraySlice<UInt8>
        /// 1 is the first ALT.
        let number: Int
        /// What tells of the gene.
        let annotator: GeneAnnotator
        var gene: Gene { annotator.gene }
        let consequence: AlleleConsequence
        let function: FunctionalAssessment
        /// What the procedure for oncogenicity makes of it; nothing where it has no effect that could be weighed.
        let oncogenicity: OncogenicityClassification?
        let domains: [ProteinDomain]
        let residue: KnownResidue?
        /// The transcript that is hit harder, by class of impact.
        var onWorstTranscript: AlleleConsequence?
    }

    /// Appends an entry.
    ///
    /// - Returns: where its joint fields begin, which are empty.
    @discardableResult static func write(_ entry: Entry, style: HGVSStyle, to text: inout [UInt8]) -> Int {
        let consequence = entry.consequence
        func next() { text.append(UInt8(ascii: "|")) }
        /// Writes what may hold reserved characters.
        func field(_ body: (inout [UInt8]) -> Void) {
            next()
            let start = text.count
            body(&text)
            encode(&text, from: start)
        }
        let start = text.count
        text += entry.allele
        encode(&text, from: start)
        text += entry.annotator.fieldsOfGene
        next()
        write(consequence.terms, to: &text)
        next()
        text.append(text: consequence.impact.name)
        field { $0.append(text: consequence.transcript) }
        next()
        consequence.exons?.write(to: &text)
        next()
        consequence.introns?.write(to: &text)
        next()
        consequence.genomicName?.write(to: &text)
        next()
        consequence.codingName?.write(to: &text)
        field { consequence.proteinName?.write(to: &$0, style: style) }
        next()
        consequence.cDNAPosition?.write(to: &text)
        next()
        consequence.cdsPosition?.write(to: &text)
        next()
        if let position = consequence.proteinPosition {
            text.append(decimal: position.lowerBound)
            if position.count > 1 {
                text.append(UInt8(ascii: "-"))
                text.append(decimal: position.upperBound)
            }
        }
        next()
        if let aminoAcids = consequence.aminoAcids { text.append(text: aminoAcids) }
        next()
        if let codons = consequence.codons { text.append(text: codons) }
        field { list(entry.domains, to: &$0) { $0.append(text: $1.name) } }
        next()
        if let residue = entry.residue {
            text.append(text: "\(residue.reference)\(residue.residue):\(residue.effect.rawValue)")
        }
        next()
        if let decay = consequence.truncation?.decay { text.append(text: decay.rawValue) }
        next()
        text.append(text: entry.function.effect.rawValue)
        next()
        text.append(text: pathway(entry))
        next()
        if entry.function.effect != .none { text += entry.annotator.fieldOfClaims }
        next()
        if let lost = consequence.lostExons { text.append(text: exonRange(lost)) }
        field { text in
            guard let worst = entry.onWorstTranscript else { return }
            text.append(text: worst.transcript)
            text.append(UInt8(ascii: ":"))
            write(worst.terms, to: &text)
        }
        let startOfJoint = text.count
        text += emptyJoint
        text += emptyArm
        writeKnown(entry, to: &text)
        next()
        text.append(decimal: entry.number)
        return startOfJoint
    }

    private static let emptyArm = armFields.map { _ in UInt8(ascii: "|") }

    private static let emptyKnown = knownFields.map { _ in UInt8(ascii: "|") }

    /// Appends an entry of an arm.
    ///
    /// - Parameter allele: the ALT; nothing for a record that is of no allele.
    static func write(_ entry: ArmAnnotator.Entry, allele: ArraySlice<UInt8>?, to text: inout [UInt8]) {
        let start = text.count
        text += allele ?? [UInt8(ascii: ".")]
        encode(&text, from: start)
        text.append(UInt8(ascii: "|"))
        text.append(text: entry.arm)
        for _ in 2..<fields.count - armFields.count - knownFields.count - 1 { text.append(UInt8(ascii: "|")) }
        text.append(UInt8(ascii: "|"))
        text.append(decimal: entry.bases)
        text.append(UInt8(ascii: "|"))
        append(entry.fraction, decimals: 10_000, to: &text)
        text.append(UInt8(ascii: "|"))
        if entry.copies.contains(where: { $0 != nil }) {
            list(entry.copies, to: &text) { text, copies in
                if let copies { append(copies, decimals: 100, to: &text) } else { text.append(UInt8(ascii: ".")) }
            }
        }
        text.append(UInt8(ascii: "|"))
        list(entry.changes, to: &text) { $0.append(text: $1.rawValue) }
        text += emptyKnown
        text.append(UInt8(ascii: "|"))
        if entry.number > 0 { text.append(decimal: entry.number) }
    }

    /// Appends a number that is rounded to so many parts of 1, without zeros behind the last digit.
    private static func append(_ number: Double, decimals: Double, to text: inout [UInt8]) {
        let rounded = (number * decimals).rounded() / decimals
        text.append(text: rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded))
    }

    /// The joint fields of an allele that does nothing together with others.
    static let emptyJoint = Array("|||||".utf8)

    /// Appends the joint fields: for each group of alleles that change the protein together, the alleles, how their phase is known, what they
    /// do, and their names. Groups are separated by `&`, the terms of one group by `+`.
    static func writeJoint(_ joint: [JointConsequence], style: HGVSStyle, to text: inout [UInt8]) {
        func field(_ body: (inout [UInt8], JointConsequence) -> Void) {
            text.append(UInt8(ascii: "|"))
            let start = text.count
            list(joint, to: &text, body)
            encode(&text, from: start)
        }
        field { $0.append(text: $1.variants) }
        field { $0.append(text: $1.phase.rawValue) }
        field { $0.append(text: $1.consequence.terms.map(\.name).joined(separator: "+")) }
        field { $0.append(text: $1.codingName) }
        field { $1.consequence.proteinName?.write(to: &$0, style: style) }
    }

    /// The gene's symbol and role as fields, each behind its bar.
    static func fields(of gene: Gene) -> [UInt8] {
        var text = [UInt8(ascii: "|")]
        text.append(text: gene.symbol)
        encode(&text, from: 1)
        text.append(UInt8(ascii: "|"))
        text.append(text: gene.role.rawValue)
        return text
    }

    private static func exonRange(_ exons: ClosedRange<Int>) -> String {
        exons.count == 1 ? "\(exons.lowerBound)" : "\(exons.lowerBound)-\(exons.upperBound)"
    }

    static func write(_ terms: ConsequenceTerms, to text: inout [UInt8]) {
        var isFirst = true
        for term in terms {
            if !isFirst { text.append(UInt8(ascii: "&")) }
            text.append(text: term.name)
            isFirst = false
        }
    }

    static func list<Value>(_ values: [Value], to text: inout [UInt8], _ body: (inout [UInt8], Value) -> Void) {
        for (index, value) in values.enumerated() {
            if index > 0 { text.append(UInt8(ascii: "&")) }
            body(&text, value)
        }
    }

    /// What the change means for the pathway: `context` for genes to which the literature gives no edge.
    private static func pathway(_ entry: Entry) -> String {
        switch (entry.function.effect, entry.gene.pathwayNode) {
        case (.none, _): "none"
        case (_, nil): "context"
        case (.uncertain, _): "uncertain"
        case (.loss, _): entry.gene.role == .tumourSuppressor ? "activating" : "none"
        case (.gain, _): "activating"
        }
    }

    /// Percent-encodes what INFO and the field's own separators reserve (VCF 4.3, section 1.2), from a place of the text on.
    static func encode(_ text: inout [UInt8], from start: Int) {
        var isPlain = true
        for index in start..<text.count where isReserved(text[index]) {
            isPlain = false
            break
        }
        if isPlain { return }
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in text[start...] {
            if isReserved(byte) {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                encoded.append(byte)
            }
        }
        text.replaceSubrange(start..., with: encoded)
    }

    private static func isReserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 9, 10, 13, 32, UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="),
            UInt8(ascii: "|"):
            true
        default: false
        }
    }
}
