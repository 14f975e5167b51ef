"""Holds what `report` says of a tumour with a doubled genome, as PURPLE wrote it, against PURPLE's own driver catalogue and copies.

purple-genes.tsv has the state of each gene, its copies and those of the lesser allele. PURPLE's catalogue names PTEN alone of our genes; TSC2 and NF1
lost copies of a doubled genome and kept both alleles, which is no hit; of MEN1 one allele is left.
"""
import glob
import json
import os
import tempfile

import shared_data as data

stem = os.path.join(data.shared, "real-more", "hmftools_tumor_sample.purple")
with tempfile.TemporaryDirectory() as folder:
    done = data.run(
        "report", f"{stem}.sv.vcf", "--segments", f"{stem}.cnv.somatic.tsv", "--segments", f"{stem}.purity.tsv",
        "--assembly", "GRCh37", "--outdir", folder, "--quiet")
    reports = glob.glob(os.path.join(folder, "*.json"))
    if len(reports) != 1:
        data.fail("one report", f"found {len(reports)}: {done.stderr[:200]}")
    genes = {gene["symbol"]: gene for gene in json.load(open(reports[0]))["genes"]} if reports else {}
for row in data.rows("purple-genes.tsv"):
    gene = genes.get(row["gene"], {})
    copies = gene.get("copyNumber") or {}
    found = [gene.get("state"), *(f"{copies[key]:.1f}" if copies.get(key) is not None else "NA" for key in ("total", "minor"))]
    expected = [row["state"], row["total"], row["minor"]]
    data.check(found == expected, f"{row['gene']}: {' '.join(expected)}; found {' '.join(map(str, found))}")
data.finish()
