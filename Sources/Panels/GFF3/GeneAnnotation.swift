package import ByteStreams
import Genome

/// The genes of a GFF3 file that were asked for.
package struct GeneAnnotation: Sendable {
    /// The genes in the order of the file. A symbol may stand at several places (X and Y, alternate contigs).
    package let genes: [AnnotatedGene]
    /// What the file says of itself.
    package let pragmas: GFF3Reader.Pragmas
    /// Symbols that were asked for and are no gene's, but a synonym of one: the symbol that the file has.
    package let synonyms: [String: String]

    /// Reads the genes with these symbols, or all protein-coding ones, in two passes: the genes, then what lies in them, so that features may
    /// stand in any order and no more is kept than is wanted.
    ///
    /// - Throws: ``GFF3Error``, `ContainerError`, `ByteStreamError`.
    package init(path: String, symbols: Set<String>?) throws {
        try self.init(symbols: symbols) { try FileSource.open(path: path) }
    }

    /// The same of a stream that is opened twice.
    ///
    /// - Throws: ``GFF3Error``, `ContainerError`, `ByteStreamError`.
    package init(symbols: Set<String>?, open: () throws -> any ByteSource) throws {
        var genes: [AnnotatedGene] = []
        var synonyms: [String: String] = [:]
        pragmas = try GFF3Reader(source: open()).forEachFeature {
            $0.type.elementsEqual("gene".utf8)
        } _: { feature in
            guard let gene = AnnotatedGene(feature) else { return }
            guard let symbols else {
                if gene.isProteinCoding { genes.append(gene) }
                return
            }
            if symbols.contains(gene.symbol) { genes.append(gene) }
            for name in feature.attributes.list("gene_synonym") where symbols.contains(name) {
                synonyms[name] = gene.symbol
            }
        }
        var parts = GeneParts(genes)
        _ = try GFF3Reader(source: open()).forEachFeature {
            parts.holds($0)
        } _: {
            parts.add($0)
        }
        for index in genes.indices { genes[index].transcripts = parts.transcripts(of: genes[index].id) }
        self.genes = genes
        self.synonyms = synonyms.filter { name, _ in !genes.contains { $0.symbol == name } }
    }
}

/// The features that lie in the wanted genes, put together by their parents when all are read.
private struct GeneParts {
    private var intervals: [ArraySlice<UInt8>: [Interval]] = [:]
    private var children: [String: [GFF3Feature]] = [:]
    private var parts: [String: TranscriptParts] = [:]

    init(_ genes: [AnnotatedGene]) {
        for (contig, genes) in Dictionary(grouping: genes, by: \.contig) {
            intervals[Array(contig.utf8)[...]] = Interval.union(genes.map(\.interval))
        }
    }

    /// Whether a line shares a position with a gene; what cannot be read is for the decoding to refuse.
    func holds(_ row: GFF3Reader.Row) -> Bool {
        guard let intervals = intervals[row.contig] else { return false }
        let rest = row.text[row.type.endIndex...].dropFirst()
        let columns = rest.split(separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
        guard columns.count == 3, let start = Int(String(decoding: columns[0], as: UTF8.self)),
            let end = Int(String(decoding: columns[1], as: UTF8.self))
        else { return true }
        var low = 0
        var high = intervals.count
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle].start <= end { low = middle + 1 } else { high = middle }
        }
        return low > 0 && intervals[low - 1].end >= start
    }

    mutating func add(_ feature: GFF3Feature) {
        for parent in feature.attributes.list("Parent") {
            switch feature.type {
            case "exon": parts[parent, default: TranscriptParts()].add(exon: feature, parent: parent)
            case "CDS": parts[parent, default: TranscriptParts()].add(coding: feature)
            default: children[parent, default: []].append(feature)
            }
        }
    }

    /// The transcripts of a gene: its children with exons or a coding sequence of their own.
    func transcripts(of gene: String) -> [AnnotatedTranscript] {
        (children[gene] ?? []).compactMap { feature in
            guard let id = feature.attributes["ID"], let own = parts[id] else { return nil }
            return AnnotatedTranscript(feature, own)
        }
    }
}
