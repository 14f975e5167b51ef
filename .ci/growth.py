#!/usr/bin/env python3
"""Counts the instructions that the program takes on one, two, four (and with --far eight) times an input: that they grow as the input does.

usage: growth.py PROGRAM [--far]

Instructions are counted with valgrind, as instructions.py does, so that a busy machine decides nothing. What a doubling adds must be at most
2.4 times what the doubling before it added: 2 is linear, 4 is quadratic."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
far = "--far" in sys.argv
MOST = 2.4
MASK = r"""
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
int sigsuspend(const sigset_t *mask) { sigset_t own = *mask; return syscall(SYS_rt_sigsuspend, &own, 8); }
"""
META = "##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n"
COLUMNS = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO"
CODON = [(87933147, "C", "T"), (87933148, "G", "T")]


def records(count, genotypes):
    """Copies of the alleles of one codon of PTEN, in the order of positions."""
    return "".join(
        f"chr10\t{position}\t.\t{reference}\t{alternate}\t.\tPASS\t.\tGT\t{genotypes}\n"
        for position, reference, alternate in CODON for _ in range(count // 2))


def alternates(count):
    """So many insertions, each of its own bases."""
    return ",".join("C" + "".join("ACGT"[index >> 2 * place & 3] for place in range(8)) for index in range(count))


def mixed(count):
    """Genotypes of samples that carry what others do not, in all phases."""
    return "\t".join(("0/1", "1/1", "0|1", "1|0", "0/0")[index % 5] for index in range(count))


# Each with the size of its first input and the command.
KINDS = {
    "records in one codon": (500, "annotate", lambda n: META + COLUMNS + "\tFORMAT\tS\n" + records(n, "0/1")),
    "phased records in one codon": (500, "annotate", lambda n: META + COLUMNS + "\tFORMAT\tS\n" + records(n, "0|1")),
    "records in one codon, of a report": (250, "report", lambda n: META + COLUMNS + "\tFORMAT\tS\n" + records(n, "0/1")),
    "records of their own phase sets": (500, "annotate", lambda n: META + COLUMNS + "\tFORMAT\tS\n" + "".join(
        f"chr10\t87933147\t.\tC\tT\t.\tPASS\t.\tGT:PS\t0|1:{index}\n" for index in range(n))),
    "samples": (500, "annotate", lambda n: META + COLUMNS + "\tFORMAT\t" + "\t".join(f"S{i}" for i in range(n)) + "\n" + records(10, mixed(n))),
    "ALT alleles": (500, "annotate", lambda n: META + COLUMNS + f"\tFORMAT\tS\nchr10\t87933147\t.\tC\t{alternates(n)}\t.\tPASS\t.\tGT\t0/1\n"),
    "ALT alleles, of a report": (500, "report", lambda n: META + COLUMNS + f"\tFORMAT\tS\nchr10\t87933147\t.\tC\t{alternates(n)}\t.\tPASS\t.\tGT\t0/1\n"),
    "header lines": (10_000, "annotate", lambda n: META + "".join(f"##source=program{i}\n" for i in range(n)) + COLUMNS + "\n"),
    "definitions": (2_500, "annotate", lambda n: META + "".join(f'##INFO=<ID=K{i},Number=1,Type=String,Description="d">\n' for i in range(n)) + COLUMNS + "\n"),
    "contigs": (2_500, "annotate", lambda n: META + "".join(f"##contig=<ID=c{i},length=1000>\n" for i in range(n)) + COLUMNS + "\n"
                + "".join(f"c{i}\t10\t.\tA\tC\t.\t.\t.\n" for i in range(n))),
    "contigs, checked": (2_500, "check", lambda n: META + "".join(f"##contig=<ID=c{i},length=1000>\n" for i in range(n)) + COLUMNS + "\n"
                         + "".join(f"c{i}\t10\t.\tA\tC\t.\t.\t.\n" for i in range(n))),
}


def count(folder, arguments):
    out = os.path.join(folder, "callgrind")
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", program, *arguments, "--threads", "1", "--quiet"],
        capture_output=True, text=True, cwd=folder,
        env={**os.environ, "LD_PRELOAD": f"{folder}/mask.so", "SWIFT_DETERMINISTIC_HASHING": "1"})
    if run.returncode:
        sys.exit(f"{' '.join(arguments)}\n{run.stderr[-2000:]}")
    return int(re.search(r"^(?:summary|totals): (\d+)", open(out).read(), re.M).group(1))


failures = 0
with tempfile.TemporaryDirectory() as folder:
    # valgrind gives up at the debugging information of Swift.
    stripped = os.path.join(folder, "mtorvar")
    subprocess.run(["strip", "-o", stripped, program], check=True)
    program = stripped
    with open(f"{folder}/mask.c", "w") as source:
        source.write(MASK)
    compiler = shutil.which("cc") or shutil.which("clang")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", f"{folder}/mask.so", f"{folder}/mask.c"], check=True)
    for kind, (size, command, make) in KINDS.items():
        counts = []
        for times in (1, 2, 4, 8) if far else (1, 2, 4):
            with open(f"{folder}/in.vcf", "w") as vcf:
                vcf.write(make(size * times))
            extra = {"annotate": ["-o", "/dev/null"], "report": ["--outdir", "out", "--overwrite"], "check": []}[command]
            counts.append(count(folder, [command, "in.vcf", *extra]))
        steps = [after - before for before, after in zip(counts, counts[1:])]
        ratios = [after / max(before, 1) for before, after in zip(steps, steps[1:])]
        holds = all(ratio <= MOST for ratio in ratios)
        failures += not holds
        print(f"{'   ' if holds else 'FAIL'} {kind}: {size:,} to {size * 2 ** (len(counts) - 1):,}: "
              f"{', '.join(f'{n / 1e6:.0f}' for n in counts)} million instructions; ratios {', '.join(f'{r:.2f}' for r in ratios)}", flush=True)
sys.exit(1 if failures else 0)
