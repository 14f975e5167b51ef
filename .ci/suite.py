"""Agreement with the conformance files of vcf-suite or vcf-suite-more, by policy; and that no record is lost. Options behind the folder go to the program.

Runs `check --format json` on every file of manifest.tsv and holds what it says against the policy:

  accept                       exit 0 and exactly the right number of records
  fatal                        exit 65
  warn, warn(semantic)         exit 0, every record read, the fault warned about
  read+warn                    exit 0, every record read, none rejected
  report, report(syntax)       exit 65 with a reason, or the broken header line warned about with its line

Then no record may be lost, counted from outside: of every file that is not fatal, `annotate` with an empty panel writes as many records
as the manifest has, less those that it lists as rejected; and of every accepted file the record lines come out byte for byte.

Every disagreement that is not in suite-reviewed.tsv fails; so does a line of the list that is no longer true.
"""

import collections
import os
import re
import sys
import tempfile

import shared_data as data

# A folder with a manifest of its own is a collection itself.
suite = data.shared if os.path.exists(f"{data.shared}/manifest.tsv") else f"{data.shared}/vcf-suite"
options = sys.argv[3:]
BROKEN = ("column count differs", "short record")


def wanted(row):
    return int(row["true_records"] or row["data_lines"] or 0)


def record_lines(text):
    """The record lines of a text; without blank lines and those that begin with #."""
    # A byte order mark comes out as it came in.
    return [line for line in text.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip(b" \t\r\x1a") and not line.startswith(b"#")]


def loss(row, path, panel):
    """What `annotate` loses of a file, in words, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        output = f"{folder}/out.vcf"
        for assembly in ("GRCh38", "GRCh37"):
            done = data.run(
                "annotate", "--panel", panel, "--assembly", assembly, *options, path, "-o", output, timeout=300, errors="replace")
            if done.returncode == 0 or os.path.exists(output) or "contradicts itself" not in done.stderr:
                break
        if not os.path.exists(output):
            return None if done.returncode == 65 and done.stderr else f"exit {done.returncode} without a word"
        written = record_lines(data.content(output))
    rejected = int((re.findall(r"(\d+) rejected", done.stderr) or ["-1"])[-1])
    listed = done.stderr.count("mtorvar: rejected: ")
    if rejected != listed or len(written) + rejected != wanted(row):
        return f"{len(written)} written + {rejected} rejected ({listed} listed), {wanted(row)} wanted"
    if row["policy"] == "accept" and written != record_lines(data.content(path)):
        return "the record lines differ"
    return None


def verdict(row, code, file, message):
    """Why the program disagrees with the policy, or nothing."""
    policy = row["policy"]
    if file is None:
        return f"exit {code}: {message}"
    counts = f"{file['recordsRead']} records read, {file['recordsRejected']} rejected, {wanted(row)} wanted"
    if policy == "fatal":
        return None if code == 65 else "exit 0"
    if policy in ("report", "report(syntax)"):
        return None if code == 65 or file["warnings"] else "nothing reported"
    if code == 65 and not file.get("error") and any(w in row["what_it_tests"] for w in BROKEN):
        # "none rejected unless the line itself is broken": all the manifest's records are read or listed.
        return None if file["recordsRead"] == wanted(row) and all(
            r["field"] in ("columns", "samples") for r in file["rejected"]) else counts
    if code != 0:
        return f"exit {code}: {data.why(file, 2)[:150]}"
    if file["recordsRead"] != wanted(row) or file["recordsRejected"]:
        return counts
    if policy in ("warn", "warn(semantic)") and not file["warnings"]:
        return "no warning"
    return None


def write_empty_panel(folder):
    for name in ("genes.tsv", "transcripts.tsv", "domains.tsv", "residues.tsv", "reference_differences.tsv"):
        with open(f"{data.root}/Annotations/{name}") as source:
            lines = list(source)
        comments = [line for line in lines if line.startswith("#")]
        with open(f"{folder}/{name}", "w") as target:
            target.writelines([*comments, next(line for line in lines if not line.startswith("#"))])


def main():
    reviewed = data.Reviewed("suite-reviewed.tsv", "path")
    rows = list(data.rows(f"{suite}/manifest.tsv"))
    total, agreed = collections.Counter(), collections.Counter()
    disagreements, losses, quiet, counted = [], [], 0, 0
    with tempfile.TemporaryDirectory() as panel:
        write_empty_panel(panel)
        for row in rows:
            path, policy = f"{suite}/{row['path']}", row["policy"]
            files, done = data.checked([path], *options)
            file = files[0] if files else None
            reason = verdict(row, done.returncode, file, done.stderr.strip()[:200])
            total[policy] += 1
            agreed[policy] += reason is None
            if reason:
                disagreements.append((row["path"], policy, reason, f"[{row['what_it_tests'][:70]}]"))
            else:
                quiet += policy == "read+warn" and not file["warnings"]
            if policy != "fatal":
                counted += 1
                lost = loss(row, path, panel)
                if lost:
                    losses.append((row["path"], policy, lost))
    for policy in sorted(total):
        print(f"suite: {policy}: {agreed[policy]} of {total[policy]} agree")
    print(f"suite: {sum(agreed.values())} of {len(rows)} agree ({100 * sum(agreed.values()) / len(rows):.2f} %); "
          f"{quiet} of read+warn without anything to warn about")
    for difference in disagreements:
        reviewed.tell(difference[0], *difference)
    print(f"suite: records accounted for in {counted - len(losses)} of {counted} files that are not fatal")
    for difference in losses:
        reviewed.tell(difference[0], *difference)
    reviewed.tell_unused({row["path"] for row in rows})
    data.finish()


main()
