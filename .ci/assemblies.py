"""Carries every substitution of the oracle collection to GRCh37 by its place in the exons, and wants the same c. and p. there; but for the places
where the assemblies differ (reference_allele_traps.tsv of the collection)."""

import collections
import re
import subprocess
import sys
import tempfile

import tools

program, shared = sys.argv[1:3]
transcripts = {
    (r["gene"], r["build"]): r
    for r in tools.rows(f"{shared}/reference/transcripts.tsv")
    if r["mane_status"] == "MANE Select"
}
traps = collections.defaultdict(list)
for row in tools.rows(f"{shared}/truth/reference_allele_traps.tsv"):
    for chrom, start, end in re.findall(r"(\w+):(\d+)(?:-(\d+))? ?\(b3[78]\)|$^", row["locus"]):
        traps[chrom].append((int(start), int(end or start)))
    if row["build"] == "GRCh37" or "only" in row["build"]:
        chrom, start = row["locus"].split()[0].split(":")
        traps[chrom].append((int(start), int(start)))
        for other in re.findall(r"GRCh38 X:(\d+)", row["transcript_or_other_build"]):
            traps[chrom].append((int(other), int(other)))


def exons(gene, build):
    row = transcripts[gene, build]
    return list(zip(map(int, row["exon_starts"].split(",")), map(int, row["exon_ends"].split(","))))


def carried(gene, position):
    """The GRCh37 position of a GRCh38 one: as far from the same exon border; nothing further than a thousand bases from one."""
    here, there = exons(gene, "GRCh38"), exons(gene, "GRCh37")
    for (start, end), (other_start, other_end) in zip(here, there):
        if start < position <= end and end - start == other_end - other_start:
            return position - start + other_start
    place = min(
        ((abs(position - (border + (side == 0))), number, side, border)
         for number, exon in enumerate(here) for side, border in enumerate(exon)),
    )  # fmt: skip
    distance, number, side, border = place
    return position - border + there[number][side] if distance <= 1_000 else None


rows = [
    r for r in tools.rows(f"{shared}/oracle/oracle_dev.tsv.gz") if len(r["ref"]) == len(r["alt"]) == 1 and r["tier"] == "A"
]
count = collections.Counter()
pairs = []
for row in rows:
    position = carried(row["gene"], int(row["pos"]))
    if position is None:
        count["too far from an exon"] += 1
    else:
        pairs.append((row, position))
with tempfile.TemporaryDirectory() as folder:
    def run(build, records):
        tools.write_vcf(f"{folder}/{build}.vcf", records)
        done = subprocess.run(
            [program, "annotate", f"{folder}/{build}.vcf", "--assembly", build, "-o", f"{folder}/{build}.out.vcf"],
            capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            sys.exit(done.stderr[:4000])
        return tools.entries(f"{folder}/{build}.out.vcf")

    # Where REF is another on GRCh37 the carried record would be refused: those places are looked at apart.
    def is_trap(row, position):
        chrom = row["chrom"].removeprefix("chr")
        # The other bases of the codon make another residue there, too.
        return any(s - 2 <= p <= e + 2 for p in (int(row["pos"]), position) for s, e in traps[chrom])

    trapped = [p for p in pairs if is_trap(*p)]
    plain = [p for p in pairs if not is_trap(*p)]
    here = run("GRCh38", [(r["chrom"], r["pos"], r["ref"], r["alt"]) for r, _ in plain])
    there = run("GRCh37", [(r["chrom"], str(p), r["ref"], r["alt"]) for r, p in plain])
failed = 0
for row, position in plain:
    one, other = (
        next(e for e in found[row["chrom"], str(p), row["ref"], row["alt"]] if e["Gene"] == row["gene"])
        for found, p in ((here, row["pos"]), (there, position))
    )
    count["compared"] += 1
    if any(one[k] != other[k] for k in ("HGVSc", "HGVSp", "Consequence", "Exon", "Intron")):
        failed += 1
        print("   ", row["gene"], row["pos"], position, row["ref"], row["alt"], one["HGVSc"], other["HGVSc"], one["HGVSp"], other["HGVSp"],
              one["Consequence"], other["Consequence"])  # fmt: skip
print(
    f"assemblies: {count['compared']} substitutions carried to GRCh37, {failed} named otherwise there; {len(trapped)} at places where the "
    f"assemblies differ left out, {count['too far from an exon']} further than 1,000 bases from an exon"
)
sys.exit(1 if failed or count["compared"] < 100_000 or len(trapped) > 100 else 0)
