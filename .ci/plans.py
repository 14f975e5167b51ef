#!/usr/bin/env python3
"""That how much of a file is read changes nothing: each file packed as BGZF, with and without an index, read near the genes alone and whole.

usage: plans.py PROGRAM SUITE_FOLDER REAL_FOLDER

For every file that can be annotated, the text of `annotate` with the plan that the program chooses is held against that of
`--scan full --rewrite`: as text, as BGZF whose blocks are copied, and with --flagged-only. Files in which a full read rejects records are
left out: a line that is no record is told of where it is read, and stays where it is copied. Needs bgzip and tabix."""
import collections
import csv
import gzip
import os
import subprocess
import sys
import tempfile
import zlib

program, suite, real = sys.argv[1:4]
with open(os.path.join(suite, "manifest.tsv")) as table:
    paths = [os.path.join(suite, row["path"]) for row in csv.DictReader(table, delimiter="\t")]
for folder, _, names in sorted(os.walk(real)):
    paths += [os.path.join(folder, name) for name in sorted(names) if name.endswith((".vcf", ".vcf.gz"))]


def annotate(path, *options):
    run = subprocess.run([program, "annotate", path, "--assembly", "GRCh38", *options], capture_output=True)
    plan = next((line.split()[3].rstrip(":") for line in run.stderr.decode().split("\n") if "reading plan" in line), "none")
    text = run.stdout
    if text[:2] == b"\x1f\x8b":
        text = gzip.decompress(text)
    return run.returncode, text, plan


plans = collections.Counter()
compared = differing = left_out = 0
with tempfile.TemporaryDirectory() as folder:
    for path in paths:
        if os.path.getsize(path) > 30 << 20:
            continue
        try:
            text = open(path, "rb").read()
            if text[:2] == b"\x1f\x8b":
                text = gzip.decompress(text)
        except (EOFError, OSError, zlib.error):
            left_out += 1
            continue
        packed = os.path.join(folder, "in.vcf.gz")
        for name in (packed, packed + ".tbi"):
            if os.path.exists(name):
                os.remove(name)
        with open(packed, "wb") as file:
            subprocess.run(["bgzip", "-c"], input=text, stdout=file, check=True)
        code, expected, _ = annotate(packed, "--scan", "full", "--rewrite", "-O", "v")
        if code != 0:
            left_out += 1
            continue
        flagged = annotate(packed, "--scan", "full", "--rewrite", "-O", "v", "--flagged-only")[1]
        for indexed in (False, True):
            if indexed and subprocess.run(["tabix", "-p", "vcf", packed], capture_output=True).returncode != 0:
                continue
            for options, wanted in ((["-O", "v"], expected), (["-O", "z"], expected), (["-O", "v", "--flagged-only"], flagged)):
                code, found, plan = annotate(packed, *options)
                compared += 1
                plans[plan] += 1
                if code != 0 or found != wanted:
                    differing += 1
                    print("  differs", path, *options, plan)
print(f"plans: {compared} outputs compared ({', '.join(f'{count} {plan}' for plan, count in sorted(plans.items()))}), {differing} differ; {left_out} files left out")
sys.exit(1 if differing or compared < 500 or not plans["skipping"] or not plans["indexed"] else 0)
