"""Carries every substitution of the oracle collection to GRCh37 by its place in the exons, and wants the same c. and p. there; but for the places
where the assemblies differ (reference_allele_traps.tsv of the collection)."""

import collections
import re

import shared_data as data

transcripts = {
    (r["gene"], r["build"]): r
    for r in data.rows(f"{data.shared}/reference/transcripts.tsv")
    if r["mane_status"] == "MANE Select"
}


def trapped_places():
    """Intervals where the assemblies differ, by chromosome."""
    traps = collections.defaultdict(list)
    for row in data.rows(f"{data.shared}/truth/reference_allele_traps.tsv"):
        for chrom, start, end in re.findall(r"(\w+):(\d+)(?:-(\d+))? ?\(b3[78]\)|$^", row["locus"]):
            traps[chrom].append((int(start), int(end or start)))
        if row["build"] == "GRCh37" or "only" in row["build"]:
            chrom, start = row["locus"].split()[0].split(":")
            traps[chrom].append((int(start), int(start)))
            for other in re.findall(r"GRCh38 X:(\d+)", row["transcript_or_other_build"]):
                traps[chrom].append((int(other), int(other)))
    return traps


def exons(gene, build):
    row = transcripts[gene, build]
    return list(zip(map(int, row["exon_starts"].split(",")), map(int, row["exon_ends"].split(","))))


def carried(gene, position):
    """The GRCh37 position of a GRCh38 one: as far from the same exon border; nothing further than a thousand bases from one."""
    here, there = exons(gene, "GRCh38"), exons(gene, "GRCh37")
    for (start, end), (other_start, other_end) in zip(here, there):
        if start < position <= end and end - start == other_end - other_start:
            return position - start + other_start
    distance, number, side, border = min(
        (abs(position - (border + (side == 0))), number, side, border)
        for number, exon in enumerate(here) for side, border in enumerate(exon))  # fmt: skip
    return position - border + there[number][side] if distance <= 1_000 else None


def main():
    traps = trapped_places()

    def is_trap(row, position):
        # Where REF is another on GRCh37 the record would be refused; the other bases of its codon make another residue there, too.
        chrom = row["chrom"].removeprefix("chr")
        return any(s - 2 <= p <= e + 2 for p in (int(row["pos"]), position) for s, e in traps[chrom])

    pairs = [
        (row, carried(row["gene"], int(row["pos"]))) for row in data.rows(f"{data.shared}/oracle/oracle_dev.tsv.gz")
        if len(row["ref"]) == len(row["alt"]) == 1 and row["tier"] == "A"
    ]  # fmt: skip
    near = [pair for pair in pairs if pair[1] is not None]
    plain = [pair for pair in near if not is_trap(*pair)]
    here = data.annotated([data.site(row) for row, _ in plain], "GRCh38")
    there = data.annotated([(r["chrom"], str(p), r["ref"], r["alt"]) for r, p in plain], "GRCh37")
    for row, position in plain:
        one = data.of_gene(here, data.site(row), row["gene"])
        other = data.of_gene(there, (row["chrom"], str(position), row["ref"], row["alt"]), row["gene"])
        if any(one[k] != other[k] for k in ("HGVSc", "HGVSp", "Consequence", "Exon", "Intron")):
            data.fail(row["gene"], row["pos"], position, row["ref"], row["alt"],
                      *(entry[k] for k in ("HGVSc", "HGVSp", "Consequence") for entry in (one, other)))  # fmt: skip
    data.check(
        len(plain) >= 100_000 and len(near) - len(plain) <= 100 and not data.failures,
        f"assemblies: {len(plain)} substitutions carried to GRCh37, {data.failures} named otherwise there; {len(near) - len(plain)} at places "
        f"where the assemblies differ left out, {len(pairs) - len(near)} further than 1,000 bases from an exon",
    )
    data.finish()


if __name__ == "__main__":
    main()
