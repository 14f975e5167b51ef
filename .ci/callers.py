"""Holds who wrote each file of copies and structural variants, and its deletions on 10q, 16p and over the ten genes, against lists.

Files: real-vcf/sv_cnv and domain/fixtures. callers-files.tsv has the kind of each, how it is known, and how many deletions; callers-deletions.tsv
has the deletions, each of which was held against its record by a reading of another make (by plain text, in Python) and, where a caller has ways
of its own, by eye. Here the place of each is held against its record once more. --list prints what the lists would be.
"""
import collections
import glob
import os
import re
import sys

import shared_data as data

is_listing = "--list" in sys.argv
assemblies = {} if is_listing else {r["file"]: r["assembly"] for r in data.rows("callers-files.tsv")}
COLUMNS = ["file", "assembly", "kind", "basis", "deletions"]
PLACE = ["file", "sample", "places", "chromosome", "start", "end", "state", "evidence", "filter", "line"]


def run(path, assembly, form):
    options = [] if assembly in ("told", "none") else ["--assembly", assembly]
    return data.run("segments", path, "--format", form, "--quiet", *options)


def lines(path):
    return data.content(path).decode(errors="replace").split("\n")


def agrees(row, record):
    """Whether the record at the line has the row's place: one base off at most, since callers count differently."""
    columns = record.split("\t")
    info = dict(part.partition("=")[::2] for part in columns[7].split(";"))
    position, start, end = int(columns[1]), int(row["start"]), int(row["end"])
    mates = [int(p) for p in re.findall(r"[\[\]][^:\[\]]+:(\d+)[\[\]]", columns[4])]
    starts = [position] + mates
    ends = [position + len(columns[3]) - 1, position] + mates
    ends += [int(info["END"])] if "END" in info else []
    ends += [position + abs(int(length)) for length in info.get("SVLEN", "").split(",") if length.lstrip("-").isdigit()]
    chromosome = re.sub("^chr", "", columns[0], flags=re.IGNORECASE)
    return chromosome == row["chromosome"] and any(0 <= start - s <= 1 for s in starts) and any(abs(end - e) <= 1 for e in ends)


paths = sorted(p for p in glob.glob(f"{data.shared}/real-vcf/sv_cnv/*") if not p.endswith(".md")) + sorted(
    glob.glob(f"{data.shared}/domain/fixtures/*.vcf"))
files, found, misplaced = [], [], 0
for path in paths:
    name = os.path.basename(path)
    usual = "GRCh38" if "fixtures" in path else "GRCh37"
    for assembly in [assemblies[name]] if name in assemblies else ["told", usual]:
        done = run(path, assembly, "text")
        if done.returncode in (0, 65) and done.stdout:
            break
    else:
        files.append([name, "none" if is_listing else assembly, "refused", "NA", "0"])
        continue
    kind, basis = re.search(r"\n  kind      ([^,]+), (.*)", done.stdout).groups()
    rows = list(data.table(run(path, assembly, "deletions").stdout.splitlines()))
    text = lines(path) if "fileformat=VCF" in lines(path)[0] else None
    for row in rows:
        row["file"] = name
        found.append([row[column] for column in PLACE])
        if text and not agrees(row, text[int(row["line"]) - 1]):
            misplaced += 1
            data.fail(f"not the place of its record: {found[-1]}")
    files.append([name, assembly, kind, basis, str(len(rows))])

if is_listing:
    for target, columns, content in (("files", COLUMNS, files), ("deletions", PLACE, found)):
        with open(f"{data.here}/callers-{target}.tsv", "w") as file:
            file.write("\n".join("\t".join(row) for row in [columns, *content]) + "\n")
for target, columns, ours in (("files", COLUMNS, files), ("deletions", PLACE, found)):
    wanted = [[row[column] for column in columns] for row in data.rows(f"callers-{target}.tsv")]
    lost, new = (collections.Counter(map(tuple, a)) - collections.Counter(map(tuple, b)) for a, b in ((wanted, ours), (ours, wanted)))
    for mark, rows in (("expected", lost), ("found", new)):
        for row in list(rows.elements())[:20]:
            print(f"    {mark}: {' '.join(row)}")
    data.check(
        not lost and not new, f"callers: {len(ours)} {target}, {sum(lost.values())} missing, {sum(new.values())} not in the list")
kinds = collections.Counter(row[2] for row in files)
print(f"callers: {', '.join(f'{count} {kind}' for kind, count in sorted(kinds.items()))}; {misplaced} deletions not at their records")
data.finish()
