"""What the runners over shared data have in common: tables, the program and its entries, lists of what was reviewed, and how a runner ends.

A runner is called with the program and the folder of shared data; README.md beside this file explains each."""

import collections
import csv
import gzip
import io
import json
import os
import re
import subprocess
import sys
import tempfile

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(here)
program, shared = (sys.argv[1:3] + ["", ""])[:2]
failures = 0


def check(holds, text):
    """Counts what does not hold, and says it."""
    global failures
    if not holds:
        failures += 1
    print(("   " if holds else "FAIL  ") + text)


def fail(*words, sep=" "):
    """Counts a difference, and says it."""
    global failures
    failures += 1
    print("   ", *words, sep=sep)


def finish():
    """Ends the runner: 1 where anything failed."""
    sys.exit(1 if failures else 0)


def content(path):
    """The bytes of a file, unpacked."""
    with open(path, "rb") as file:
        data = file.read()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def table(lines):
    return csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")


def rows(path):
    """The rows of a table, packed or not, without its comments. A name without a folder is that of a table beside this file."""
    path = path if "/" in path else f"{here}/{path}"
    with gzip.open(path, "rt") if path.endswith(".gz") else open(path) as file:
        yield from table(file)


class Reviewed:
    """The differences that were decided one by one, by key: one that is not listed is a failure, and so is a listed one that is not met."""

    def __init__(self, name, *key):
        self.notes = {self.bare(tuple(row[column] for column in key)): row for row in rows(name)}
        self.used = set()

    @staticmethod
    def bare(key):
        return key[0] if len(key) == 1 else key

    def __len__(self):
        return len(self.notes)

    def __contains__(self, key):
        return key in self.notes

    def meets(self, key, **columns):
        """Whether the difference is listed, with these values."""
        note = self.notes.get(key)
        if note is None or any(note[name] != value for name, value in columns.items()):
            return False
        self.used.add(key)
        return True

    def unused(self):
        return sorted(self.notes.keys() - self.used)

    def tell(self, key, *words):
        """Says a difference with how it stands; one that is not listed fails."""
        if self.meets(key):
            print("  reviewed", *words, sep="\t")
        else:
            fail("NEW", *words, sep="\t")

    def tell_unused(self, among=None):
        for key in self.unused():
            if among is None or key in among:
                fail("no longer true", key, sep="\t")


# The program

def run(*arguments, **options):
    """A run of the program as text; its exit code is the caller's to judge."""
    return subprocess.run([program, *arguments], **{"capture_output": True, "text": True, **options})


def must_run(*arguments):
    done = run(*arguments)
    if done.returncode:
        sys.exit(f"{' '.join(arguments)[:500]}: exit {done.returncode}\n{done.stderr[:4000]}")
    return done


def checked(paths, *options):
    """What `check` says of files, as JSON, and the exit code; nothing where it could not be run."""
    done = run("check", "--format", "json", "--quiet", *options, *paths, timeout=900)
    return (json.loads(done.stdout)["files"] if done.returncode in (0, 65) else None), done


def why(file, limit=1):
    """Why a file or its records were refused, in words."""
    return (file.get("error") or "").split("\n")[0] or "; ".join(
        f"line {r['line']}: {r['field']}: {r['reason']}" for r in file["rejected"][:limit])


# Variants and what is said of them

ENCODED = {"%3D": "=", "%2C": ",", "%3B": ";", "%7C": "|", "%25": "%"}


def decoded(text):
    for code, letter in ENCODED.items():
        text = text.replace(code, letter)
    return text


def entries(text):
    """The MTOR entries of an annotated VCF as dictionaries, by (contig, position, REF, ALT)."""
    found = {}
    names = []
    for line in text.splitlines():
        if line.startswith("##INFO=<ID=MTOR,"):
            names = line.split("Format: ")[1].split('"')[0].split("|")
        if line[0] == "#":
            continue
        columns = line.split("\t")
        for alternate in columns[4].split(","):
            found[columns[0], columns[1], columns[3], alternate] = []
        for key in columns[7].split(";"):
            if key.startswith("MTOR="):
                for entry in key[5:].split(","):
                    values = dict(zip(names, map(decoded, entry.split("|"))))
                    found[columns[0], columns[1], columns[3], values["Allele"]].append(values)
    return found


def vcf(records):
    """Records (contig, position, REF, ALT[, FORMAT and samples]) as a VCF in the order of contigs and positions."""
    def place(record):
        contig = record[0].removeprefix("chr")
        return (int(contig) if contig.isdigit() else 23, int(record[1]))

    records = sorted(records, key=place)
    samples = max((len(record) for record in records), default=4) - 5
    head = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]
    if samples > 0:
        head += ["FORMAT"] + [f"S{number + 1}" for number in range(samples)]
    lines = ["##fileformat=VCFv4.3", '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">', "\t".join(head)]
    lines += ["\t".join([c, str(p), ".", ref, alt, ".", "PASS", "."] + rest) for c, p, ref, alt, *rest in records]
    return "\n".join(lines) + "\n"


def annotated(records, assembly, *options):
    """What the program says of records, by record."""
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/in.vcf", "w") as file:
            file.write(vcf(records))
        return entries(must_run("annotate", f"{folder}/in.vcf", "--assembly", assembly, "--quiet", *options).stdout)


def site(row, prefix=""):
    """The record of a row of the collections; norm_ and the like are prefixes of columns."""
    return tuple(row[name] for name in ("chrom", prefix + "pos", prefix + "ref", prefix + "alt"))


def of_gene(found, record, gene):
    """Our entry for a gene, if there is one."""
    return next((entry for entry in found.get(record, []) if entry["Gene"] == gene), None)


def bare(name):
    """A name without its sequence."""
    return name.split(":")[-1]


# The terms of each tool in VEP's vocabulary

VOCABULARY = {
    # SnpEff and mehari: finer terms.
    "conservative_inframe_insertion": "inframe_insertion",
    "disruptive_inframe_insertion": "inframe_insertion",
    "conservative_inframe_deletion": "inframe_deletion",
    "disruptive_inframe_deletion": "inframe_deletion",
    "exonic_splice_region_variant": "splice_region_variant",
    "5_prime_UTR_exon_variant": "5_prime_UTR_variant",
    "3_prime_UTR_exon_variant": "3_prime_UTR_variant",
    # bcftools csq: shorter words.
    "5_prime_utr": "5_prime_UTR_variant",
    "3_prime_utr": "3_prime_UTR_variant",
}
# Said beside the terms that VEP has, or not compared (intron_variant says only where).
LEFT_OUT = {
    "intron_variant", "coding_transcript_intron_variant", "frameshift_truncation", "frameshift_elongation",
    "feature_elongation", "feature_truncation", "exon_loss_variant", "5_prime_UTR_premature_start_codon_gain_variant", "",
}  # fmt: skip
CSQ_WITHOUT_SUFFIX = {
    "frameshift", "missense", "synonymous", "splice_region", "splice_acceptor", "splice_donor", "coding_sequence",
    "stop_retained", "start_retained", "intron",
}  # fmt: skip


def terms(text):
    return {
        VOCABULARY.get(term, term + "_variant" if term in CSQ_WITHOUT_SUFFIX else term) for term in text.split("&")
    } - LEFT_OUT


def csq_terms(text):
    """Of all that bcftools csq says of a record, but for what it only refers to (@POS)."""
    found = set()
    for entry in text.split(","):
        if entry and not entry.startswith("@"):
            found |= terms(entry.split("|")[0].lstrip("*"))
    return found
