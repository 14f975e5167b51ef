import CopyNumber
import Genome
import Interpretation
import Transcripts
import VariantCallFormat

/// An allele with an end in a gene of which nothing is said: an insertion without its bases, or a deletion, duplication, inversion or
/// translocation without its other end. A report names it, so that "not found" is not taken to speak of it.
struct UnreadAllele: Sendable {
    let record: VCFRecord
    /// The allele's number: 1 is the first ALT.
    let number: Int
    /// The genes in which one of its ends lies.
    let genes: [String]
    /// Those of them that it may part or lose.
    let genesAtStake: [String]
    /// What of it is not told.
    let doubt: UnreadRearrangement.Doubt

    /// The allele without its record.
    var evidence: UnreadRearrangement {
        UnreadRearrangement(
            chromosome: record.chromosome, position: record.position, alternate: record.alternates[number - 1],
            genes: genes, genesAtStake: genesAtStake, doubt: doubt)
    }

    /// Whether it may be the sample's: only a genotype without it says that it is not.
    func isCarried(bySample sample: Int?) -> Bool {
        sample.flatMap { record.genotype(ofSample: $0) }.map { $0.contains(number) || $0.isMissing } ?? true
    }
}

extension AlleleAnnotator {
    /// The alleles of a record that end in a gene and are not read.
    func unreadAlleles(of record: VCFRecord, on chromosome: Chromosome) -> [UnreadAllele] {
        record.alternates.indices.compactMap { index in
            guard Self.isUnread(record, number: index + 1, on: chromosome) else { return nil }
            let end = record.end(ofAlternate: index)
            var symbols: [String] = []
            for place in Set([record.position, end]).sorted() {
                loci.forEachGene(from: place, to: place, on: chromosome) { number in
                    let model = genes[number].model
                    // An insertion is read where it lies in a coding exon.
                    let isRead =
                        record.alternateAlleles[index].symbol?.kind == .insertion && model.isCoding(record.position)
                        && model.isCoding(record.position + 1)
                    if model.span.contains(place), !isRead, !symbols.contains(model.gene.symbol) {
                        symbols.append(model.gene.symbol)
                    }
                }
            }
            // Most insertions of unknown bases lie in introns, and do nothing there.
            let isInsertion = record.alternateAlleles[index].symbol?.kind == .insertion
            return symbols.isEmpty
                ? nil
                : UnreadAllele(
                    record: record, number: index + 1, genes: symbols,
                    genesAtStake: isInsertion ? codingGenes(at: record.position, on: chromosome) : symbols,
                    doubt: .effect)
        }
    }

    /// The genes whose coding exons hold a position.
    private func codingGenes(at position: Int, on chromosome: Chromosome) -> [String] {
        genes.filter { gene in
            guard gene.gene.chromosome == chromosome, let transcript = gene.model.namingTranscript else { return false }
            return transcript.codingSpan.contains(position) && transcript.exons.contains { $0.contains(position) }
        }.map(\.gene.symbol)
    }

    private static func isUnread(_ record: VCFRecord, number: Int, on chromosome: Chromosome) -> Bool {
        let allele = record.alternateAlleles[number - 1]
        switch allele {
        case .bases, .overlappingDeletion, .unspecified, .missing, .malformed: return false
        case .insertedContig: return true
        case .breakend: return !Junction.isRead(allele: number, of: record, chromosome: chromosome)
        case .symbol(let symbol):
            if symbol.kind == .insertion { return true }
            if Junction.isRead(allele: number, of: record, chromosome: chromosome) { return false }
            // How many copies there are stands in the sample's columns.
            if symbol.kind == .copyNumber { return false }
            return !CopyNumberSegment.isRead(allele) || record.end(ofAlternate: number - 1) <= record.position
        }
    }
}

extension SampleEvidenceBuilder {
    /// The alleles of all files that may be the sample's and are not read, in the order of the files: those that nobody reads, and those of which no
    /// column says whether the sample has them.
    var unreadAlleles: [UnreadAllele] {
        sample.files.flatMap { own in
            let file = own.file
            func column(_ record: VCFRecord, _ allele: Int) -> Int? {
                own.columns.read(in: record, allele: allele).tumour
            }
            let ofNoColumn = file.collected.structuralRecords.flatMap { structural -> [UnreadAllele] in
                let record = structural.record
                return record.alternates.indices.compactMap { index in
                    guard let caller = file.caller,
                        CopyNumberSegment.isPresenceUnreadable(
                            ofAllele: index + 1, in: record, sample: column(record, index + 1),
                            isOnlySample: record.samples.count == 1, caller: caller)
                    else { return nil }
                    let genes = file.annotator.genes(
                        ofAlternate: index, in: record, on: structural.chromosome)
                    return genes.isEmpty
                        ? nil
                        : UnreadAllele(
                            record: record, number: index + 1, genes: genes.map(\.gene.symbol),
                            genesAtStake: genes.filter {
                                $0.isAtStake(ofAlternate: index, in: record)
                            }.map(\.gene.symbol), doubt: .presence)
                }
            }
            let unread = file.collected.unreadAlleles.filter { $0.isCarried(bySample: column($0.record, $0.number)) }
            return (unread + ofNoColumn).filter {
                $0.record.passesFilter(inSample: column($0.record, $0.number)) || options.policy.includesFiltered
            }
        }
    }
}

extension AlleleAnnotator {
    /// The genes that an event reaches: all of what it takes or doubles, else those of its ends.
    fileprivate func genes(ofAlternate index: Int, in record: VCFRecord, on chromosome: Chromosome) -> [GeneAnnotator] {
        let end = max(record.end(ofAlternate: index), record.position)
        let isOfCopies = CopyNumberSegment.isRead(record.alternateAlleles[index])
        let places =
            isOfCopies ? [Interval(max(record.position, 1), end)] : [record.position, end].map { Interval($0, $0) }
        return genes.filter { gene in
            gene.gene.chromosome == chromosome && places.contains { $0.overlaps(gene.model.span) }
        }
    }
}

extension GeneAnnotator {
    /// Whether an event that reaches the gene may part or lose it: a deletion, and what is like it, by touching an exon.
    fileprivate func isAtStake(ofAlternate index: Int, in record: VCFRecord) -> Bool {
        guard CopyNumberSegment.isRead(record.alternateAlleles[index]), let transcript = model.namingTranscript else {
            return true
        }
        let event = Interval(max(record.position, 1), max(record.end(ofAlternate: index), record.position))
        return transcript.exons.contains { $0.overlaps(event) }
    }
}

extension GeneModel {
    /// Whether a position is a coding base of the transcript that names the gene.
    fileprivate func isCoding(_ position: Int) -> Bool {
        guard let transcript = namingTranscript, transcript.codingSpan.contains(position) else { return false }
        return transcript.exons.contains { $0.contains(position) }
    }
}
