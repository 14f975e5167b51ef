"""Times what a whole genome costs against bcftools, tabix and zlib: made-up files, in alternation, ratios of the same run.

    python3 Tests/Benchmarks/whole-genome.py PROGRAM [RECORDS] [ROUNDS]

4,500,000 records (200 MB packed, some minutes to make with the further files) and 3 rounds without them. Prints for each case the median of the
peer's time by ours with its spread, and the most memory of ours; then what ours takes for a ninth, four ninths and sixteen ninths of the
records, for 50 and 5,000 samples, and on a dense panel. Needs bgzip, tabix, bcftools and a C compiler with zlib; vcfanno is run where it is
installed. SnpEff is not: it has no database of these genes. Nothing here decides whether anything passes."""

import csv
import glob
import os
import random
import shutil
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


def write(path, records, samples=1):
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
        vcf.write("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t" + "\t".join(f"NA{i + 1}" for i in range(samples)) + "\n")
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
                    "GT:AD:DP:GQ:PL")
                for _ in range(samples):
                    vcf.write(f"\t0/1:{depth - count},{count}:{depth}:{chance.randint(20, 99)}:{chance.randint(50, 2000)},0,{chance.randint(50, 2000)}")
                vcf.write("\n")


def cost(command):
    """The seconds and the most memory in MB of a command, its children included. It writes new files: to replace a large one that was just
    written takes a file system longer than to write it, and what is left over would be paid for by whoever comes next."""
    for output in glob.glob("[ab].vcf*"):
        os.remove(output)
    shutil.rmtree("out", ignore_errors=True)
    start = time.perf_counter()
    child = subprocess.Popen(command, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{command}\n{errors[-2000:]}")
    return time.perf_counter() - start, usage.ru_maxrss // 1024


def compare(name, mine, theirs):
    """Runs both in alternation."""
    runs = [(cost(mine), cost(theirs)) for _ in range(rounds)]
    ratios = sorted(peer / own for (own, _), (peer, _) in runs)
    print(
        f"{name}: ours {statistics.median(own for (own, _), _ in runs):.3f} s, peer {statistics.median(peer for _, (peer, _) in runs):.3f} s, "
        f"peer by ours {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}); ours takes {max(mb for (_, mb), _ in runs)} MB", flush=True)


def pack(name):
    """NAME.vcf as BGZF with its index, the same without one (bare-NAME), and as plain gzip (plain-NAME)."""
    subprocess.run(
        f"gzip -c {name}.vcf > plain-{name}.vcf.gz && bgzip -@2 {name}.vcf && tabix -p vcf {name}.vcf.gz && ln -s {name}.vcf.gz bare-{name}.vcf.gz",
        shell=True, check=True)


# What zlib takes for nothing but the text.
INFLATE = r"""
#include <stdio.h>
#include <zlib.h>
int main(int count, char **names) {
    static unsigned char text[1 << 18];
    gzFile file = count == 2 ? gzopen(names[1], "rb") : NULL;
    int got;
    if (!file) return 1;
    gzbuffer(file, 1 << 18);
    while ((got = gzread(file, text, sizeof text)) > 0) {}
    return got < 0;
}
"""

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    write("wgs.vcf", records)
    pack("wgs")
    with open("inflate.c", "w") as source:
        source.write(INFLATE)
    subprocess.run(["cc", "-O2", "-o", "inflate", "inflate.c", "-lz"], check=True)
    with open("genes.bed", "w") as bed:
        for row in table("transcripts.tsv"):
            if row["assembly"] == "GRCh38" and row["status"] == "MANE Select":
                exons = [tuple(map(int, exon.split("-"))) for exon in row["exons"].split(",")]
                bed.write(f"chr{row['chromosome']}\t{min(min(e) for e in exons) - 5001}\t{max(max(e) for e in exons) + 5000}\n")
    ours = f"{program} annotate --quiet"
    view = "bcftools view -T genes.bed"
    compare("flagged records, by the index; tabix -R", f"{ours} wgs.vcf.gz --flagged-only -o a.vcf", "tabix -h -R genes.bed wgs.vcf.gz > b.vcf")
    compare("report, by the index; tabix -R", f"{program} report --quiet wgs.vcf.gz --outdir out", "tabix -h -R genes.bed wgs.vcf.gz > b.vcf")
    compare("flagged records, BGZF without index; bcftools view -T", f"{ours} bare-wgs.vcf.gz --flagged-only -o a.vcf", f"{view} bare-wgs.vcf.gz -o b.vcf")
    compare("flagged records, BGZF without index, --scan skip; bcftools view -T", f"{ours} bare-wgs.vcf.gz --scan skip --flagged-only -o a.vcf", f"{view} bare-wgs.vcf.gz -o b.vcf")
    compare("flagged records, plain gzip; bcftools view -T", f"{ours} plain-wgs.vcf.gz --flagged-only -o a.vcf", f"{view} plain-wgs.vcf.gz -o b.vcf")
    compare("flagged records, plain gzip; zlib inflating alone", f"{ours} plain-wgs.vcf.gz --flagged-only -o a.vcf", "./inflate plain-wgs.vcf.gz")
    compare("the whole file as text; bcftools view -Ov --threads 2", f"{ours} bare-wgs.vcf.gz -o a.vcf", "bcftools view -Ov --threads 2 wgs.vcf.gz -o b.vcf")
    compare("the whole file as BGZF; bcftools view -Oz --threads 2", f"{ours} bare-wgs.vcf.gz -o a.vcf.gz", "bcftools view -Oz --threads 2 wgs.vcf.gz -o b.vcf.gz")
    compare(
        "the whole file as BGZF with an index; bcftools view -Oz --threads 2, bcftools index -t", f"{ours} bare-wgs.vcf.gz --write-index -o a.vcf.gz",
        "bcftools view -Oz --threads 2 wgs.vcf.gz -o b.vcf.gz && bcftools index -ft b.vcf.gz")
    if shutil.which("vcfanno"):
        subprocess.run("sort -k1,1V -k2,2n genes.bed | bgzip > genes.bed.gz && tabix -p bed genes.bed.gz", shell=True, check=True)
        with open("genes.toml", "w") as settings:
            settings.write('[[annotation]]\nfile="genes.bed.gz"\ncolumns=[2]\nnames=["gene"]\nops=["flag"]\n')
        compare("the whole file as text; vcfanno -p 2", f"{ours} wgs.vcf.gz -o a.vcf", "vcfanno -p 2 genes.toml wgs.vcf.gz > b.vcf")
    else:
        print("not compared with vcfanno: it is not installed (apt-get install vcfanno)")
    for file in os.listdir("."):
        if "wgs.vcf" in file:
            os.remove(file)

    for parts in (1, 4, 16):
        name = f"ninths{parts}"
        write(f"{name}.vcf", records * parts // 9)
        pack(name)
        for plan, command in (
            ("by the index", f"{ours} {name}.vcf.gz --flagged-only -o a.vcf"), ("without index", f"{ours} bare-{name}.vcf.gz --flagged-only -o a.vcf"),
            ("plain gzip", f"{ours} plain-{name}.vcf.gz --flagged-only -o a.vcf"), ("BGZF to BGZF", f"{ours} bare-{name}.vcf.gz -o a.vcf.gz"),
        ):
            runs = [cost(command) for _ in range(rounds)]
            print(f"{records * parts // 9} records, {plan}: {statistics.median(time for time, _ in runs):.3f} s, {max(mb for _, mb in runs)} MB", flush=True)
        for file in os.listdir("."):
            if f"{name}.vcf" in file:
                os.remove(file)

    for samples, count in ((50, records // 15), (5_000, records // 3_000)):
        name = f"samples{samples}"
        write(f"{name}.vcf", count, samples)
        pack(name)
        compare(f"{count} records of {samples} samples, flagged, without index; bcftools view -T", f"{ours} bare-{name}.vcf.gz --flagged-only -o a.vcf", f"{view} bare-{name}.vcf.gz -o b.vcf")
        compare(f"{count} records of {samples} samples as text; bcftools view -Ov --threads 2", f"{ours} bare-{name}.vcf.gz -o a.vcf", f"bcftools view -Ov --threads 2 {name}.vcf.gz -o b.vcf")

os.chdir(root)
print("a dense panel:", flush=True)
subprocess.run([sys.executable, f"{root}/Tests/Benchmarks/dense-panel.py", program, "-", str(rounds)], check=True)
