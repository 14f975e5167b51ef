"""Times what a whole genome costs against bcftools and tabix: a made-up file of one sample, in alternation, ratios of the same run.

    python3 Tests/Benchmarks/whole-genome.py PROGRAM [RECORDS] [ROUNDS]

4,500,000 records (200 MB packed, a minute to make) and 3 rounds without them. Prints the median of the peer's time by ours with its spread, and
the most memory of ours. Needs bgzip, tabix and bcftools. Nothing here decides whether anything passes."""

import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
program = os.path.abspath(sys.argv[1])
records = int(sys.argv[2]) if len(sys.argv) > 2 else 4_500_000
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3


def table(name):
    with open(f"{root}/Annotations/{name}") as file:
        yield from csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")


def genes():
    """The bundled sequences of GRCh38: chromosome, start, bases."""
    for name in sorted(os.listdir(f"{root}/Annotations/sequences")):
        if name.endswith(".GRCh38.fa"):
            header, *lines = open(f"{root}/Annotations/sequences/{name}").read().split("\n")
            values = dict(word.split("=", 1) for word in header.split() if "=" in word)
            yield values["chromosome"], int(values["start"]), "".join(lines).upper()


def write(path):
    """Sorted records over all chromosomes, with the fields of a germline caller; REF is the real one inside of the genes."""
    chance = random.Random(1)
    lengths = [(r["chromosome"], int(r["length"])) for r in table("contigs.tsv") if r["assembly"] == "GRCh38"]
    lengths = [(name, length) for name, length in lengths if name != "MT"]
    whole = sum(length for _, length in lengths)
    known = list(genes())
    with open(path, "w") as vcf:
        vcf.write("##fileformat=VCFv4.2\n##INFO=<ID=END,Number=1,Type=Integer,Description=\"End\">\n")
        for name, length in lengths:
            vcf.write(f"##contig=<ID=chr{name},length={length}>\n")
        vcf.write("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tNA1\n")
        for name, length in lengths:
            here = [gene for gene in known if gene[0] == name]
            step = whole / records
            position = 10_000.0
            while (position := position + chance.expovariate(1 / step)) < length:
                place = int(position)
                reference = next((b[place - s] for _, s, b in here if s <= place < s + len(b)), None) or chance.choice("ACGT")
                if reference == "N":
                    continue
                alternate = chance.choice([base for base in "ACGT" if base != reference])
                depth = chance.randint(12, 60)
                count = chance.randint(3, depth)
                vcf.write(
                    f"chr{name}\t{place}\t.\t{reference}\t{alternate}\t{chance.uniform(30, 3000):.2f}\tPASS\t"
                    f"AC=1;AF=0.500;AN=2;BaseQRankSum={chance.uniform(-3, 3):.3f};DP={depth};ExcessHet=3.0103;FS={chance.uniform(0, 9):.3f};"
                    f"MQ=60.00;MQRankSum=0.000;QD={chance.uniform(2, 35):.2f};ReadPosRankSum={chance.uniform(-3, 3):.3f};SOR={chance.uniform(0, 3):.3f}\t"
                    f"GT:AD:DP:GQ:PL\t0/1:{depth - count},{count}:{depth}:{chance.randint(20, 99)}:{chance.randint(50, 2000)},0,{chance.randint(50, 2000)}\n")


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, shell=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    write("wgs.vcf")
    subprocess.run("gzip -c wgs.vcf > plain.vcf.gz && bgzip -@2 wgs.vcf && tabix -p vcf wgs.vcf.gz && ln -s wgs.vcf.gz bare.vcf.gz", shell=True, check=True)
    with open("genes.bed", "w") as bed:
        for row in table("transcripts.tsv"):
            if row["assembly"] == "GRCh38" and row["status"] == "MANE Select":
                exons = [tuple(map(int, exon.split("-"))) for exon in row["exons"].split(",")]
                bed.write(f"chr{row['chromosome']}\t{min(min(e) for e in exons) - 5001}\t{max(max(e) for e in exons) + 5000}\n")
    ours = f"{program} annotate --quiet"
    for name, mine, theirs in (
        ("flagged records, by the index; tabix -R", f"{ours} wgs.vcf.gz --flagged-only -o a.vcf", "tabix -h -R genes.bed wgs.vcf.gz > b.vcf"),
        ("flagged records, BGZF without index; bcftools view -T", f"{ours} bare.vcf.gz --flagged-only -o a.vcf", "bcftools view -T genes.bed bare.vcf.gz -o b.vcf"),
        ("flagged records, plain gzip; bcftools view -T", f"{ours} plain.vcf.gz --flagged-only -o a.vcf", "bcftools view -T genes.bed plain.vcf.gz -o b.vcf"),
        ("the whole file as text; bcftools view -Ov --threads 2", f"{ours} bare.vcf.gz -o a.vcf", "bcftools view -Ov --threads 2 wgs.vcf.gz -o b.vcf"),
        ("the whole file as BGZF; bcftools view -Oz --threads 2", f"{ours} bare.vcf.gz -o a.vcf.gz", "bcftools view -Oz --threads 2 wgs.vcf.gz -o b.vcf.gz"),
    ):
        times = [(seconds(mine), seconds(theirs)) for _ in range(rounds)]
        ratios = sorted(peer / own for own, peer in times)
        print(
            f"{name}: ours {statistics.median(own for own, _ in times):.3f} s, peer {statistics.median(peer for _, peer in times):.3f} s, "
            f"peer by ours {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})", flush=True)
    # Of all children so far none of ours can be told apart, so the last one runs alone.
    run = subprocess.run(
        [sys.executable, "-c",
         "import resource, subprocess, sys; subprocess.run(sys.argv[1:]); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)",
         program, "annotate", "--quiet", "bare.vcf.gz", "-o", "a.vcf"], capture_output=True, text=True)
    print(f"most memory of the whole file as text: {run.stdout.strip()} MB")
