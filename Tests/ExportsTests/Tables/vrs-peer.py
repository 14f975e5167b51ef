#!/usr/bin/env python3
"""Identifiers of alleles and copies by GA4GH's own program (PyPI ga4gh.vrs), from the bases that are bundled.

    vrs-peer.py Annotations alleles.tsv copies.tsv            prints "table row identifier" for each row
    vrs-peer.py --write Annotations alleles.tsv copies.tsv    writes the identifiers into the tables
"""
import sys
from importlib.metadata import version

from ga4gh.core import ga4gh_identify
from ga4gh.vrs import models
from ga4gh.vrs.dataproxy import _DataProxy
from ga4gh.vrs.normalize import normalize


def table(path):
    lines = [line.rstrip("\n") for line in open(path)]
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [line for line in lines if line.startswith("#")], rows[0], [dict(zip(rows[0], row)) for row in rows[1:]]


class Bundled(_DataProxy):
    """The stretches around the genes; what lies outside of them is N."""

    def __init__(self, folder):
        self.stretches = {}
        self.refget = {}
        _, _, contigs = table(f"{folder}/contigs.tsv")
        for contig in contigs:
            self.refget[contig["assembly"], contig["chromosome"]] = contig["refget"]
        _, _, genes = table(f"{folder}/genes.tsv")
        for gene in genes:
            for assembly in ("GRCh37", "GRCh38"):
                lines = open(f"{folder}/sequences/{gene['symbol']}.{assembly}.fa").read().split("\n")
                start = int(lines[0].split("start=")[1].split()[0]) - 1
                accession = self.refget[assembly, gene["chromosome"]]
                self.stretches.setdefault(accession, []).append((start, "".join(lines[1:]).upper()))

    def get_sequence(self, identifier, start=None, end=None):
        accession = identifier.split(":")[-1]
        # A window may reach beyond a stretch, and two genes may lie on one chromosome.
        bases = ["N"] * (end - start)
        for first, text in self.stretches[accession]:
            low, high = max(start, first), min(end, first + len(text))
            if low < high:
                bases[low - start : high - start] = text[low - first : high - first]
        return "".join(bases)

    def get_metadata(self, identifier):
        return {"length": 300_000_000, "aliases": [identifier]}


def location(refget, start, end):
    return models.SequenceLocation(
        sequenceReference=models.SequenceReference(refgetAccession=refget), start=start, end=end)


def allele(proxy, row):
    start = int(row["position"]) - 1
    refget = proxy.refget[row["assembly"], row["chromosome"]]
    value = models.Allele(
        location=location(refget, start, start + len(row["reference"])),
        state=models.LiteralSequenceExpression(sequence=row["alternate"]))
    assert proxy.get_sequence(refget, start, start + len(row["reference"])) == row["reference"], row
    return ga4gh_identify(normalize(value, proxy))


def copies(proxy, row):
    where = location(
        proxy.refget[row["assembly"], row["chromosome"]], int(row["start"]) - 1, int(row["end"]))
    if row["value"].isdigit():
        return ga4gh_identify(models.CopyNumberCount(location=where, copies=int(row["value"])))
    return ga4gh_identify(models.CopyNumberChange(location=where, copyChange=models.CopyChange(row["value"])))


arguments = [argument for argument in sys.argv[1:] if argument != "--write"]
proxy = Bundled(arguments[0])
for path, identify in zip(arguments[1:], (allele, copies)):
    comments, header, rows = table(path)
    found = [identify(proxy, row) for row in rows]
    if "--write" in sys.argv:
        comments = [line for line in comments if "ga4gh.vrs" not in line]
        comments.append(f"# identifier: as ga4gh.vrs {version('ga4gh.vrs')} of PyPI computes it; vrs-peer.py --write writes it anew.")
        with open(path, "w") as out:
            out.write("\n".join(comments + ["\t".join(header)]) + "\n")
            for row, identifier in zip(rows, found):
                row["identifier"] = identifier
                out.write("\t".join(row[name] for name in header) + "\n")
    else:
        for index, identifier in enumerate(found):
            print(path.split("/")[-1], index + 1, identifier, sep="\t")
