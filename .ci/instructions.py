#!/usr/bin/env python3
"""Holds the instructions that the program takes on small fixed inputs within a committed budget: unlike seconds, they are the same on a busy machine.

usage: instructions.py PROGRAM [--write]

Counts with valgrind (callgrind) and one thread, and fails where a case takes more than 5 % above its row in instructions.tsv; where one takes more
than 5 % less, it says so, so that the budget can follow. --write makes the table anew. The inputs are made here or are of SampleData."""
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

import shared_data as data

root = data.root
program = os.path.abspath(sys.argv[1])
table = f"{data.here}/instructions.tsv"
TOLERANCE = 0.05

# libdispatch waits with a mask in read-only memory, and valgrind 3.19 writes into the mask that it is given, and ends: it gets a copy.
MASK = r"""
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
int sigsuspend(const sigset_t *mask) { sigset_t own = *mask; return syscall(SYS_rt_sigsuspend, &own, 8); }
"""


def gene(symbol):
    """The bundled stretch of a gene on GRCh38: chromosome, first position, bases."""
    header, *lines = open(f"{root}/Annotations/sequences/{symbol}.GRCh38.fa").read().split("\n")
    values = dict(word.split("=", 1) for word in header.split() if "=" in word)
    return values["chromosome"], int(values["start"]), "".join(lines).upper()


def write(path, records):
    """Sorted records of one sample: CHROM, POS and REF of each."""
    chance = random.Random(7)
    with open(path, "w") as vcf:
        vcf.write("##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT\n")
        for position, reference in records:
            alternate = chance.choice("ACGT".replace(reference, ""))
            vcf.write(f"chr10\t{position}\t.\t{reference}\t{alternate}\t50\tPASS\tDP=30\tGT:AD:DP\t0/1:{chance.randint(5, 25)},10:30\n")


def count(folder, arguments):
    out = os.path.join(folder, "callgrind")
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", program, *arguments, "--threads", "1", "--quiet"],
        capture_output=True, text=True, cwd=folder, env={**os.environ, "LD_PRELOAD": f"{folder}/mask.so"})
    if run.returncode:
        sys.exit(f"{' '.join(arguments)}\n{run.stderr[-2000:]}")
    return int(re.search(r"^(?:summary|totals): (\d+)", open(out).read(), re.M).group(1))


with tempfile.TemporaryDirectory() as folder:
    # valgrind gives up at the debugging information of Swift.
    stripped = os.path.join(folder, "mtorvar")
    subprocess.run(["strip", "-o", stripped, program], check=True)
    program = stripped
    with open(f"{folder}/mask.c", "w") as source:
        source.write(MASK)
    compiler = shutil.which("cc") or shutil.which("clang")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", f"{folder}/mask.so", f"{folder}/mask.c"], check=True)
    chromosome, start, bases = gene("PTEN")
    assert chromosome == "10"
    known = {start + offset: base for offset, base in enumerate(bases) if base in "ACGT"}
    chance = random.Random(5)
    # What the order of hashes decides, and with it some instructions, is the same in each run.
    os.environ["SWIFT_DETERMINISTIC_HASHING"] = "1"
    far = {position: chance.choice("ACGT") for position in range(20_000, 133_700_000, 4_000) if not start - 20_000 < position < max(known) + 20_000}
    near = {position: known[position] for position in sorted(known)[::500]}
    write(f"{folder}/wide.vcf", sorted({**far, **near}.items()))
    # Around exon 5, each position.
    write(f"{folder}/dense.vcf", [(position, known[position]) for position in range(87_932_000, 87_934_000)])
    subprocess.run(["bgzip", f"{folder}/wide.vcf"], check=True)
    subprocess.run(["tabix", "-p", "vcf", f"{folder}/wide.vcf.gz"], check=True)
    os.symlink("wide.vcf.gz", f"{folder}/bare.vcf.gz")
    sample = f"{root}/SampleData"
    counts = {
        "annotate, indexed, 33 thousand records": count(folder, ["annotate", "wide.vcf.gz", "--scan", "skip", "--flagged-only", "-o", "a.vcf"]),
        "annotate, skipping, 33 thousand records": count(folder, ["annotate", "bare.vcf.gz", "--scan", "skip", "--flagged-only", "-o", "a.vcf"]),
        "annotate, full, 33 thousand records": count(folder, ["annotate", "bare.vcf.gz", "--scan", "full", "--flagged-only", "-o", "a.vcf"]),
        "annotate, 2,000 records in PTEN": count(folder, ["annotate", "dense.vcf", "-o", "a.vcf"]),
        "report of the sample data": count(
            folder, ["report", f"{sample}/pnet-tumour-normal.GRCh38.vcf", "--copy-number", f"{sample}/pnet-copy-number.GRCh38.vcf", "--outdir", "out"]),
    }

if "--write" in sys.argv[2:]:
    with open(table, "w") as file:
        file.write("# Instructions of one run with one thread (callgrind), release build; 5 % more fails CI. instructions.py --write makes this table.\n")
        file.write("case\tinstructions\n" + "".join(f"{case}\t{number}\n" for case, number in counts.items()))
    sys.exit()
budget = {row["case"]: int(row["instructions"]) for row in data.rows(table)}
exceeded = set(budget) != set(counts)
for case, number in counts.items():
    ratio = number / budget[case] if case in budget else float("inf")
    exceeded = exceeded or ratio > 1 + TOLERANCE
    word = "more than its budget allows" if ratio > 1 + TOLERANCE else "less: the budget can follow" if ratio < 1 - TOLERANCE else "within its budget"
    print(f"{case}: {number / 1e6:.1f} million instructions, {ratio:.3f} of the budget: {word}")
sys.exit(1 if exceeded else 0)
