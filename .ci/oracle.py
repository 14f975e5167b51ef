"""Holds the annotated variants of the oracle collection against what the tools in it agree on (tier A), and prints the figures.

Coding names must be equal in every row, protein names but for the rows listed here with the reason, terms in at least 99.8 %."""

import collections
import csv
import gzip
import sys

# c.-2_1dup puts a copy of the start codon's first base before it; the tools give no protein name, HGVS has p.Met1?.
PROTEIN_EXCEPTIONS = {("chr1", "11259412", "T", "TCTT")}

table, annotated = sys.argv[1:3]
ours = {}
for line in open(annotated):
    if line[0] == "#":
        continue
    fields = line.rstrip("\n").split("\t")
    for key in fields[7].split(";"):
        if key.startswith("MTOR="):
            for entry in key[5:].split(","):
                values = [v.replace("%3D", "=").replace("%2C", ",").replace("%3B", ";").replace("%25", "%") for v in entry.split("|")]
                ours[(fields[0], fields[1], fields[3], values[0], values[1])] = values

bare = lambda name: name.split(":")[-1]
terms = lambda text: set(text.split("&")) - {"intron_variant"}
count = collections.Counter()
examples = []
for row in csv.DictReader(gzip.open(table, "rt"), delimiter="\t"):
    if row["tier"] != "A":
        continue
    count["rows"] += 1
    key = (row["chrom"], row["pos"], row["ref"], row["alt"])
    values = ours.get(key + (row["gene"],))
    if values is None:
        count["missing"] += 1
        examples.append(("missing",) + key)
        continue
    if bare(values[9]) != bare(row["vep_hgvsc"]):
        count["c"] += 1
        examples.append(("c", values[9], row["vep_hgvsc"]) + key)
    if bare(values[10]) != bare(row["vep_hgvsp"]) and key not in PROTEIN_EXCEPTIONS:
        count["p"] += 1
        examples.append(("p", values[10], row["vep_hgvsp"]) + key)
    if terms(values[3]) != terms(row["vep_shift3_consequence"]):
        count["terms"] += 1
for example in examples[:20]:
    print("  ", *example)
print(
    f"oracle, tier A: {count['rows']} rows; differing: missing {count['missing']}, c. {count['c']}, p. {count['p']}, "
    f"terms {count['terms']} ({100 * count['terms'] / max(count['rows'], 1):.2f} %)"
)
sys.exit(1 if not count["rows"] or count["missing"] or count["c"] or count["p"] or count["terms"] > 0.002 * count["rows"] else 0)
