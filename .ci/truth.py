"""Holds the program against real variants of ClinVar, TCGA, cBioPortal and others whose coding name was reproduced from their alleles (grade
A), on the transcripts that the annotation set knows (the version may differ). Rows that differ stand in truth-reviewed.tsv."""

import collections
import os
import re
import subprocess
import sys
import tempfile

import tools

program, shared = sys.argv[1:3]
here = os.path.dirname(os.path.abspath(__file__))
reviewed = {
    (r["build"], r["chrom"], r["pos"], r["alt"], r["transcript"], r["what"]): r for r in tools.rows(f"{here}/truth-reviewed.tsv")
}
# Ensembl's transcripts under the RefSeq ones that are the same.
refseq_of = {
    r["ensembl"].split(".")[0]: r["accession"] for r in tools.rows(f"{here}/../Annotations/transcripts.tsv") if r["ensembl"] != "NA"
}
used = set()
count = collections.Counter()
failed = 0
SHORT = dict(zip("ACDEFGHIKLMNPQRSTVWYX*", "Ala Cys Asp Glu Phe Gly His Ile Lys Leu Met Asn Pro Gln Arg Ser Thr Val Trp Tyr Xaa Ter".split()))


def coding(name):
    """Without the sequence that older names write after del and dup."""
    return re.sub(r"(del|dup)[ACGTN0-9]+(ins|$)", r"\1\2", tools.bare(name).replace(" ", ""))


def protein(name):
    """In three letters, without brackets; nothing where the source gives no full name."""
    name = tools.bare(name).replace("(", "").replace(")", "").replace(" ", "")
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
    done = subprocess.run([program, "explain", name, "--assembly", build], capture_output=True, text=True)
    return done.returncode == 0 and re.search(r"coding name +" + re.escape(ours) + "$", done.stdout, re.M) is not None


rows = [r for r in tools.rows(f"{shared}/truth/truth_dev.tsv") if r["grade"] == "A" and r["hgvs_c"]]
for build in ("GRCh37", "GRCh38"):
    ours_of = {}
    mine = [r for r in rows if r["build"] == build]
    with tempfile.TemporaryDirectory() as folder:
        # An allele without bases stands for what remains of a change that was trimmed: the program wants a base before it.
        records = {(r["chrom"], r["pos"], r["ref"], r["alt"]) for r in mine if r["ref"] not in "-." and r["alt"] not in "-."}
        tools.write_vcf(f"{folder}/in.vcf", records)
        subprocess.run(
            [program, "annotate", f"{folder}/in.vcf", "--assembly", build, "--all-transcripts", "-o", f"{folder}/out.vcf", "--quiet"],
            check=True,
        )
        found = tools.entries(f"{folder}/out.vcf")
    for row in mine:
        entries = found.get((row["chrom"], row["pos"], row["ref"], row["alt"]), [])
        wanted = row["transcript"].split(".")[0]
        wanted = refseq_of.get(wanted, wanted).split(".")[0]
        same = [e for e in entries if e["Transcript"] == row["transcript"]] or [
            e for e in entries if e["Transcript"].split(".")[0] == wanted
        ]
        if not same:
            count["transcript not known"] += 1
            continue
        entry = same[0]
        checks = [("c.", coding(entry["HGVSc"]), coding(row["hgvs_c"]))]
        theirs = protein(row["hgvs_p"])
        # Names in other conventions (p.PP2fs, p.X168_splice) were not reproduced by the collection.
        if theirs is not None and row["p_check"] == "ok":
            checks.append(("p.", protein(entry["HGVSp"]) or tools.bare(entry["HGVSp"]), theirs))
        for what, ours, theirs in checks:
            if what == "p." and theirs.endswith("fs") and ours:
                # Names of 2016 have no distance to the stop, some no residue either.
                ours = ours.split("fs")[0] + "fs"
                if theirs[-3].isdigit():
                    ours = ours[:-5] + "fs"
            count[what] += 1
            if ours == theirs:
                continue
            if what == "c." and means(f"{entry['Transcript']}:{theirs}", entry["HGVSc"], build):
                # The source did not shift it to the 3'-most place, as HGVS has it.
                count[what, "not 3'-most in the source"] += 1
                continue
            key = (build, row["chrom"], row["pos"], row["alt"], row["transcript"], what)
            if key in reviewed:
                used.add(key)
                count[what, "reviewed"] += 1
                continue
            failed += 1
            count[what, "wrong"] += 1
            print("   ", build, row["chrom"], row["pos"], row["ref"][:30], row["alt"][:30], row["gene"], row["transcript"], entry["Transcript"],
                  what, "ours", ours, "theirs", theirs, row["source"])  # fmt: skip
for what in ("c.", "p."):
    total, listed, wrong = count[what], count[what, "reviewed"], count[what, "wrong"]
    other = count[what, "not 3'-most in the source"]
    shifted = f" ({other} of them the same change, not 3'-most in the source)" if other else ""
    print(f"   {what}: {total - listed - wrong} of {total} equal{shifted}, {listed} reviewed ({100 * listed / max(total, 1):.2f} %), {wrong} unexplained")
print(f"truth: {count['transcript not known']} rows on transcripts that are not known; {len(set(reviewed) - used)} reviewed rows no longer needed")
within = count["c.", "reviewed"] <= 0.003 * count["c."] and count["p.", "reviewed"] <= 0.005 * count["p."]
sys.exit(1 if failed or used != set(reviewed) or not within or count["c."] < 4_000 else 0)
