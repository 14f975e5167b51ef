#!/usr/bin/env python3
"""Runs the program with faults of the file layer (faults.c, by LD_PRELOAD), and looks at what is left.

usage: faults.py PROGRAM [STEP]

Each byte of a small output is once the first that the disk has no room for, and each byte of a small input the first that cannot be read: 74 with
the file's name and what to do, the earlier output as it was, and nothing beside it. Short and interrupted reads and writes, a byte at a time,
change nothing. fsync, close and rename that fail are said. With STEP every STEPth byte is tried.

No output may be half, whatever fails: each is what it is without faults, or what was there before."""
import concurrent.futures
import gzip
import os
import shutil
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
step = int(sys.argv[2]) if len(sys.argv) > 2 else 1
here = os.path.dirname(os.path.abspath(__file__))
failures = []
runs = 0

HEADER = "##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT\n"
RECORDS = "".join(
    f"chr10\t{position}\t.\t{reference}\t{alternate}\t.\tPASS\t.\tGT:AD:DP\t0/1:10,10:20\n"
    for position, reference, alternate in [(1000, "N", "A"), (87933147, "C", "T"), (90000000, "N", "A")])


def run(folder, arguments, **faults):
    global runs
    runs += 1
    return subprocess.run(
        [program, *arguments], cwd=folder, capture_output=True, text=True, timeout=120,
        env={**os.environ, "LD_PRELOAD": library, "SOURCE_DATE_EPOCH": "0", **{key: str(value) for key, value in faults.items()}})


def content(folder):
    """Every file of a folder and below."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def prepared(folder):
    with open(f"{folder}/in.vcf", "w") as vcf:
        vcf.write(HEADER + RECORDS)
    subprocess.run(["bgzip", "-k", "in.vcf"], cwd=folder, check=True)
    subprocess.run(["tabix", "-p", "vcf", "in.vcf.gz"], cwd=folder, check=True)


def expect(holds, text):
    if not holds:
        failures.append(text)
        print("FAIL  " + text, flush=True)


# Each command with the files that it makes.
COMMANDS = {
    "annotate to text": (["annotate", "in.vcf", "-o", "out.vcf", "--quiet", "--threads", "1"], ["out.vcf"]),
    "annotate to BGZF with an index": (
        ["annotate", "in.vcf.gz", "-o", "out.vcf.gz", "--write-index", "--quiet", "--threads", "1"], ["out.vcf.gz", "out.vcf.gz.tbi"]),
    "report": (["report", "in.vcf", "--outdir", "out", "--overwrite", "--quiet", "--threads", "1"],
               ["out/T.findings.tsv", "out/T.report.html", "out/T.report.json", "out/T.report.md"]),
}


def once(arguments, outputs, whole, label, codes=(74,), earlier=True, **faults):
    """One run with a fault: it fails, the outputs are what they were, and nothing lies beside them."""
    with tempfile.TemporaryDirectory() as folder:
        prepared(folder)
        for name in outputs if earlier else []:
            os.makedirs(os.path.dirname(f"{folder}/{name}") or folder, exist_ok=True)
            with open(f"{folder}/{name}", "w") as file:
                file.write("earlier")
        before = content(folder)
        done = run(folder, arguments, **faults)
        after = content(folder)
        expect(done.returncode in codes, f"{label}: exit {done.returncode} {done.stderr[:200]}")
        expect("mtorvar: error: " in done.stderr, f"{label}: no message")
        expect(before == after, f"{label}: {sorted(set(after) ^ set(before)) or [name for name in after if after[name] != before.get(name)]}")


with tempfile.TemporaryDirectory() as made:
    library = f"{made}/faults.so"
    compiler = shutil.which("cc") or shutil.which("clang")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, f"{here}/faults.c", "-ldl"], check=True)
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
        for command, (arguments, outputs) in COMMANDS.items():
            jobs = []
            with tempfile.TemporaryDirectory() as folder:
                prepared(folder)
                plain = run(folder, arguments)
                whole = {name: data for name, data in content(folder).items() if name in outputs}
                expect(plain.returncode == 0 and len(whole) == len(outputs), f"{command}: {plain.stderr}")
            size = sum(len(data) for data in whole.values())
            # A report is larger than what is looked at once in minutes: every so many bytes of it, and each of its first and last.
            stride = max(step, size // 2000)
            places = sorted(set(range(0, size, stride)) | set(range(min(size, 64))) | set(range(max(size - 64, 0), size)))
            for place in places:
                jobs.append(pool.submit(
                    once, arguments, outputs, whole, f"{command}: no room at byte {place}", FAULT_WRITE=place, FAULT_ONLY="partial-"))
            for name in ["in.vcf.gz" if "in.vcf.gz" in arguments else "in.vcf"]:
                with tempfile.TemporaryDirectory() as folder:
                    prepared(folder)
                    length = os.path.getsize(f"{folder}/{name}")
                for place in range(0, length, step):
                    jobs.append(pool.submit(
                        once, arguments, outputs, whole, f"{command}: {name} cannot be read at byte {place}", codes=(66, 74),
                        FAULT_READ=place, FAULT_ONLY=name))
            for fault in ["FAULT_FSYNC", "FAULT_CLOSE", "FAULT_RENAME"]:
                jobs.append(pool.submit(
                    once, arguments, outputs, whole, f"{command}: {fault}", codes=(73, 74), **{fault: 1}))
            for job in jobs:
                job.result()
            for faults in [{"FAULT_SHORT": 1}, {"FAULT_EINTR": 1}, {"FAULT_SHORT": 1, "FAULT_EINTR": 1}]:
                with tempfile.TemporaryDirectory() as folder:
                    prepared(folder)
                    done = run(folder, arguments, **faults)
                    left = content(folder)
                    expect(done.returncode == 0, f"{command}: {faults}: exit {done.returncode} {done.stderr[:200]}")
                    expect(all(left.get(name) == data for name, data in whole.items()), f"{command}: {faults}: other bytes")
            print(f"faults: {command}: {len(places)} of {size} bytes without room, {length} unreadable, {len(jobs)} runs", flush=True)
print(f"faults: {runs} runs, {len(failures)} failures")
sys.exit(1 if failures else 0)
