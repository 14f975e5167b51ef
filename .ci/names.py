"""Lists every different name of the oracle collection: the column that has it, and the name."""

import re

import shared_data as data

seen = set()
for collection in ("oracle_dev", "oracle_secondary_dev", "pairs_dev"):
    for row in data.rows(f"{data.shared}/oracle/{collection}.tsv.gz"):
        for column, name in row.items():
            # SnpEff's names break the nomenclature; they are not ours to read.
            if name and re.search("hgvs[cp]", column) and "snpeff" not in column and (column, name) not in seen:
                seen.add((column, name))
                print(column, data.bare(name), sep="\t")
