import Genome
import ReferenceGenome
import Transcripts

/// A transcript whose coding sequence was translated, with what the table of transcripts says of it.
struct ValidatedTranscript: Sendable {
    let transcript: Transcript
    let startCodon: String
    let source: String

    /// Proves a transcript of a file against the genome, and against what is known of the same accession.
    ///
    /// - Throws: ``ModelFault`` where it is not sound; what reading the genome throws.
    init(
        _ annotated: AnnotatedTranscript, gene: String, assembly: Assembly, chromosome: Chromosome,
        contig: FASTAIndex.Contig?, reader: ReferenceGenomeReader, file: String, known: [Transcript]
    ) throws {
        guard let strand = annotated.strand else { throw ModelFault(.noStrand) }
        try Self.checkGeometry(annotated, strand: strand)
        // A hole that keeps the reading frame translates well: only another source of the same transcript shows it.
        for twin in known
        where twin.assembly == assembly && twin.chromosome == chromosome && Self.isSameVersion(annotated, twin) {
            try Self.check(annotated, strand: strand, against: twin)
        }
        guard let first = annotated.coding.first, let last = annotated.coding.last else {
            throw ModelFault(.noCodingSequence)
        }
        guard let contig else { throw ModelFault(.outsideGenome, "there is no chromosome \(chromosome)") }
        if let end = annotated.exons.last?.end, end > contig.length {
            throw ModelFault(.outsideGenome, "they end at \(end), \(contig.name) at \(contig.length)")
        }
        var coding: [UInt8] = []
        for part in annotated.coding { coding += try reader.bases(of: contig, in: part) }
        if strand == .minus { coding = Nucleotide.reverseComplement(coding) }
        var following: [UInt8] = []
        if let exon = annotated.exons.first(where: { $0.contains(strand == .plus ? last.end : first.start) }) {
            let next =
                strand == .plus
                ? Interval(last.end + 1, last.end + 3)
                : Interval(
                    max(first.start - 3, 1), first.start - 1)
            if exon.contains(next) {
                following = Array(try reader.bases(of: contig, in: next))
                if strand == .minus { following = Nucleotide.reverseComplement(following) }
            }
        }
        try Self.checkCoding(coding, following: following, declaresStart: annotated.declaresStart)
        let isRefSeq = annotated.refSeq != nil
        transcript = Transcript(
            gene: gene, accession: annotated.accession, ensembl: annotated.ensembl,
            protein: annotated.protein.flatMap { $0.hasPrefix("ENSP") != isRefSeq ? $0 : nil },
            status: annotated.status, assembly: assembly, chromosome: chromosome, strand: strand,
            exons: strand == .plus ? annotated.exons : annotated.exons.reversed(),
            codingSpan: Interval(first.start, last.end))
        startCodon = String(decoding: coding.prefix(3), as: UTF8.self)
        source = "\(file) (\(annotated.source))"
        guard TranscriptLayout(transcript) != nil else { throw ModelFault(.exonsOverlap) }
    }

    /// The same transcript under another accession.
    private init(_ other: ValidatedTranscript, accession: String) {
        let old = other.transcript
        transcript = Transcript(
            gene: old.gene, accession: accession, ensembl: old.ensembl, protein: nil, status: old.status,
            assembly: old.assembly, chromosome: old.chromosome, strand: old.strand, exons: old.exons,
            codingSpan: old.codingSpan)
        startCodon = other.startCodon
        source = other.source
    }

    func renamed(_ accession: String) -> ValidatedTranscript { ValidatedTranscript(self, accession: accession) }

    /// What the bases say.
    private static func checkCoding(
        _ coding: [UInt8], following: [UInt8], declaresStart: Bool
    ) throws(ModelFault) {
        guard coding.count % 3 == 0 else { throw ModelFault(.notMultipleOfThree, "\(coding.count) bases") }
        let unknown = coding.count { !Nucleotide.isBase($0) }
        guard unknown == 0 else { throw ModelFault(.unknownBases, "\(unknown) of \(coding.count)") }
        let start = String(decoding: coding.prefix(3), as: UTF8.self)
        guard start == "ATG" || declaresStart else { throw ModelFault(.noStartCodon, start) }
        let protein = GeneticCode.translate(coding[...])
        let stop = UInt8(ascii: "*")
        guard protein.last == stop else {
            let isLeftOut = GeneticCode.translate(following[...]) == [stop]
            throw ModelFault(
                .noStopCodon,
                "the last codon is \(String(decoding: coding.suffix(3), as: UTF8.self))"
                    + (isLeftOut ? "; the next one is a stop, which the file leaves out as GTF does" : ""))
        }
        if let inside = protein.firstIndex(of: stop), inside < protein.count - 1 {
            let codon = String(decoding: coding[inside * 3..<inside * 3 + 3], as: UTF8.self)
            throw ModelFault(
                .stopInside,
                "\(codon) is codon \(inside + 1) of \(protein.count)"
                    + (codon == "TGA" ? " (selenocysteine is not read)" : ""))
        }
    }
}
