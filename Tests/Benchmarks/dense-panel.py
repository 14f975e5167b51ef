"""Times consequences on a dense panel against bcftools csq and SnpEff: a file in which every record lies in a gene, one thread each and two of ours,
in alternation.

    python3 Tests/Benchmarks/dense-panel.py PROGRAM [VARIANTS.vcf.gz] [ROUNDS]

Without a file of variants, every possible substitution in and near the exons of the bundled MANE Select transcripts (GRCh38) is made one.
Prints the ratio of the times of the whole commands, start-up included, with its spread. Needs bcftools; SnpEff is timed where it is installed, once, on a database of the same transcripts."""

import csv
import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def table(name):
    with open(f"{root}/Annotations/{name}") as file:
        yield from csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")


def sequences():
    """The bundled genes of GRCh38 with their chromosome and start."""
    for name in sorted(os.listdir(f"{root}/Annotations/sequences")):
        if name.endswith(".GRCh38.fa"):
            header, *lines = open(f"{root}/Annotations/sequences/{name}").read().split("\n")
            values = dict(word.split("=", 1) for word in header.split() if "=" in word)
            yield "chr" + values["chromosome"], int(values["start"]), "".join(lines)


def write_reference(folder):
    """A FASTA of one line a chromosome, with holes where no gene lies, and its index."""
    lengths = {"chr" + r["chromosome"]: int(r["length"]) for r in table("contigs.tsv") if r["assembly"] == "GRCh38"}
    genes = list(sequences())
    with open(f"{folder}/genome.fa", "wb") as fasta, open(f"{folder}/genome.fa.fai", "w") as index:
        for chromosome in sorted({gene[0] for gene in genes}):
            fasta.write(f">{chromosome}\n".encode())
            start = fasta.tell()
            for _, position, bases in (gene for gene in genes if gene[0] == chromosome):
                fasta.seek(start + position - 1)
                fasta.write(bases.upper().encode())
            fasta.seek(start + lengths[chromosome])
            fasta.write(b"\n")
            index.write(f"{chromosome}\t{lengths[chromosome]}\t{start}\t{lengths[chromosome]}\t{lengths[chromosome] + 1}\n")


def write_genes(path, place=lambda chromosome, position: (chromosome, position)):
    """The MANE Select transcripts as bcftools csq reads them (Ensembl's GFF3), with contigs and positions as `place` has them."""
    with open(path, "w") as gff:
        gff.write("##gff-version 3\n")
        for row in table("transcripts.tsv"):
            if row["status"] != "MANE Select" or row["assembly"] != "GRCh38":
                continue
            exons = sorted(tuple(map(int, exon.split("-"))) for exon in row["exons"].split(","))
            first, last = map(int, row["coding_span"].split("-"))
            transcript = row["ensembl"].split(".")[0]

            def line(kind, start, end, attributes, phase="."):
                (contig, start), (_, end) = (place("chr" + row["chromosome"], position) for position in (start, end))
                gff.write("\t".join([contig, "mtorvar", kind, str(start), str(end), ".", row["strand"], phase, attributes]) + "\n")

            line("gene", exons[0][0], exons[-1][1], f"ID=gene:{row['gene']};Name={row['gene']};biotype=protein_coding")
            line("mRNA", exons[0][0], exons[-1][1], f"ID=transcript:{transcript};Parent=gene:{row['gene']};biotype=protein_coding")
            done = 0
            for start, end in exons if row["strand"] == "+" else reversed(exons):
                line("exon", start, end, f"Parent=transcript:{transcript}")
                start, end = max(start, first), min(end, last)
                if start <= end:
                    line("CDS", start, end, f"Parent=transcript:{transcript}", str(-done % 3))
                    done += end - start + 1


def write_variants(folder):
    genes = list(sequences())
    places = set()
    for row in table("transcripts.tsv"):
        if row["status"] == "MANE Select" and row["assembly"] == "GRCh38":
            for exon in row["exons"].split(","):
                start, end = map(int, exon.split("-"))
                places |= {("chr" + row["chromosome"], position) for position in range(start - 20, end + 21)}
    base_at = {}
    for chromosome, start, bases in genes:
        for offset, base in enumerate(bases.upper()):
            base_at[chromosome, start + offset] = base
    path = f"{folder}/variants.vcf"
    with open(path, "w") as vcf:
        vcf.write("##fileformat=VCFv4.2\n")
        for chromosome in sorted({chromosome for chromosome, _ in places}):
            vcf.write(f"##contig=<ID={chromosome}>\n")
        vcf.write("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n")
        for chromosome, position in sorted(places):
            reference = base_at.get((chromosome, position), "N")
            if reference in "ACGT":
                for alternate in "ACGT".replace(reference, ""):
                    vcf.write(f"{chromosome}\t{position}\t.\t{reference}\t{alternate}\t.\tPASS\t.\n")
    return path


def write_snpeff(folder, variants):
    """A SnpEff database in which the stretch of each gene is a contig of its own, and the variants in those coordinates: holes as large as chromosomes
    would have to be filled. Returns the command."""
    stretches = [(f"{chromosome}_{start}", chromosome, start, bases) for chromosome, start, bases in sequences()]

    def place(chromosome, position):
        for contig, of, start, bases in stretches:
            if of == chromosome and start <= position < start + len(bases):
                return contig, position - start + 1
        return None, position

    os.makedirs(f"{folder}/data/panel")
    with open(f"{folder}/data/panel/sequences.fa", "w") as fasta:
        for contig, _, _, bases in stretches:
            fasta.write(f">{contig}\n{bases.upper()}\n")
    write_genes(f"{folder}/data/panel/genes.gff", place)
    with open(f"{folder}/snpEff.config", "w") as config:
        config.write("data.dir = ./data/\npanel.genome : panel\n")
    with (gzip.open if variants.endswith(".gz") else open)(variants, "rt") as source, open(f"{folder}/placed.vcf", "w") as vcf:
        for line in source:
            if line.startswith("#"):
                vcf.write("" if line.startswith("##contig") else line)
                continue
            chromosome, position, rest = line.split("\t", 2)
            contig, position = place(chromosome if chromosome.startswith("chr") else "chr" + chromosome, int(position))
            if contig:
                vcf.write(f"{contig}\t{position}\t{rest}")
    # Without its statistics, and without a look for a newer version.
    options = ["-c", f"{folder}/snpEff.config"]
    built = subprocess.run(
        ["snpEff", "build", "-gff3", "-noCheckCds", "-noCheckProtein", *options, "panel"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if built.returncode or not os.path.exists(f"{folder}/data/panel/snpEffectPredictor.bin"):
        sys.exit(f"snpEff build\n{built.stdout[-2000:]}")
    return ["snpEff", "ann", "-noStats", "-noLog", "-ud", "0", *options, "panel", f"{folder}/placed.vcf"]


program = os.path.abspath(sys.argv[1])
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 9
with tempfile.TemporaryDirectory() as folder:
    write_reference(folder)
    write_genes(f"{folder}/genes.gff3")
    variants = sys.argv[2] if len(sys.argv) > 2 and sys.argv[2] != "-" else write_variants(folder)
    csq = ["bcftools", "csq", "--local-csq", "-f", f"{folder}/genome.fa", "-g", f"{folder}/genes.gff3", "-Ov", variants]
    ours = [program, "annotate", variants, "--assembly", "GRCh38", "--quiet", "--threads"]

    def seconds(command):
        start = time.perf_counter()
        with open(os.devnull, "w") as nothing, open(f"{folder}/errors", "w") as errors:
            if subprocess.run(command, stdout=nothing, stderr=errors).returncode:
                sys.exit(f"{' '.join(command)}\n{open(f'{folder}/errors').read()[-2000:]}")
        return time.perf_counter() - start

    lines = subprocess.run(csq, capture_output=True, text=True).stdout.split("\n")
    records = sum(1 for line in lines if line and line[0] != "#")
    annotated = sum(1 for line in lines if "BCSQ=" in line)
    times = [(seconds(ours + ["1"]), seconds(csq), seconds(ours + ["2"])) for _ in range(rounds)]
    ratios = sorted(theirs / mine for mine, theirs, _ in times)
    scaling = sorted(mine / both for mine, _, both in times)
    mine, theirs = (statistics.median(pair[i] for pair in times) for i in (0, 1))
    print(f"{records} records ({annotated} with a consequence of csq), one thread, {rounds} rounds in alternation")
    print(f"bcftools csq {theirs:.3f} s ({records / theirs:,.0f}/s), mtorvar annotate {mine:.3f} s ({records / mine:,.0f}/s)")
    print(f"csq's time by ours: {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})")
    print(f"our time with one thread by that with two: {statistics.median(scaling):.2f} ({scaling[0]:.2f} to {scaling[-1]:.2f})")
    if shutil.which("snpEff"):
        snpeff = write_snpeff(folder, variants)
        with open(f"{folder}/placed.vcf") as placed:
            count = sum(1 for line in placed if line[0] != "#")
        theirs = seconds(snpeff)
        print(f"SnpEff {theirs:.1f} s for {count} of the records ({count / theirs:,.0f}/s): by ours {theirs / mine * records / count:.0f}")
    else:
        print("not compared with SnpEff: it is not installed (apt-get install snpeff)")
