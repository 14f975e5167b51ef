#!/usr/bin/env python3
"""Agreement with the conformance files of vcf-suite, by policy; and that no record is lost.

usage: suite.py PROGRAM SUITE_FOLDER REVIEWED_TSV [--read-size N]

Runs `check --format json` on every file of manifest.tsv and holds what it says against the policy:

  accept                       exit 0 and exactly the right number of records
  fatal                        exit 65
  warn, warn(semantic)         exit 0, every record read, the fault warned about
  read+warn                    exit 0, every record read, none rejected
  report, report(syntax)       exit 65 with a reason, or the broken header line warned about with its line

Then no record may be lost, counted from outside: of every file that is not fatal, `annotate` with an empty panel writes as many records
as the manifest has, less those that it lists as rejected; and of every accepted file the record lines come out byte for byte.

Every disagreement that is not in the reviewed list fails; so does a line of the list that is no longer true.
"""
import collections
import csv
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile


BROKEN = ("column count differs", "short record")


def check(program, path, extra):
    run = subprocess.run([program, "check", "--format", "json", "--quiet", *extra, path], capture_output=True, timeout=300)
    if run.returncode not in (0, 65):
        return run.returncode, None, run.stderr.decode(errors="replace").strip()[:200]
    return run.returncode, json.loads(run.stdout)["files"][0], ""


def record_lines(data):
    """The record lines of a text; without blank lines and those that begin with #."""
    return [line for line in data.split(b"\n") if line.strip(b" \t\r\x1a") and not line.startswith(b"#")]


def loss(program, row, path, panel, extra):
    """What `annotate` loses of a file, in words, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "out.vcf")
        for assembly in ("GRCh38", "GRCh37"):
            run = subprocess.run(
                [program, "annotate", "--panel", panel, "--assembly", assembly, *extra, path, "-o", output],
                capture_output=True, timeout=300)
            message = run.stderr.decode(errors="replace")
            if run.returncode == 0 or os.path.exists(output) or "contradicts itself" not in message:
                break
        if not os.path.exists(output):
            return None if run.returncode == 65 and message else f"exit {run.returncode} without a word"
        with open(output, "rb") as file:
            written = record_lines(file.read())
    rejected = int((re.findall(r"(\d+) rejected", message) or ["-1"])[-1])
    listed = message.count("mtorvar: rejected: ")
    wanted = int(row["true_records"] or row["data_lines"] or 0)
    if rejected != listed or len(written) + rejected != wanted:
        return f"{len(written)} written + {rejected} rejected ({listed} listed), {wanted} wanted"
    if row["policy"] == "accept":
        with open(path, "rb") as file:
            data = file.read()
        if data[:2] == b"\x1f\x8b":
            data = gzip.decompress(data)
        if written != record_lines(data):
            return "the record lines differ"
    return None


def verdict(row, code, file, message):
    """Why the program disagrees with the policy, or nothing."""
    policy = row["policy"]
    if file is None:
        return f"exit {code}: {message}"
    wanted = int(row["true_records"] or row["data_lines"] or 0)
    counts = f"{file['recordsRead']} records read, {file['recordsRejected']} rejected, {wanted} wanted"
    if policy == "fatal":
        return None if code == 65 else "exit 0"
    if policy in ("report", "report(syntax)"):
        if code == 65 or file["warnings"]:
            return None
        return "nothing reported"
    if code == 65 and not file.get("error") and any(w in row["what_it_tests"] for w in BROKEN):
        # "none rejected unless the line itself is broken": all the manifest's records are read or listed.
        return None if file["recordsRead"] == wanted and all(
            r["field"] in ("columns", "samples") for r in file["rejected"]) else counts
    if code != 0:
        reason = (file.get("error") or "").split("\n")[0] or "; ".join(
            f"line {r['line']}: {r['field']}: {r['reason']}" for r in file["rejected"][:2])
        return f"exit {code}: {reason[:150]}"
    if file["recordsRead"] != wanted or file["recordsRejected"]:
        return counts
    if policy in ("warn", "warn(semantic)") and not file["warnings"]:
        return "no warning"
    return None


def main():
    program, suite, reviewed = sys.argv[1:4]
    extra = sys.argv[4:]
    with open(reviewed) as lines:
        known = {line.split("\t")[0] for line in lines if line.strip() and not line.startswith("#")}
    total, agreed = collections.Counter(), collections.Counter()
    counted, losses = 0, []
    panel = tempfile.mkdtemp()
    for table in ("genes.tsv", "transcripts.tsv", "domains.tsv", "residues.tsv", "reference_differences.tsv"):
        with open(os.path.join("Annotations", table)) as source, open(os.path.join(panel, table), "w") as target:
            comments = [line for line in source if line.startswith("#")]
            source.seek(0)
            columns = next(line for line in source if not line.startswith("#"))
            target.writelines([*comments, columns])
    disagreements, quiet = [], 0
    with open(os.path.join(suite, "manifest.tsv")) as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    for row in rows:
        code, file, message = check(program, os.path.join(suite, row["path"]), extra)
        why = verdict(row, code, file, message)
        total[row["policy"]] += 1
        agreed[row["policy"]] += why is None
        if why:
            disagreements.append((row["path"], row["policy"], why, row["what_it_tests"]))
        elif row["policy"] == "read+warn" and not file["warnings"]:
            quiet += 1
            if os.environ.get("SHOW_QUIET"):
                print(f"  quiet\t{row['path']}\t{row['what_it_tests'][:100]}")
        if row["policy"] != "fatal":
            lost = loss(program, row, os.path.join(suite, row["path"]), panel, extra)
            counted += 1
            if lost:
                losses.append((row["path"], row["policy"], lost))
    for policy in sorted(total):
        print(f"suite: {policy}: {agreed[policy]} of {total[policy]} agree")
    print(f"suite: {sum(agreed.values())} of {len(rows)} agree ({100 * sum(agreed.values()) / len(rows):.2f} %); "
          f"{quiet} of read+warn without anything to warn about")
    status = 0
    for path, policy, why, what in disagreements:
        mark = "reviewed" if path in known else "NEW"
        print(f"  {mark}\t{path}\t{policy}\t{why}\t[{what[:70]}]")
        status |= path not in known
    for path in sorted(known - {row[0] for row in disagreements} - {row[0] for row in losses}):
        if any(row["path"] == path for row in rows):
            print(f"  no longer true\t{path}")
            status = 1
    print(f"suite: records accounted for in {counted - len(losses)} of {counted} files that are not fatal")
    for path, policy, lost in losses:
        mark = "reviewed" if path in known else "NEW"
        print(f"  {mark}\t{path}\t{policy}\t{lost}")
        status |= path not in known
    sys.exit(status)


main()
