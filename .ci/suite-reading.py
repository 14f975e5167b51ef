"""That the way of reading changes nothing: `check --format json` over all conformance files with any read size and any number of threads, and
over those of suite/generated/container through a pipe that gives its bytes slowly, says what it says with the defaults."""

import subprocess
import sys
import json
import time

import shared_data as data

paths = [f"{data.shared}/vcf-suite/{row['path']}" for row in data.rows(f"{data.shared}/vcf-suite/manifest.tsv")]


def answers(options):
    files = []
    for start in range(0, len(paths), 200):
        found, done = data.checked(paths[start:start + 200], *options)
        if found is None:
            sys.exit(f"exit {done.returncode} with {options}: {done.stderr}")
        files += found
    return files


def piped(path, name):
    """The answer for a file that comes in small pieces with pauses at first, so that every header is cut; in larger ones then. It stands under the
    name that the file has in answers."""
    with open(path, "rb") as file:
        content = file.read()
    process = subprocess.Popen(
        [data.program, "check", "--format", "json", "--quiet", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    sizes = [1, 2, 5, 17, 18, 19, 1000]
    start = 0
    try:
        while start < len(content):
            size = sizes.pop(0) if sizes else 4001
            process.stdin.write(content[start:start + size])
            process.stdin.flush()
            start += size
            if sizes:
                time.sleep(0.005)
        process.stdin.close()
    except BrokenPipeError:
        pass
    text = process.stdout.read().replace(b"standard input", name.encode())
    process.wait()
    return json.loads(text)["files"][0]


expected = answers([])
for options in (["--read-size", "1"], ["--read-size", "7"], ["--read-size", "65536"], ["--read-size", "1048576"],
                ["--threads", "1"], ["--threads", "7"]):
    different = [a["path"] for a, b in zip(expected, answers(options)) if a != b]
    print(f"reading: {' '.join(options)}: {len(paths) - len(different)} of {len(paths)} files give the same answer")
    for path in different[:10]:
        data.fail("differs", path, sep="\t")
slow = [(path, answer) for path, answer in zip(paths, expected) if "/generated/container/" in path]
different = [path for path, answer in slow if piped(path, answer["path"]) != answer]
for path in different:
    data.fail("differs through a pipe", path, sep="\t")
print(f"reading: through a slow pipe: {len(slow) - len(different)} of {len(slow)} files give the same answer")
data.finish()
