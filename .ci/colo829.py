"""Holds what `segments` finds of PTEN in COLO829, as ten callers wrote it, against what each file holds.

The tumour has a homozygous deletion of 10:89,700,300-89,712,340 (GRCh37), which takes exon 6 of PTEN. Eight of the files in real-more hold it;
Long Ranger's and Sniffles' do not. colo829-files.tsv has, for each file, the call and what it takes in the tumour's sample; in the normal's column
nothing may be found.
"""
import os

import shared_data as data

for row in data.rows("colo829-files.tsv"):
    path = os.path.join(data.shared, "real-more", row["file"])
    done = data.run("segments", path, "--format", "tsv", "--quiet", "--assembly", "GRCh37")
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    if not lines:
        data.fail(row["file"], f"nothing was printed: {done.stderr[:200]}")
        continue
    found = {r["sample"]: (r["call"], r["extent"]) for r in (dict(zip(lines[0], line)) for line in lines[1:]) if r["subject"] == "PTEN"}
    expected = (row["call"], row["extent"])
    data.check(found.get(row["sample"]) == expected, f"{row['file']}: PTEN in {row['sample']}: {expected}; found {found.get(row['sample'])}")
    for sample, call in found.items():
        if sample != row["sample"]:
            data.check(call == ("not_assessed", "NA"), f"{row['file']}: PTEN in the normal {sample}: found {call}")
data.finish()
