"""Holds the program against the phased pairs of the oracle collection: what two variants on one copy do to the protein together, and that
none is joined across copies."""

import collections

import shared_data as data

rows = list(data.rows(f"{data.shared}/oracle/pairs_dev.tsv.gz"))
reviewed = data.Reviewed("pairs-reviewed.tsv", "pair_id")


def sites(row):
    return [tuple(row[name] for name in ("chrom", "pos" + one, "ref" + one, "alt" + one)) for one in "12"]


def annotated(rows):
    """The entries of pairs, one sample a pair; a record that several pairs share stands once."""
    genotypes = collections.defaultdict(dict)
    for number, row in enumerate(rows):
        for site, one in zip(sites(row), "12"):
            genotypes[site][number] = row["gt" + one]
    return data.annotated(
        [site + ("GT",) + tuple(found.get(n, "0|0") for n in range(len(rows))) for site, found in genotypes.items()], "GRCh38")


def joint(found, row):
    """Phase, protein name and terms of a pair, where it was called together."""
    texts = [f"{position}{reference}>{alternate}" for _, position, reference, alternate in sites(row)]
    for site in sites(row):
        for entry in found[site]:
            if entry["Gene"] == row["gene"]:
                names = [entry[name].split("&") for name in ("Joint_variants", "Joint_phase", "Joint_HGVSp", "Joint_consequence")]
                for variants, phase, protein, terms in zip(*names):
                    if sorted(variants.split("+")) == sorted(texts):
                        return phase, data.bare(protein), terms
    return None


def main():
    count = collections.Counter()
    found = annotated(rows)
    for row in rows:
        kind, phase, theirs = row["kind"], row["phase"], row["combined_hgvsp_indep"]
        ours = joint(found, row)
        if phase != "cis":
            right = ours is None
        elif theirs and (kind.startswith("same_codon") or kind == "fs_compensating" or ours is not None):
            right = ours is not None and (ours[:2] == ("cis", theirs) or reviewed.meets(row["pair_id"], ours=ours[1]))
        else:
            right = True
        count[kind, phase] += 1
        count["joined", kind, phase] += ours is not None
        count["wrong", kind, phase] += not right
        if not right:
            data.fail(row["pair_id"], kind, phase, row["gene"], sites(row), "ours", ours, "theirs", theirs, row["csq1"][:80])
    for key in sorted(k for k in count if len(k) == 2):
        print(f"   {key[0]}, {key[1]}: {count[key]} pairs, {count[('joined',) + key]} joined, {count[('wrong',) + key]} wrong")
    data.check(
        len(rows) >= 800 and not data.failures and not reviewed.unused(),
        f"pairs: {len(rows)}, {data.failures} wrong; {len(reviewed.used)} reviewed, {len(reviewed.unused())} reviewed ones no longer needed",
    )
    data.finish()


if __name__ == "__main__":
    main()
