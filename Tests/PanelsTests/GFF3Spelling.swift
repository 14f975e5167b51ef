import Genome
import Transcripts

/// The ways in which annotations are spelt.
enum GFF3Spelling: String, CaseIterable, Sendable {
    case ensembl, gencode, refSeq, maneRefSeq, maneEnsembl

    /// Whether it carries RefSeq accessions.
    var knowsRefSeq: Bool { self != .ensembl && self != .gencode }
    /// Whether it carries RefSeq proteins.
    var knowsRefSeqProtein: Bool { self == .refSeq || self == .maneRefSeq }

    /// GFF3 of these transcripts, as this source would write it. `startCodons` by accession, where not ATG.
    func text(
        genes: [Gene], transcripts: [Transcript], contigs: ContigTable, startCodons: [String: String]
    ) -> String {
        var lines: [String] = []
        for gene in genes {
            let own = transcripts.filter { $0.gene == gene.symbol }
            guard let first = own.first else { continue }
            let span = Interval(own.map(\.span.start).min() ?? 1, own.map(\.span.end).max() ?? 1)
            lines.append(line(first, contigs, "gene", span, nil, geneAttributes(gene)))
            for (index, transcript) in own.enumerated() {
                let names = Names(transcript, number: index + 1, spelling: self)
                lines.append(
                    line(
                        transcript, contigs, self == .gencode || self == .maneEnsembl ? "transcript" : "mRNA",
                        transcript.span, nil,
                        "ID=\(names.id);Parent=\(parent(gene));" + transcriptAttributes(transcript, names)))
                for (number, exon) in transcript.exons.enumerated() {
                    lines.append(
                        line(
                            transcript, contigs, "exon", exon, nil,
                            "ID=exon:\(names.bare):\(number + 1);Parent=\(names.id);"
                                + (self == .ensembl ? "rank=\(number + 1)" : "exon_number=\(number + 1)")))
                }
                var before = 0
                for part in transcript.codingExons {
                    lines.append(
                        line(
                            transcript, contigs, "CDS", part, (3 - before % 3) % 3,
                            codingAttributes(transcript, names, start: startCodons[transcript.accession])))
                    before += part.count
                }
            }
            lines.append("###")
        }
        return "##gff-version 3\n#!processor made up\n" + lines.joined(separator: "\n") + "\n##FASTA\n>rest\nACGT\n"
    }

    private struct Names {
        let id: String
        let bare: String
        let ensembl: String
        let ensemblProtein: String

        init(_ transcript: Transcript, number: Int, spelling: GFF3Spelling) {
            ensembl =
                transcript.ensembl
                ?? "ENST9\(transcript.gene.utf8.reduce(0) { $0 * 7 + Int($1) } % 1_000_000)\(number).1"
            ensemblProtein = "ENSP" + ensembl.dropFirst(4)
            let withoutVersion = String(ensembl.prefix { $0 != "." })
            switch spelling {
            case .ensembl: (id, bare) = ("transcript:\(withoutVersion)", withoutVersion)
            case .gencode, .maneEnsembl: (id, bare) = (ensembl, ensembl)
            case .refSeq, .maneRefSeq: (id, bare) = ("rna-\(transcript.accession)", transcript.accession)
            }
        }
    }

    private func line(
        _ transcript: Transcript, _ contigs: ContigTable, _ type: String, _ interval: Interval, _ phase: Int?,
        _ attributes: String
    ) -> String {
        let contig =
            switch self {
            case .ensembl: transcript.chromosome.name
            case .gencode, .maneEnsembl: "chr\(transcript.chromosome)"
            case .refSeq, .maneRefSeq: contigs[transcript.assembly, transcript.chromosome]?.accession ?? ""
            }
        let source = knowsRefSeqProtein ? "BestRefSeq" : "HAVANA"
        return
            "\(contig)\t\(source)\t\(type)\t\(interval.start)\t\(interval.end)\t.\t\(transcript.strand.rawValue)\t\(phase.map(String.init) ?? ".")\t\(attributes)"
    }

    private func parent(_ gene: Gene) -> String {
        switch self {
        case .ensembl: "gene:" + (gene.ensemblID?.prefix { $0 != "." } ?? "")
        case .gencode, .maneEnsembl: gene.ensemblID ?? ""
        case .refSeq, .maneRefSeq: "gene-\(gene.symbol)"
        }
    }

    private func geneAttributes(_ gene: Gene) -> String {
        let name = gene.name.replacing(",", with: "%2C")
        switch self {
        case .ensembl:
            let id = gene.ensemblID ?? ""
            return
                "ID=\(parent(gene));Name=\(gene.symbol);biotype=protein_coding;description=\(name) [Source:HGNC Symbol%3BAcc:\(gene.hgncID ?? "")];gene_id=\(id.prefix { $0 != "." });version=\(id.split(separator: ".").last ?? "")"
        case .gencode:
            return
                "ID=\(parent(gene));gene_id=\(parent(gene));gene_type=protein_coding;gene_name=\(gene.symbol);level=2;hgnc_id=\(gene.hgncID ?? "")"
        case .maneEnsembl:
            return "ID=\(parent(gene));gene_id=\(parent(gene));gene_type=protein_coding;gene_name=\(gene.symbol)"
        case .refSeq, .maneRefSeq:
            return
                "ID=\(parent(gene));Dbxref=GeneID:\(gene.entrezID ?? ""),HGNC:\(gene.hgncID ?? ""),MIM:1;Name=\(gene.symbol);description=\(name);gbkey=Gene;gene=\(gene.symbol);gene_biotype=protein_coding;gene_synonym=\(gene.symbol)OLD"
        }
    }

    private func transcriptAttributes(_ transcript: Transcript, _ names: Names) -> String {
        let standing = transcript.status == .other ? nil : transcript.status.rawValue
        let underscored = standing.map { "," + $0.replacing(" ", with: "_") } ?? ""
        switch self {
        case .ensembl:
            let version = names.ensembl.split(separator: ".").last ?? ""
            return "biotype=protein_coding;tag=basic\(underscored);transcript_id=\(names.bare);version=\(version)"
        case .gencode:
            return "transcript_id=\(names.ensembl);transcript_type=protein_coding;tag=basic\(underscored),CCDS"
        case .maneEnsembl:
            return
                "transcript_id=\(names.ensembl);transcript_type=protein_coding;tag=basic\(underscored);Dbxref=GENCODE:\(names.ensembl),RefSeq:\(transcript.accession)"
        case .refSeq, .maneRefSeq:
            let ensembl = transcript.ensembl.map { "Ensembl:\($0)," } ?? ""
            return
                "Dbxref=\(ensembl)GeneID:1,GenBank:\(transcript.accession);Name=\(transcript.accession);gbkey=mRNA;product=a%2C b\(standing.map { ";tag=\($0)" } ?? "");transcript_id=\(transcript.accession)"
        }
    }

    private func codingAttributes(_ transcript: Transcript, _ names: Names, start: String?) -> String {
        switch self {
        case .ensembl:
            return
                "ID=CDS:\(names.ensemblProtein.prefix { $0 != "." });Parent=\(names.id);protein_id=\(names.ensemblProtein.prefix { $0 != "." });tag=\(start == nil ? "basic" : "non_ATG_start")"
        case .gencode, .maneEnsembl:
            return
                "ID=CDS:\(names.ensembl);Parent=\(names.id);protein_id=\(names.ensemblProtein)\(start == nil ? "" : ";tag=basic,non_ATG_start")"
        case .refSeq, .maneRefSeq:
            let note = start.map {
                ";Note=isoform b is encoded by transcript variant 2%3B non-AUG (\($0.replacing("T", with: "U"))) translation initiation codon"
            }
            return
                "ID=cds-\(transcript.protein ?? names.bare);Parent=\(names.id)\(note ?? "")\(transcript.protein.map { ";protein_id=\($0)" } ?? "")"
        }
    }
}
