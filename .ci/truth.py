"""Holds the program against real variants of ClinVar, TCGA, cBioPortal and others whose coding name was reproduced from their alleles (grade
A), on the transcripts that the annotation set knows (the version may differ). Rows that differ stand in truth-reviewed.tsv."""

import collections
import re

import shared_data as data

# Ensembl's transcripts under the RefSeq ones that are the same.
refseq_of = {
    r["ensembl"].split(".")[0]: r["accession"] for r in data.rows(f"{data.root}/Annotations/transcripts.tsv") if r["ensembl"] != "NA"
}
SHORT = dict(zip("ACDEFGHIKLMNPQRSTVWYX*", "Ala Cys Asp Glu Phe Gly His Ile Lys Leu Met Asn Pro Gln Arg Ser Thr Val Trp Tyr Xaa Ter".split()))


def coding(name):
    """Without the sequence that older names write after del and dup."""
    return re.sub(r"(del|dup)[ACGTN0-9]+(ins|$)", r"\1\2", data.bare(name).replace(" ", ""))


def protein(name):
    """In three letters, without brackets; nothing where the source gives no full name."""
    name = data.bare(name).replace("(", "").replace(")", "").replace(" ", "")
    if not name.startswith("p.") or name in ("p.", "p.?", "p.="):
        return None
    name = name[2:]
    if re.match(r"[A-Z*]\d", name):
        name = re.sub(r"[A-Z*]", lambda letter: SHORT.get(letter[0], letter[0]), name)
    name = name.replace("*", "Ter")
    # The same residue is written = today.
    return "p." + re.sub(r"^([A-Z][a-z]{2})(\d+)\1$", r"\1\2=", name)


def means(name, ours, build):
    """Whether a name leads back to the change that we name otherwise."""
    done = data.run("explain", name, "--assembly", build)
    return done.returncode == 0 and re.search(r"coding name +" + re.escape(ours) + "$", done.stdout, re.M) is not None


def annotated(rows, build):
    # An allele without bases stands for what remains of a change that was trimmed: the program wants a base before it.
    records = {data.site(r) for r in rows if r["ref"] not in "-." and r["alt"] not in "-."}
    return data.annotated(records, build, "--all-transcripts")


def entry_of(found, row):
    """Our entry on the transcript of a row: of this version, or else of another."""
    entries = found.get(data.site(row), [])
    wanted = row["transcript"].split(".")[0]
    wanted = refseq_of.get(wanted, wanted).split(".")[0]
    same = [e for e in entries if e["Transcript"] == row["transcript"]]
    return next(iter(same + [e for e in entries if e["Transcript"].split(".")[0] == wanted]), None)


def compared(entry, row):
    """What is compared of a row: which name, ours, theirs."""
    yield "c.", coding(entry["HGVSc"]), coding(row["hgvs_c"])
    theirs = protein(row["hgvs_p"])
    # Names in other conventions (p.PP2fs, p.X168_splice) were not reproduced by the collection.
    if theirs is not None and row["p_check"] == "ok":
        ours = protein(entry["HGVSp"]) or data.bare(entry["HGVSp"])
        if theirs.endswith("fs") and ours:
            # Names of 2016 have no distance to the stop, some no residue either.
            ours = ours.split("fs")[0] + "fs"
            if theirs[-3].isdigit():
                ours = ours[:-5] + "fs"
        yield "p.", ours, theirs


def main():
    reviewed = data.Reviewed("truth-reviewed.tsv", "build", "chrom", "pos", "alt", "transcript", "what")
    count = collections.Counter()
    rows = [r for r in data.rows(f"{data.shared}/truth/truth_dev.tsv") if r["grade"] == "A" and r["hgvs_c"]]
    for build in ("GRCh37", "GRCh38"):
        mine = [r for r in rows if r["build"] == build]
        found = annotated(mine, build)
        for row in mine:
            entry = entry_of(found, row)
            if entry is None:
                count["transcript not known"] += 1
                continue
            for what, ours, theirs in compared(entry, row):
                count[what] += 1
                if ours == theirs:
                    continue
                if what == "c." and means(f"{entry['Transcript']}:{theirs}", entry["HGVSc"], build):
                    # The source did not shift it to the 3'-most place, as HGVS has it.
                    count[what, "not 3'-most in the source"] += 1
                elif reviewed.meets((build, row["chrom"], row["pos"], row["alt"], row["transcript"], what)):
                    count[what, "reviewed"] += 1
                else:
                    count[what, "wrong"] += 1
                    data.fail(build, row["chrom"], row["pos"], row["ref"][:30], row["alt"][:30], row["gene"], row["transcript"],
                              entry["Transcript"], what, "ours", ours, "theirs", theirs, row["source"])  # fmt: skip
    for what in ("c.", "p."):
        total, listed, wrong = count[what], count[what, "reviewed"], count[what, "wrong"]
        other = count[what, "not 3'-most in the source"]
        shifted = f" ({other} of them the same change, not 3'-most in the source)" if other else ""
        print(f"   {what}: {total - listed - wrong} of {total} equal{shifted}, {listed} reviewed ({100 * listed / max(total, 1):.2f} %), {wrong} unexplained")
    within = count["c.", "reviewed"] <= 0.003 * count["c."] and count["p.", "reviewed"] <= 0.005 * count["p."]
    data.check(
        within and not reviewed.unused() and count["c."] >= 4_000,
        f"truth: {count['transcript not known']} rows on transcripts that are not known; {len(reviewed.unused())} reviewed rows no longer needed")
    data.finish()


if __name__ == "__main__":
    main()
