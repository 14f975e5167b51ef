"""How the tools of the oracle collection are read: MTOR entries, and the terms of each tool in VEP's vocabulary."""

import csv
import gzip

ENCODED = {"%3D": "=", "%2C": ",", "%3B": ";", "%7C": "|", "%25": "%"}
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
# Said beside the terms that VEP has, or not compared (intron_variant: the issue's own rule).
LEFT_OUT = {
    "intron_variant", "coding_transcript_intron_variant", "frameshift_truncation", "frameshift_elongation",
    "feature_elongation", "feature_truncation", "exon_loss_variant", "5_prime_UTR_premature_start_codon_gain_variant", "",
}  # fmt: skip
CSQ_WITHOUT_SUFFIX = {
    "frameshift", "missense", "synonymous", "splice_region", "splice_acceptor", "splice_donor", "coding_sequence",
    "stop_retained", "start_retained", "intron",
}  # fmt: skip


def rows(path, delimiter="\t"):
    with gzip.open(path, "rt") if path.endswith(".gz") else open(path) as file:
        yield from csv.DictReader((line for line in file if not line.startswith("#")), delimiter=delimiter)


def decoded(text):
    for code, letter in ENCODED.items():
        text = text.replace(code, letter)
    return text


def entries(path):
    """The MTOR entries of an annotated VCF as dictionaries, by (contig, position, REF, ALT)."""
    found = {}
    names = []
    for line in open(path):
        if line.startswith("##INFO=<ID=MTOR,"):
            names = line.split("Format: ")[1].split('"')[0].split("|")
        if line[0] == "#":
            continue
        columns = line.rstrip("\n").split("\t")
        for alternate in columns[4].split(","):
            found[columns[0], columns[1], columns[3], alternate] = []
        for key in columns[7].split(";"):
            if key.startswith("MTOR="):
                for entry in key[5:].split(","):
                    values = dict(zip(names, map(decoded, entry.split("|"))))
                    found[columns[0], columns[1], columns[3], values["Allele"]].append(values)
    return found


def bare(name):
    return name.split(":")[-1]


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


def write_vcf(path, records):
    """Writes records (contig, position, REF, ALT[, FORMAT and samples]) in the order of contigs and positions."""
    def place(record):
        contig = record[0].removeprefix("chr")
        return (int(contig) if contig.isdigit() else 23, int(record[1]))

    records = sorted(records, key=place)
    samples = max((len(record) for record in records), default=4) - 5
    with open(path, "w") as file:
        file.write("##fileformat=VCFv4.3\n")
        file.write('##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">\n')
        file.write("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO")
        if samples > 0:
            file.write("\tFORMAT" + "".join(f"\tS{number + 1}" for number in range(samples)))
        file.write("\n")
        for contig, position, reference, alternate, *rest in records:
            file.write("\t".join([contig, str(position), ".", reference, alternate, ".", "PASS", "."] + rest) + "\n")
