import ByteStreams
import Genome
import Transcripts

extension Panel {
    /// Writes the panel as a folder that `--panel` takes, made where it is missing. `genes.tsv` comes last: without it a folder is no panel.
    ///
    /// - Throws: ``PanelError`` where the folder holds a panel already; `ByteStreamError` where it cannot be written.
    package func write(to folder: String) throws {
        guard !FileSystem.exists("\(folder)/genes.tsv") else {
            throw PanelError(
                .cannotCreate, "\(folder): there is a panel in it already; name another folder, or remove it first")
        }
        do {
            try FileSystem.makeFolder("\(folder)/sequences")
        } catch {
            throw ByteStreamError(.cannotCreate, path: folder, errno: error)
        }
        for sequence in sequences {
            try write(
                sequence.text, to: "\(folder)/sequences/\(sequence.gene).\(sequence.reference.assembly.rawValue).fa")
        }
        try write(Self.domains, to: "\(folder)/domains.tsv")
        try write(Self.residues, to: "\(folder)/residues.tsv")
        try write(Self.differences, to: "\(folder)/reference_differences.tsv")
        try write(leftOutTable, to: "\(folder)/left_out.tsv")
        try write(transcriptTable, to: "\(folder)/transcripts.tsv")
        try write(geneTable, to: "\(folder)/genes.tsv")
    }

    private func write(_ text: String, to path: String) throws {
        let sink = try FileSink(path: path)
        try sink.write(Array(text.utf8))
        try sink.finish()
    }

    private static let domains =
        "# Protein domains, in residues of the MANE Select protein, 1-based and closed: none known.\ngene\tstart\tend\tname\taccession\ttranscript\tnote\n"
    private static let residues =
        "# Known residues, in the MANE Select protein: none known.\ngene\tresidue\treference\talternates\teffect\tchange\tcitation\tpmid\tverification\tcheck\n"
    private static let differences =
        "# Places where assemblies and transcripts differ within coding sequence: none known.\ngene\tassembly\tchromosome\tposition\tbundled\tother\twhat\n"

    private func row(_ values: [String?]) -> String {
        values.map { value in
            let text = String((value ?? "").map { $0.isNewline || $0 == "\t" ? " " : $0 })
            return text.isEmpty ? "NA" : text
        }.joined(separator: "\t") + "\n"
    }

    private var geneTable: String {
        "# Built by mtorvar annotations build. NA: neither the annotation nor the bundled set tells it.\n"
            + "symbol\tname\thgnc\tentrez\tensembl\tuniprot\trole\tgroup\tpathway_node\tchromosome\tstrand\tband\tdirection\n"
            + genes.map { gene in
                row([
                    gene.symbol, gene.name, gene.hgncID, gene.entrezID, gene.ensemblID, gene.uniProtID,
                    gene.role.rawValue, gene.group.rawValue, gene.pathwayNode, gene.chromosome.name,
                    gene.strand.rawValue, gene.band, gene.statedDirection?.rawValue,
                ])
            }.joined()
    }

    private var transcriptTable: String {
        "# Built by mtorvar annotations build; columns as Annotations/README.md explains them.\n"
            + "gene\taccession\tensembl\tprotein\tstatus\tassembly\tchromosome\tstrand\texons\tcoding_span\tstart_codon\tcoding_length\tprotein_length\tsource\tnote\n"
            + transcripts.map { sound in
                let transcript = sound.transcript
                return row([
                    transcript.gene, transcript.accession, transcript.ensembl, transcript.protein,
                    transcript.status.rawValue, transcript.assembly.rawValue, transcript.chromosome.name,
                    transcript.strand.rawValue, transcript.exons.map(\.description).joined(separator: ","),
                    transcript.codingSpan.description, sound.startCodon, String(transcript.codingLength),
                    String(transcript.proteinLength), sound.source, nil,
                ])
            }.joined()
    }

    private var leftOutTable: String {
        "# What was left out of the panel, and why.\ngene\ttranscript\tassembly\treason\tdetail\n"
            + leftOut.map { left in
                row([left.gene, left.transcript, left.assembly, left.fault.kind.rawValue, left.fault.text])
            }.joined()
    }
}

extension Panel.Sequence {
    /// FASTA with the header that the program reads.
    fileprivate var text: String {
        var text =
            ">\(gene) assembly=\(reference.assembly.rawValue) chromosome=\(reference.chromosome) start=\(reference.interval.start) end=\(reference.interval.end) inferred=no source=\"\(source.replacing("\"", with: "'"))\"\n"
        var start = reference.bases.startIndex
        while start < reference.bases.endIndex {
            let end = min(start + 80, reference.bases.endIndex)
            text += String(decoding: reference.bases[start..<end], as: UTF8.self) + "\n"
            start = end
        }
        return text
    }
}
