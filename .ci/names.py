"""Lists every different name of the oracle collection: the column that has it, and the name."""

import re
import sys

import tools

shared = sys.argv[1]
seen = set()
for table in ("oracle_dev", "oracle_secondary_dev", "pairs_dev"):
    for row in tools.rows(f"{shared}/oracle/{table}.tsv.gz"):
        for column, name in row.items():
            # SnpEff's names break the nomenclature; they are not ours to read.
            if name and re.search("hgvs[cp]", column) and "snpeff" not in column and (column, name) not in seen:
                seen.add((column, name))
                print(column, tools.bare(name), sep="\t")
