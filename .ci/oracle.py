"""Holds the program against what VEP, bcftools csq, SnpEff, mehari and a separate computation say of the oracle collection.

Tier A: c., p. and terms as VEP at the 3'-most place; each row that differs stands in oracle-reviewed.tsv with the rule that decides it.
Tier B: c. and p. as the separate computation, terms as one of the tools, in 99 of 100 rows. Tier C: an answer for every row, counted by
kind against oracle-open.tsv. Every other spelling: the answer of the normalised one."""

import collections
import re
import sys

import shared_data as data

reviewed = data.Reviewed("oracle-reviewed.tsv", "table", "chrom", "pos", "ref", "alt")
mended = {data.site(row): row for row in data.rows("oracle-mended.tsv")}


def answer(found, row, prefix=""):
    return data.of_gene(found, data.site(row, prefix), row["gene"])


def changes_start(row):
    """Whether the c. name takes in a part of the start codon, but not all of it; intronic positions count by their exonic base."""
    ends = [int(number) for number in re.findall(r"(?<![*+\d])(?<!\d-)-?\d+", row["indep_hgvsc"][2:].split("ins")[0])]
    return bool(ends) and min(ends) <= 3 and max(ends) >= 1 and not (min(ends) <= 1 and max(ends) >= 3)


def is_mended(row):
    """The rule of oracle-mended.tsv."""
    return (
        row["tier"] in ("A", "B")
        and row["indep_hgvsc"].endswith("del")
        and "start_retained_variant" in data.terms(row["vep_shift3_consequence"])
        and "start_retained_variant" not in data.terms(row["vep_consequence"])
        and not changes_start(row)
    )


def loses_start_and_splicing(row):
    """Whether a deletion takes bases of the start codon and goes on into an intron: what is left of the transcript begins elsewhere, so that the
    start is lost (SO:0002012) beside the splice site. VEP says coding_sequence_variant alone, since it names no frame over a border."""
    ends = re.fullmatch(r"c\.(-?\d+)([+-]\d+)?_(-?\d+)([+-]\d+)?del", row["indep_hgvsc"])
    return bool(ends) and bool(ends[2] or ends[4]) and int(ends[1]) <= 3 and int(ends[3]) >= 1


def shifted(row):
    """VEP's terms at the 3'-most place; mended where the row is listed, and where a start is lost beside a splice site."""
    found = data.terms(row["vep_shift3_consequence"])
    if loses_start_and_splicing(row):
        found |= {"start_lost"}
    if data.site(row) in mended:
        found -= {"start_retained_variant"}
        # Over an exon border VEP says it in the place of the term for coding bases whose change has no name.
        if "coding_sequence_variant" in data.terms(row["vep_consequence"]) and not row["indep_hgvsp"]:
            found |= {"coding_sequence_variant"}
    return found


def answered(table, tier, count, find):
    """The rows of a tier with our answer; counts them, and those that have none."""
    for row in table:
        if row["tier"] == tier:
            count["rows"] += 1
            ours = find(row)
            if ours is None:
                count["missing"] += 1
            else:
                yield row, ours


def is_reviewed(name, row, what, ours):
    """Whether a difference stands in the reviewed list with these terms of ours."""
    return reviewed.meets((name, *data.site(row)), what=what, ours=ours["Consequence"])


def is_right_of_b(row, ours):
    """What is right of a row of tier B: c. and p. as the separate computation, terms as one of the tools."""
    coding, protein = data.bare(ours["HGVSc"]), data.bare(ours["HGVSp"])
    sets = [shifted(row), data.csq_terms(row["csq"])]
    sets += [data.terms(row[k]) for k in ("vep_consequence", "snpeff_annotation", "mehari_consequence")]
    return {
        "c": coding == row["indep_hgvsc"],
        "p": protein == row["indep_hgvsp"] or (protein == "p.?" and row["class"].endswith("border")),
        "terms": data.terms(ours["Consequence"]) in sets,
    }


def kind_of_c(row, ours):
    """What is counted of a row of tier C: its class, our terms, the kind of our protein name."""
    protein = data.bare(ours["HGVSp"])
    kind = next(
        (word for word in ("fsTer", "ext", "delins", "del", "dup", "ins", "Met1?", "?", "=") if word in protein),
        "nonsense" if protein.endswith("Ter") else "missense" if protein else "none",
    )
    return row["class"], "&".join(sorted(data.terms(ours["Consequence"]))), kind


def check_mended(table, found):
    """That the mended rows of VEP are listed, and are those of the rule."""
    by_rule = {data.site(row): row for row in table if is_mended(row)}
    unlike = [
        place
        for place in mended.keys() & by_rule.keys()
        if (mended[place]["vep_shifted"], mended[place]["vep_unshifted"], mended[place]["ours"])
        != (by_rule[place]["vep_shift3_consequence"], by_rule[place]["vep_consequence"], answer(found, by_rule[place])["Consequence"])
    ]
    for place in sorted(mended.keys() ^ by_rule.keys()) + unlike:
        print("    mended:", *place, "listed" if place in mended else "not listed", "by the rule" if place in by_rule else "not by the rule")
    data.check(
        mended.keys() == by_rule.keys() and not unlike,
        f"mended: VEP's start_retained_variant away from the start is left out of {len(mended)} rows; they are those of the rule, {len(unlike)} "
        "have other terms than listed",
    )


def check_tier_a(table, found):
    count = collections.Counter()
    for row, ours in answered(table, "A", count, lambda row: answer(found, row)):
        differs = {
            "c.": data.bare(ours["HGVSc"]) != row["vep_hgvsc"],
            "p.": data.bare(ours["HGVSp"]) != row["vep_hgvsp"],
            "terms": data.terms(ours["Consequence"]) != shifted(row),
        }
        differing = [what for what in differs if differs[what]]
        if not differing:
            continue
        if is_reviewed("MANE Select", row, "+".join(differing), ours):
            count["reviewed"] += 1
        else:
            count["unexplained"] += 1
            print("    unexplained:", differing, *data.site(row), row["gene"], ours["HGVSc"], ours["HGVSp"], ours["Consequence"],
                  row["vep_shift3_consequence"])  # fmt: skip
    data.check(
        count["rows"] > 150_000 and not count["missing"] and not count["unexplained"] and len(reviewed) <= 100,
        f"tier A: {count['rows']} rows, {count['missing']} missing, {count['reviewed']} differ and are reviewed one by one, "
        f"{count['unexplained']} unexplained",
    )


def check_tier_b(table, found):
    count = collections.Counter()
    for row, ours in answered(table, "B", count, lambda row: answer(found, row)):
        right = is_right_of_b(row, ours)
        count.update(what for what in right if right[what])
        if "-v" in sys.argv and not right["terms"]:
            print("   ", *data.site(row), row["gene"], row["class"], ours["HGVSc"], ours["HGVSp"], ours["Consequence"], shifted(row))
    for what in ("c", "p", "terms"):
        data.check(
            count["rows"] > 5_000 and not count["missing"] and count[what] >= 0.99 * count["rows"],
            f"tier B: {what} agrees in {count[what]} of {count['rows']} rows ({100 * count[what] / max(count['rows'], 1):.2f} %)",
        )


def check_tier_c(table, found):
    count = collections.Counter()
    kinds = collections.Counter(kind_of_c(row, ours) for row, ours in answered(table, "C", count, lambda row: answer(found, row)))
    expected = {(r["class"], r["terms"], r["protein"]): int(r["rows"]) for r in data.rows("oracle-open.tsv")}
    for kind in sorted(set(kinds) | set(expected)):
        if kinds[kind] != expected.get(kind, 0):
            print("    now", *kind, kinds[kind], "reviewed", expected.get(kind, 0), sep="\t")
    data.check(
        not count["missing"] and dict(kinds) == expected,
        f"tier C: {sum(kinds.values())} rows in {len(kinds)} kinds, {count['missing']} without an answer; the kinds are those reviewed",
    )


def check_spelling(table, found):
    count = collections.Counter()
    fields = ("Consequence", "HGVSg", "HGVSc", "HGVSp", "Codons", "Amino_acids", "NMD", "Harder_transcript")
    for row in table:
        if not {"padded", "not_left_aligned"} & set(row["flags"].split(",")):
            continue
        one, other = answer(found, row), answer(found, row, "norm_")
        count["rows"] += 1
        if one is None or other is None or any(one[k] != other[k] for k in fields):
            count["differing"] += 1
            print("    spelling:", *data.site(row), one, other)
    data.check(
        count["rows"] > 4_000 and not count["differing"],
        f"spelling: {count['rows']} rows padded or not left-aligned, {count['differing']} differ from their normalised record",
    )


def on_transcript(found, row):
    """Our answer on the row's transcript, whatever its version."""
    wanted = row["transcript_refseq"].split(".")[0]
    return next((entry for entry in found[data.site(row)] if entry["Transcript"].split(".")[0] == wanted), None)


def check_other_transcripts():
    table = list(data.rows(f"{data.shared}/oracle/oracle_secondary_dev.tsv.gz"))
    named = sorted({row["transcript_refseq"] for row in table})
    found = data.annotated({data.site(row) for row in table}, "GRCh38", *(f"--transcript={name}" for name in named))
    count = collections.Counter()
    for row, ours in answered(table, "A", count, lambda row: on_transcript(found, row)):
        differs = data.bare(ours["HGVSc"]) != row["vep_hgvsc"] or data.bare(ours["HGVSp"]) != row["vep_hgvsp"]
        count["names"] += differs
        # That table has no terms at the 3'-most place: a row where the shift decides is compared with the other tools.
        top = ours["Consequence"].split("&")[0]
        theirs = [row[k].split("&")[0] for k in ("vep_consequence", "snpeff_annotation", "mehari_consequence")]
        differs_at_top = top not in {data.VOCABULARY.get(term, term) for term in theirs}
        if differs_at_top and is_reviewed("other transcripts", row, "top term", ours):
            count["reviewed"] += 1
            differs_at_top = False
        count["top"] += differs_at_top
        if differs or differs_at_top:
            print("    other transcript:", *data.site(row), row["gene"], ours["HGVSc"], row["vep_hgvsc"], ours["HGVSp"], row["vep_hgvsp"],
                  ours["Consequence"], theirs)  # fmt: skip
    data.check(
        count["rows"] > 10_000 and not count["missing"] and not count["names"] and not count["top"],
        f"{', '.join(named)}, tier A: {count['rows']} rows, {count['missing']} missing, {count['names']} names and "
        f"{count['top']} top terms differ, {count['reviewed']} are reviewed",
    )


def main():
    table = list(data.rows(f"{data.shared}/oracle/oracle_dev.tsv.gz"))
    found = data.annotated([data.site(row) for row in table], "GRCh38")
    for each in (check_mended, check_tier_a, check_tier_b, check_tier_c, check_spelling):
        each(table, found)
    check_other_transcripts()
    data.check(not reviewed.unused(), f"reviewed list: {len(reviewed)} rows, {len(reviewed.unused())} of them no longer needed")
    print(f"oracle: {data.failures} failed")
    data.finish()


if __name__ == "__main__":
    main()
