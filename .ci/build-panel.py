"""annotations build against transcripts and sequences that were proved elsewhere.

The folder reference of the shared data has transcripts.tsv (0-based, half-open) and genomic/. From them GFF3 is written as NCBI and as Ensembl spell it, and a FASTA with
the genes at their places; the panel that the program builds of both assemblies must have every transcript as the table has it, the
sequences of the bundled set, and give the entries that the bundled set gives, but for the knowledge that a panel lacks.
"""
import glob
import tempfile

import shared_data as data

reference = f"{data.shared}/reference"
bundled = f"{data.root}/Annotations"
ASSEMBLIES = ["GRCh37", "GRCh38"]
PANEL = "PTEN TSC1 TSC2 PIK3CA MEN1 DAXX ATRX NF1 MTOR AKT1".split()
MORE = "STK11 VHL FLCN".split()
WIDTH = 60


def check(holds, text):
    if not holds:
        data.fail("FAIL", text)


def fasta(path):
    header, *lines = open(path).read().split("\n")
    return header, "".join(lines)


contigs = {(row["assembly"], row["chromosome"]): row for row in data.rows(f"{bundled}/contigs.tsv")}
genes = {row["gene"]: row for row in data.rows(f"{reference}/gene_info.tsv")}
transcripts = [row for row in data.rows(f"{reference}/transcripts.tsv") if row["gene"] in PANEL + MORE]


def exons(row):
    """1-based, closed, in genomic order."""
    starts, ends = row["exon_starts"].strip(",").split(","), row["exon_ends"].strip(",").split(",")
    return [(int(start) + 1, int(end)) for start, end in zip(starts, ends)]


def coding(row):
    first, last = int(row["cds_start"]) + 1, int(row["cds_end"])
    return [(max(s, first), min(e, last)) for s, e in exons(row) if s <= last and e >= first]


def known(value):
    return value if value not in ("", "NA") else None


def write_genome(assembly, path):
    """A sparse FASTA: N and the gene's bases where a gene lies, holes elsewhere."""
    by_chromosome = {}
    for gene in PANEL + MORE:
        found = glob.glob(f"{reference}/genomic/{gene}.{assembly}*.fa") or glob.glob(
            f"{reference}/genomic/inferred/{gene}.{assembly}*.fa")
        header, bases = fasta(found[0])
        place = header.split()[2]
        chromosome, start = place.split(":")[0].removeprefix("chr"), int(place.split(":")[1].split("-")[0])
        by_chromosome.setdefault(chromosome, []).append((start - 20_000, "N" * 20_000 + bases + "N" * 20_000))
    offset, index = 0, []
    with open(path, "wb") as file:
        for chromosome, stretches in by_chromosome.items():
            length = int(contigs[assembly, chromosome]["length"])
            head = f">chr{chromosome}\n".encode()
            file.seek(offset)
            file.write(head)
            offset += len(head)
            index.append(f"chr{chromosome}\t{length}\t{offset}\t{WIDTH}\t{WIDTH + 1}\n")
            for start, bases in stretches:
                line, column = divmod(start - 1, WIDTH)
                lines = [bases[:WIDTH - column]]
                lines += [bases[i:i + WIDTH] for i in range(WIDTH - column, len(bases), WIDTH)]
                file.seek(offset + line * (WIDTH + 1) + column)
                file.write("\n".join(lines).encode())
            offset += (length - 1) // WIDTH * (WIDTH + 1) + (length - 1) % WIDTH + 1
            file.seek(offset)
            file.write(b"\n")
            offset += 1
    open(path + ".fai", "w").writelines(index)


def versioned(accession):
    bare, _, version = accession.partition(".")
    return bare, f";version={version}" if version else ""


def write_annotation(assembly, spelling, path):
    lines = ["##gff-version 3"]
    for gene in PANEL + MORE:
        own = [row for row in transcripts if row["gene"] == gene and row["build"] == assembly]
        if spelling == "ensembl":
            own = [row for row in own if known(row["ensembl"])]
        chromosome = own[0]["chrom"].removeprefix("chr")
        contig = contigs[assembly, chromosome]["accession"] if spelling == "refseq" else chromosome
        info, strand = genes[gene], own[0]["strand"]

        def add(kind, start, end, phase, attributes):
            lines.append(f"{contig}\tx\t{kind}\t{start}\t{end}\t.\t{strand}\t{phase}\t{attributes}")

        first = min(exons(row)[0][0] for row in own)
        last = max(exons(row)[-1][1] for row in own)
        bare, version = versioned(info["ensembl_gene"])
        if spelling == "refseq":
            gene_id = f"gene-{gene}"
            add("gene", first, last, ".", f"ID={gene_id};Dbxref=GeneID:{info['entrez']},HGNC:{info['hgnc_id']};Name={gene};"
                f"gene_biotype=protein_coding")
        else:
            gene_id = f"gene:{bare}"
            add("gene", first, last, ".", f"ID={gene_id};Name={gene};biotype=protein_coding{version}")
        for row in own:
            accession, ensembl, status = row["refseq"], known(row["ensembl"]), row["mane_status"]
            is_mane = accession == info["mane_refseq"]
            bare, version = versioned(ensembl or "")
            if spelling == "refseq":
                transcript_id = f"rna-{accession}"
                tag = f";tag={status}" if status.startswith("MANE") else ""
                cross = f";Dbxref=Ensembl:{ensembl},GeneID:1" if ensembl else ""
                attributes = f"transcript_id={accession}{cross}{tag}"
                # The long form of PTEN.
                note = ";Note=non-AUG (CUG) translation initiation codon" if accession.startswith("NM_001304717") else ""
                protein = (f";protein_id={info['mane_protein']}" if is_mane else "") + note
            else:
                transcript_id = f"transcript:{bare}"
                tag = f",{status.replace(' ', '_')}" if status.startswith("MANE") else ""
                attributes = f"transcript_id={bare};tag=basic{tag}{version}"
                protein = f";protein_id={info['mane_ensp'].split('.')[0]}" if is_mane else ""
            add("mRNA", exons(row)[0][0], exons(row)[-1][1], ".", f"ID={transcript_id};Parent={gene_id};{attributes}")
            for start, end in exons(row):
                add("exon", start, end, ".", f"Parent={transcript_id}")
            before = 0
            parts = coding(row) if strand == "+" else coding(row)[::-1]
            for start, end in parts:
                add("CDS", start, end, -before % 3, f"ID=cds-{accession};Parent={transcript_id}{protein}")
                before += end - start + 1
    open(path, "w").write("\n".join(lines) + "\n")


def expected_rows(spelling):
    for row in transcripts:
        ensembl = known(row["ensembl"])
        if spelling == "ensembl" and not ensembl:
            continue
        parts = exons(row) if row["strand"] == "+" else exons(row)[::-1]
        yield {
            "gene": row["gene"], "accession": row["refseq"] if spelling == "refseq" else ensembl,
            "ensembl": ensembl or "NA", "assembly": row["build"], "chromosome": row["chrom"].removeprefix("chr"),
            "status": row["mane_status"] if row["mane_status"].startswith("MANE") else "other",
            "strand": row["strand"], "exons": ",".join(f"{s}-{e}" for s, e in parts),
            "coding_span": f"{int(row['cds_start']) + 1}-{row['cds_end']}", "coding_length": row["cds_len"],
            "protein_length": row["aa_len"],
        }


def entries(vcf, *arguments):
    """The MTOR entries by record, without the columns of knowledge."""
    found = data.entries(data.must_run("annotate", vcf, "--quiet", *arguments).stdout)
    for own in found.values():
        own[:] = [entry for entry in own if entry["Gene"] in PANEL]
        for entry in own:
            for column in ["Role", "Domain", "Hotspot", "Function", "Pathway", "Claims"]:
                entry.pop(column, None)
    return found


compared = {"transcripts": 0, "bases": 0, "entries": 0}
with tempfile.TemporaryDirectory() as folder:
    for assembly in ASSEMBLIES:
        write_genome(assembly, f"{folder}/{assembly}.fa")
    for spelling in ["refseq", "ensembl"]:
        panel = f"{folder}/{spelling}"
        arguments = ["annotations", "build", "-o", panel]
        for assembly in ASSEMBLIES:
            gff = f"{folder}/{spelling}.{assembly}.gff3"
            write_annotation(assembly, spelling, gff)
            arguments += ["--gff", gff, "--fasta", f"{folder}/{assembly}.fa", "--assembly", assembly]
        for gene in PANEL + MORE:
            arguments += ["--gene", gene]
        run = data.run(*arguments)
        check(run.returncode == 0, f"{spelling}: build exits with {run.returncode}\n{run.stderr}")
        left = list(data.rows(f"{panel}/left_out.tsv"))
        check(not left, f"{spelling}: left out {left}")
        built = {(r["gene"], r["accession"], r["assembly"]): r for r in data.rows(f"{panel}/transcripts.tsv")}
        for expected in expected_rows(spelling):
            row = built.pop((expected["gene"], expected["accession"], expected["assembly"]), None)
            check(row is not None and all(row[key] == value for key, value in expected.items()), f"{spelling}: {expected} is {row}")
            compared["transcripts"] += 1
        check(not built, f"{spelling}: rows too many: {list(built)}")
        for gene in PANEL:
            for assembly in ASSEMBLIES:
                (head, bases), (other_head, other) = (
                    fasta(f"{where}/sequences/{gene}.{assembly}.fa") for where in [panel, bundled])
                start, other_start = (int(h.split("start=")[1].split()[0]) for h in [head, other_head])
                low = max(start, other_start)
                high = min(start + len(bases), other_start + len(other))
                same = bases[low - start:high - start] == other[low - other_start:high - other_start]
                check(high - low > 5_000 and same, f"{spelling}: the sequence of {gene} on {assembly} differs")
                compared["bases"] += high - low
        verify = data.run("annotations", "verify", "--panel", panel)
        check(verify.returncode == 0, f"{spelling}: verify\n{verify.stdout}")
        if spelling != "refseq":
            continue
        for name in ["known-variants", "pnet-tumour-normal"]:
            for assembly in ASSEMBLIES:
                vcf = f"{data.root}/SampleData/{name}.{assembly}.vcf"
                ours, theirs = entries(vcf), entries(vcf, "--panel", panel)
                for place in sorted(set(ours) | set(theirs)):
                    check(ours.get(place) == theirs.get(place), f"{place}: bundled {ours.get(place)}, built {theirs.get(place)}")
                compared["entries"] += sum(len(found) for found in ours.values())

print("   " + ", ".join(f"{count} {what}" for what, count in compared.items()) + f" compared, {data.failures} failures")
data.finish()
