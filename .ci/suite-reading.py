#!/usr/bin/env python3
"""That the way of reading changes nothing: any read size, any number of threads, a pipe that gives its bytes slowly.

usage: suite-reading.py PROGRAM SUITE_FOLDER

Runs `check --format json` over all files of manifest.tsv with each read size and thread count, and over those of suite/generated/container
through a pipe, and holds the answers against the one with the defaults.
"""
import csv
import json
import os
import subprocess
import sys
import time

program, suite = sys.argv[1:3]
with open(os.path.join(suite, "manifest.tsv")) as table:
    paths = [os.path.join(suite, row["path"]) for row in csv.DictReader(table, delimiter="\t")]


def answers(options):
    files = []
    for start in range(0, len(paths), 200):
        run = subprocess.run(
            [program, "check", "--format", "json", "--quiet", *options, *paths[start:start + 200]], capture_output=True)
        if run.returncode not in (0, 65):
            sys.exit(f"exit {run.returncode} with {options}: {run.stderr.decode()}")
        files += json.loads(run.stdout)["files"]
    return files


status = 0
expected = answers([])
for options in (["--read-size", "1"], ["--read-size", "7"], ["--read-size", "65536"], ["--read-size", "1048576"],
                ["--threads", "1"], ["--threads", "7"]):
    different = [a["path"] for a, b in zip(expected, answers(options)) if a != b]
    print(f"reading: {' '.join(options)}: {len(paths) - len(different)} of {len(paths)} files give the same answer")
    for path in different[:10]:
        print(f"  differs\t{path}")
        status = 1

piped = [(path, answer) for path, answer in zip(paths, expected) if "/generated/container/" in path]
same = 0
for path, answer in piped:
    with open(path, "rb") as file:
        data = file.read()
    process = subprocess.Popen(
        [program, "check", "--format", "json", "--quiet", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    sizes = [1, 2, 5, 17, 18, 19, 1000]
    start = 0
    try:
        while start < len(data):
            # Small pieces with pauses at first, so that every header is cut; larger ones then.
            size = sizes.pop(0) if sizes else 4001
            process.stdin.write(data[start:start + size])
            process.stdin.flush()
            start += size
            if sizes:
                time.sleep(0.005)
        process.stdin.close()
    except BrokenPipeError:
        pass
    text = process.stdout.read().replace(b"standard input", path.encode())
    process.wait()
    if json.loads(text)["files"][0] == answer:
        same += 1
    else:
        print(f"  differs through a pipe\t{path}")
        status = 1
print(f"reading: through a slow pipe: {same} of {len(piped)} files give the same answer")
sys.exit(status)
