"""Chooses rows of the oracle and truth collections for the tables of the tests, so that a clone meets every class of variant without them.

usage: test-tables.py PROGRAM SHARED

Writes Tests/ConsequencesTests/Tables/variants.tsv (single changes, on both assemblies and several transcripts, and sites with several alternates)
and Tests/EndToEndTests/Tables/pairs.tsv (phased pairs). One row is drawn of each stratum that is named below, by a fixed seed, and taken only where
the program agrees with the collection, so that the tables keep what is right today and find no fault that is there already. Of rows of ClinVar
only the names are compared, of a frameshift's without the distance to the stop: their terms and distances are ours. The exceptions are the open rows, of which no two tools say the same,
and the reviewed rows: there the answer is ours, and `source` has the rule or the entry of the collection's DISAGREEMENTS that decides it. Of the
truth collection only ClinVar is taken, which is in the public domain; of the oracle, which is ours, any row."""

import collections
import random

import assemblies
import oracle
import pairs
import shared_data as data
import truth

COLUMNS = "assembly chromosome position ref alt gene transcript terms coding protein class source".split()
TOOLS = "VEP 115.2, bcftools 1.16, SnpEff 5.1d, mehari 0.48, own recomputation (2026-11)"
GENES = "AKT1 ATRX DAXX MEN1 MTOR NF1 PIK3CA PTEN TSC1 TSC2".split()
chance = random.Random(16)


def drawn(rows, stratum, number=1):
    """A row of each stratum, in the order of strata; the first choice and others, should the program not agree."""
    by_stratum = collections.defaultdict(list)
    for row in rows:
        by_stratum[stratum(row)].append(row)
    for key in sorted(by_stratum):
        yield chance.sample(by_stratum[key], min(len(by_stratum[key]), 8 * number))


def ordered(terms):
    return "&".join(sorted(terms - {"intron_variant"})) or "NA"


def row_of(assembly, site, entry, kind, source, alternates=None):
    return dict(zip(COLUMNS, [
        assembly, site[0].removeprefix("chr"), site[1], site[2], alternates or site[3], entry["Gene"], entry["Transcript"],
        ordered(set(entry["Consequence"].split("&"))), data.bare(entry["HGVSc"]) or "NA", data.bare(entry["HGVSp"]) or "NA", kind, source]))


def pick(candidates, find, agrees, kind, source, assembly="GRCh38"):
    """The first candidate of each stratum with which the program agrees."""
    for rows in candidates:
        for row in rows:
            entry = find(row)
            if entry is not None and agrees(row, entry):
                yield row_of(assembly, data.site(row), entry, kind(row), source(row, entry))
                break


def agrees_with_vep(row, entry):
    return (data.bare(entry["HGVSc"]), data.bare(entry["HGVSp"]), data.terms(entry["Consequence"])) == (
        row["vep_hgvsc"], row["vep_hgvsp"], oracle.shifted(row))


def top(row):
    return row["vep_shift3_consequence"].split("&")[0]


def of_grch38(table):
    lists = {
        "disputed": list(drawn((r for r in table if r["tier"] == "B"), lambda r: (r["class"], GENES.index(r["gene"]) % 4))),
        "spelling": list(drawn((r for r in table if r["flags"] in ("padded", "not_left_aligned") and r["tier"] == "A"),
                               lambda r: (r["flags"], r["class"]))),
        "reviewed": [[r for r in table if ("MANE Select", *data.site(r)) in oracle.reviewed]],
    }
    open_rows = [r for r in table if r["tier"] == "C"]
    wanted = [r for rows in [*lists["disputed"], *lists["spelling"], *lists["reviewed"], open_rows] for r in rows]
    found = data.annotated({data.site(r) for r in wanted}, "GRCh38")

    def find(row):
        return oracle.answer(found, row)

    yield from pick(lists["disputed"], find, lambda r, e: all(oracle.is_right_of_b(r, e).values()) and data.bare(e["HGVSp"]) == r["indep_hgvsp"],
                    lambda r: r["class"], lambda r, e: "recomputed")  # fmt: skip
    yield from pick(lists["spelling"], find, agrees_with_vep, lambda r: f"{r['class']}, {r['flags']}", lambda r, e: "tools")
    rules = collections.defaultdict(list)
    for row in lists["reviewed"][0]:
        rules[oracle.reviewed.notes["MANE Select", *data.site(row)]["rule"]].append(row)
    yield from pick(rules.values(), find, lambda r, e: True, lambda r: r["class"],
                    lambda r, e: "reviewed: " + oracle.reviewed.notes["MANE Select", *data.site(r)]["rule"])  # fmt: skip
    decided = {(r["class"], r["terms"], r["protein"]): r["decided_by"] for r in data.rows("oracle-open.tsv")}
    kinds = drawn(open_rows, lambda r: oracle.kind_of_c(r, find(r)))
    yield from pick(kinds, find, lambda r, e: True, lambda r: r["class"],
                    lambda r, e: f"open: {decided[oracle.kind_of_c(r, e)]}")  # fmt: skip


def of_other_transcripts():
    table = [r for r in data.rows(f"{data.shared}/oracle/oracle_secondary_dev.tsv.gz") if r["tier"] == "A"]
    candidates = list(drawn(table, lambda r: (r["transcript_refseq"], r["vep_consequence"].split("&")[0])))
    found = data.annotated({data.site(r) for rows in candidates for r in rows}, "GRCh38",
                           *(f"--transcript={name}" for name in sorted({r["transcript_refseq"] for r in table})))  # fmt: skip

    def agrees(row, entry):
        return (data.bare(entry["HGVSc"]), data.bare(entry["HGVSp"]), data.terms(entry["Consequence"])) == (
            row["vep_hgvsc"], row["vep_hgvsp"], data.terms(row["vep_consequence"]))

    yield from pick(candidates, lambda r: oracle.on_transcript(found, r), agrees, lambda r: r["class"], lambda r, e: "tools")


def carried_to_grch37(table):
    """Rows on which all tools agree, carried by their place in the exons: all but substitutions anchored at the first base."""
    traps = assemblies.trapped_places()
    moved = []
    for rows in drawn((r for r in table if r["tier"] == "A" and not r["flags"]), lambda r: (r["gene"], top(r))):
        places = [(r, assemblies.carried(r["gene"], int(r["pos"]))) for r in rows]
        moved.append([
            {**r, "pos": str(p)} for r, p in places
            if p and not any(s - 2 <= q <= e + 2 for q in (p, int(r["pos"])) for s, e in traps[r["chrom"].removeprefix("chr")])
            and assemblies.carried(r["gene"], int(r["pos"]) + len(r["ref"]) - 1) == p + len(r["ref"]) - 1])  # fmt: skip
    found = data.annotated({data.site(r) for rows in moved for r in rows}, "GRCh37")
    yield from pick(moved, lambda r: oracle.answer(found, r), agrees_with_vep, lambda r: r["class"],
                    lambda r, e: "tools, carried", "GRCh37")  # fmt: skip


def of_clinvar():
    rows = [r for r in data.rows(f"{data.shared}/truth/truth_dev.tsv")
            if r["grade"] == "A" and r["hgvs_c"] and r["source"].startswith("ClinVar")]  # fmt: skip
    for assembly in ("GRCh37", "GRCh38"):
        candidates = list(drawn((r for r in rows if r["build"] == assembly), lambda r: (r["gene"], r["region_class"], r["variant_type"])))
        found = truth.annotated([r for rows in candidates for r in rows], assembly)
        yield from pick(candidates, lambda r: truth.entry_of(found, r), lambda r, e: all(a == b for _, a, b in truth.compared(e, r)),
                        lambda r: f"{r['region_class']}, {r['variant_type']}", lambda r, e: f"{r['source']} {r['source_id']}".strip(), assembly)  # fmt: skip


def with_two_alternates(table):
    """Two rows of one place and REF as one record."""
    sites = collections.defaultdict(list)
    for row in table:
        if row["tier"] == "A" and len(row["ref"]) + len(row["alt"]) > 2:
            sites[row["chrom"], row["pos"], row["ref"]].append(row)
    several = [rows[:2] for rows in sites.values() if len(rows) > 1 and rows[0]["class"] != rows[1]["class"]]
    candidates = list(drawn(several, lambda rows: (rows[0]["gene"], len(rows[0]["alt"]) > len(rows[0]["ref"]))))
    found = data.annotated({data.site(r) for group in candidates for rows in group for r in rows}, "GRCh38")
    for group in candidates:
        for rows in group:
            both = [oracle.answer(found, row) for row in rows]
            if all(entry and agrees_with_vep(row, entry) for row, entry in zip(rows, both)):
                ours = [row_of("GRCh38", data.site(row), entry, "", "") for row, entry in zip(rows, both)]
                yield {**ours[0], **{k: ",".join(o[k] for o in ours) for k in ("alt", "terms", "coding", "protein")},
                       "class": f"{rows[0]['class']} and {rows[1]['class']}, one record", "source": "tools"}  # fmt: skip
                break


def write(path, comments, columns, rows):
    with open(f"{data.root}/{path}", "w") as file:
        file.writelines(f"# {line}\n" for line in comments)
        file.write("\t".join(columns) + "\n")
        file.writelines("\t".join(row[column] for column in columns) + "\n" for row in rows)
    print(f"{path}: {len(rows)} rows")


def write_pairs():
    columns = "pair chromosome gene kind phase first first_genotype second second_genotype protein terms".split()
    rows, found = [], pairs.annotated(pairs.rows)
    for group in drawn(pairs.rows, lambda r: (r["kind"], r["phase"], r["gene"])):
        for row in group:
            ours = pairs.joint(found, row)
            theirs = row["combined_hgvsp_indep"]
            if (ours is None) == (row["phase"] == "trans") and (ours is None or ours[1] == theirs):
                first, second = (":".join(site[1:]) for site in pairs.sites(row))
                rows.append(dict(zip(columns, [
                    row["pair_id"], row["chrom"], row["gene"], row["kind"], row["phase"], first, row["gt1"], second, row["gt2"],
                    ours[1] if ours else "NA", ours[2] if ours else "NA"])))  # fmt: skip
                break
    write("Tests/EndToEndTests/Tables/pairs.tsv", [
        "Pairs of variants in one gene (GRCh38, MANE Select): what both do to the protein together where they lie on one copy; NA where they do not.",
        f"Chosen by .ci/test-tables.py from the oracle collection: {TOOLS}; the protein is that of the double mutant, translated.",
    ], columns, rows)  # fmt: skip


def main():
    table = list(data.rows(f"{data.shared}/oracle/oracle_dev.tsv.gz"))
    rows = [row for part in (of_grch38(table), of_other_transcripts(), carried_to_grch37(table), of_clinvar(), with_two_alternates(table))
            for row in part]  # fmt: skip
    seen = {}
    for row in rows:
        seen.setdefault(tuple(row[c] for c in COLUMNS[:7]), row)
    rows = sorted(seen.values(), key=lambda r: (r["gene"], r["assembly"], int(r["position"]), r["alt"]))
    write("Tests/ConsequencesTests/Tables/variants.tsv", [
        "Variants of every class, in every gene, on both assemblies: terms without intron_variant, names without their sequence, NA where there is none.",
        "Several alternates and their values are separated by commas. Chosen by .ci/test-tables.py, which says how. source:",
        f"tools: {TOOLS} say the same; carried: they say it on GRCh38, and the place in the exon is the same.",
        "recomputed: they differ; names as the recomputation, terms as one tool. open: none agree; ours, by the numbers of the collection's DISAGREEMENTS.",
        "reviewed: ours, by the rule. ClinVar: its names, from files of 2016, 2018 and 2025, in the public domain; terms and distances to a stop are ours.",
    ], COLUMNS, rows)  # fmt: skip
    write_pairs()


main()
