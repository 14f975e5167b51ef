#!/usr/bin/env python3
"""Holds the ways of reading against each other, and against bcftools, on files that are changed by their fields.

usage: plans-fuzz.py PROGRAM [SECONDS [SEED]]

Each file is made of records near and far from PTEN, of which some fields are changed: numbers to their bounds, alleles to other forms, columns and
lines doubled, swapped and left out. It is packed by bgzip and indexed where tabix takes it. Then:

- full, skipping and indexed reading, one thread and three, and pieces of one size and another give the same bytes and exit code, or the same records
  where partial reading says that it read all;
- no run ends by a signal, with 70, or without a word where it fails;
- records that both accept have in bcftools the same CHROM, POS, REF, ALT and number of samples.

What differs is kept in .build/plans-fuzz, by its seed."""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 30
first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
kept = ".build/plans-fuzz"

NUMBERS = ["0", "-1", "1", "2147483647", "2147483648", "9223372036854775807", "1152921504606846976", "1e400", "nan", "", ".", "00", "+5"]
ALLELES = ["A", "<DEL>", "<DUP>", "<*>", "<NON_REF>", "*", ".", "X", "N[chr10:87933147[", "]1:0]A", "A.", "ACGTN", "a", "R", "<>", "A,A"]
ENTRIES = ["END=2147483647", "END=1", "SVLEN=-2147483648", "SVTYPE=DEL", "CN=255", "AF=0.5,nan", "A=%0A", "DP=1;DP=2", "MTOR=x", ";;"]
GENOTYPES = ["0/1", "1|0", "./.", ".", "|1", "/0", "0/1/2", "99999999999", "-1/1", "1/", "0|1/1", "2"]
HEADER = """##fileformat=VCFv4.3
##contig=<ID=chr1,length=248956422>
##contig=<ID=chr10,length=133797422>
##contig=<ID=chrX,length=156040895>
##FILTER=<ID=PASS,Description="All filters passed">
##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Reads">
"""
COLUMNS = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA\tB\n"


def records(chance):
    places = [("chr1", chance.randint(1000, 240_000_000)) for _ in range(chance.randint(0, 60))]
    places += [("chr10", 87933147 + offset) for offset in range(0, chance.randint(1, 5))]
    places += [("chr10", chance.randint(1000, 133_000_000)) for _ in range(chance.randint(0, 60))]
    places += [("chrX", chance.randint(1000, 150_000_000)) for _ in range(chance.randint(0, 20))]
    known = {87933147: "C", 87933148: "G", 87933149: "A"}
    for contig, position in sorted(places, key=lambda place: (["chr1", "chr10", "chrX"].index(place[0]), place[1])):
        reference = known.get(position, "N") if contig == "chr10" else "N"
        yield [contig, str(position), ".", reference, chance.choice("ACGT".replace(reference, "")), "50", "PASS", "DP=20", "GT:AD", "0/1:10,10", "1|1:0,20"]


def changed(columns, chance):
    kind = chance.randrange(9)
    if kind == 0:
        columns[1] = chance.choice(NUMBERS)
    elif kind == 1:
        columns[3] = chance.choice(ALLELES)
    elif kind == 2:
        columns[4] = chance.choice(ALLELES)
    elif kind == 3:
        columns[4] += "," + chance.choice(ALLELES)
    elif kind == 4:
        columns[7] += ";" + chance.choice(ENTRIES)
    elif kind == 5:
        columns[chance.choice([9, 10])] = chance.choice(GENOTYPES) + ":1,2"
    elif kind == 6:
        columns[chance.randrange(len(columns))] = chance.choice(["", " ", ".", "a b", "\u00e9", "x" * 3000])
    elif kind == 7:
        del columns[chance.randrange(len(columns))]
    else:
        columns[chance.randrange(len(columns))] += chance.choice(["\t", ",", ";", ":"])
    return columns


def made(seed):
    chance = random.Random(seed)
    lines = ["\t".join(columns) for columns in records(chance)]
    for _ in range(chance.choice([0, 0, 1, 1, 2, 4])):
        index = chance.randrange(len(lines))
        what = chance.randrange(8)
        if what == 0:
            lines.insert(chance.randrange(len(lines) + 1), lines[index])
        elif what == 1 and len(lines) > 1:
            del lines[index]
        elif what == 2:
            other = chance.randrange(len(lines))
            lines[index], lines[other] = lines[other], lines[index]
        else:
            lines[index] = "\t".join(changed(lines[index].split("\t"), chance))
    text = HEADER + COLUMNS + "\n".join(lines)
    return text + chance.choice(["\n", "\n", "\n", "", "\r\n"])


def run(arguments, folder):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, timeout=120)


def essence(text):
    found = []
    for line in text.decode(errors="replace").split("\n"):
        columns = line.rstrip("\r").split("\t")
        if line and not line.startswith("#") and len(columns) >= 8:
            found.append((columns[0], columns[1].lstrip("+").lstrip("0"), columns[3].upper(), columns[4].upper(), len(columns) > 9 and len([c for c in columns[9:11]])))
    return found


def problems(seed, folder):
    path = f"{folder}/in.vcf"
    with open(path, "w", newline="") as file:
        file.write(made(seed))
    subprocess.run(["bgzip", "-kf", path], check=True)
    isIndexed = subprocess.run(["tabix", "-fp", "vcf", f"{path}.gz"], capture_output=True).returncode == 0
    ways = {
        "text": ["in.vcf", "--threads", "1"], "packed": ["in.vcf.gz", "--threads", "1"], "threads": ["in.vcf.gz", "--threads", "3"],
        "pieces": ["in.vcf", "--read-size", "61", "--threads", "2"], "skip": ["in.vcf.gz", "--scan", "skip", "--threads", "2"],
    }
    if isIndexed:
        ways["auto"] = ["in.vcf.gz", "--scan", "auto"]
    outcomes = {}
    for way, arguments in ways.items():
        done = run(["annotate", *arguments], folder)
        outcomes[way] = (done.returncode, b"\n".join(
            line for line in done.stdout.split(b"\n") if not line.startswith(b"##mtorvarCommand")))
        if done.returncode < 0 or done.returncode == 70:
            yield f"{way}: exit {done.returncode}: {done.stderr[:300]!r}"
        if done.returncode not in (0, 65) or done.returncode and not done.stderr:
            yield f"{way}: exit {done.returncode}: {done.stderr[:300]!r}"
    for way, outcome in outcomes.items():
        if outcome != outcomes["text"]:
            yield f"{way} differs from text: exit {outcome[0]} and {outcomes['text'][0]}"
    theirs = subprocess.run(["bcftools", "view", path], capture_output=True)
    if outcomes["text"][0] == 0 and theirs.returncode == 0:
        ours, own = essence(outcomes["text"][1]), essence(theirs.stdout)
        common = set(ours) ^ set(own)
        # bcftools takes some lines out without a word, and writes some numbers anew.
        if len(ours) == len(own) and common:
            yield f"bcftools has other records: {sorted(common)[:4]}"


begin = time.time()
seed = first
failures = 0
while time.time() - begin < seconds:
    with tempfile.TemporaryDirectory() as folder:
        found = list(problems(seed, folder))
        if found:
            failures += 1
            os.makedirs(kept, exist_ok=True)
            shutil.copy(f"{folder}/in.vcf", f"{kept}/{seed}.vcf")
            for text in found[:5]:
                print(f"FAIL  seed {seed}: {text}")
    seed += 1
print(f"plans-fuzz: {seed - first} files in {time.time() - begin:.0f} s, {failures} with differences")
sys.exit(1 if failures else 0)
