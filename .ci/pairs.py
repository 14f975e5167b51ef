"""Holds the program against the phased pairs of the oracle collection: what two variants on one copy do to the protein together, and that
none is joined across copies."""

import collections
import os
import subprocess
import sys
import tempfile

import tools

program, shared = sys.argv[1:3]
rows = list(tools.rows(f"{shared}/oracle/pairs_dev.tsv.gz"))
here = os.path.dirname(os.path.abspath(__file__))
reviewed = {row["pair_id"]: row["ours"] for row in tools.rows(f"{here}/pairs-reviewed.tsv")}
used = set()
count = collections.Counter()
failed = 0
# One sample a pair; a record that several pairs share stands once.
genotypes = collections.defaultdict(dict)
for number, row in enumerate(rows):
    for one in "12":
        genotypes[row["chrom"], row["pos" + one], row["ref" + one], row["alt" + one]][number] = row["gt" + one]
with tempfile.TemporaryDirectory() as folder:
    records = [
        site + ("GT",) + tuple(found.get(number, "0|0") for number in range(len(rows))) for site, found in genotypes.items()
    ]
    tools.write_vcf(f"{folder}/in.vcf", records)
    subprocess.run(
        [program, "annotate", f"{folder}/in.vcf", "--assembly", "GRCh38", "-o", f"{folder}/out.vcf", "--quiet"], check=True
    )
    found = tools.entries(f"{folder}/out.vcf")

for row in rows:
    texts = [f"{row['pos' + one]}{row['ref' + one]}>{row['alt' + one]}" for one in "12"]
    wanted = "+".join(texts)
    joint = {}
    for one in "12":
        for entry in found[row["chrom"], row["pos" + one], row["ref" + one], row["alt" + one]]:
            if entry["Gene"] == row["gene"]:
                names = [entry[name].split("&") for name in ("Joint_variants", "Joint_phase", "Joint_HGVSp", "Joint_consequence")]
                for variants, phase, protein, terms in zip(*names):
                    joint[variants] = (phase, tools.bare(protein), terms)
    kind, phase = row["kind"], row["phase"]
    count[kind, phase] += 1
    ours = joint.get(wanted) or joint.get("+".join(reversed(texts)))
    if phase != "cis":
        right = ours is None
    elif row["combined_hgvsp_indep"] and (kind.startswith("same_codon") or kind == "fs_compensating" or ours is not None):
        right = ours is not None and ours[0] == "cis" and ours[1] == row["combined_hgvsp_indep"]
        if not right and ours is not None and ours[1] == reviewed.get(row["pair_id"]):
            used.add(row["pair_id"])
            right = True
    else:
        right = True
    count["joined", kind, phase] += ours is not None
    if not right:
        failed += 1
        count["wrong", kind, phase] += 1
        print("   ", row["pair_id"], kind, phase, row["gene"], wanted, "ours", ours, "theirs", row["combined_hgvsp_indep"],
              row["csq1"][:80])  # fmt: skip
for key in sorted(k for k in count if len(k) == 2):
    print(f"   {key[0]}, {key[1]}: {count[key]} pairs, {count[('joined',) + key]} joined, {count[('wrong',) + key]} wrong")
print(f"pairs: {len(rows)}, {failed} wrong; {len(used)} reviewed, {len(set(reviewed) - used)} reviewed ones no longer needed")
sys.exit(1 if failed or len(rows) < 800 or used != set(reviewed) else 0)
