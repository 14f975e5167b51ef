#!/usr/bin/env python3
"""Function against ClinVar's classes, allele by allele: with the bundled classes left out (what rules, studies, hotspots and scans find by
themselves) and with them (whether each allele is found again). Prints a table by kind of variant and by stars, and the null variants and well
reviewed alleles that are called otherwise than their class; the table must be the committed one, known.tsv.

    known.py PROGRAM SHARED [--write]"""
import collections
import csv
import gzip
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = os.path.join(HERE, "known.tsv")
CLASSES = {"Pathogenic": "P", "Likely_pathogenic": "P", "Pathogenic/Likely_pathogenic": "P",
           "Benign": "B", "Likely_benign": "B", "Benign/Likely_benign": "B"}
NULL = {"stop_gained", "frameshift_variant", "splice_acceptor_variant", "splice_donor_variant", "start_lost",
        "transcript_ablation", "exon_loss_variant"}


def kind(terms):
    terms = set(terms.split("&"))
    for name, members in (("start", {"start_lost"}), ("splice", {"splice_acceptor_variant", "splice_donor_variant"}),
                          ("stop", {"stop_gained"}), ("frameshift", {"frameshift_variant"}),
                          ("missense", {"missense_variant"}),
                          ("in-frame", {"inframe_deletion", "inframe_insertion", "protein_altering_variant"}),
                          ("splice region", {"splice_region_variant", "splice_donor_5th_base_variant",
                                             "splice_donor_region_variant", "splice_polypyrimidine_tract_variant"}),
                          ("synonymous", {"synonymous_variant"})):
        if terms & members:
            return name
    return "other"


def rows(shared):
    with gzip.open(os.path.join(shared, "known", "clinvar.tsv.gz"), "rt") as file:
        lines = [line for line in file if not line.startswith("#")]
    found = []
    for row in csv.DictReader(lines, delimiter="\t"):
        cls = CLASSES.get(row["clinical_significance"])
        if cls and row["source"] != "intervar2021" and row["GRCh38_pos"] != "NA" and row["GRCh38_ref"] != "NA":
            found.append((row, cls))
    return found


def functions(program, alleles, folder, annotations=None):
    order = {str(number): number for number in range(1, 23)} | {"X": 23}
    path = os.path.join(folder, "alleles.vcf")
    with open(path, "w") as file:
        file.write("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n")
        numbered = sorted(enumerate(alleles), key=lambda item: (order[item[1][0]["chrom"]], int(item[1][0]["GRCh38_pos"])))
        for number, (row, _) in numbered:
            file.write(f"{row['chrom']}\t{row['GRCh38_pos']}\tr{number}\t{row['GRCh38_ref']}\t{row['GRCh38_alt']}\t.\t.\t.\n")
    out = os.path.join(folder, "out.vcf")
    command = [program, "annotate", path, "--assembly", "GRCh38", "-o", out]
    if annotations:
        command += ["--annotations", annotations]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    found = {}
    with open(out) as file:
        for line in file:
            if line.startswith("#"):
                continue
            columns = line.rstrip("\n").split("\t")
            number = int(columns[2][1:])
            gene = alleles[number][0]["gene"]
            for entry in columns[7].split("MTOR=")[1].split(";")[0].split(","):
                fields = entry.split("|")
                if fields[1] == gene:
                    found[number] = (fields[3], fields[19], fields[9])
    return found


def without_classes(folder):
    source = os.path.join(os.path.dirname(HERE), "Annotations")
    target = os.path.join(folder, "Annotations")
    shutil.copytree(source, target)
    os.remove(os.path.join(target, "known", "clinvar.tsv"))
    path = os.path.join(target, "manifest.tsv")
    with open(path) as file:
        lines = [line for line in file if not line.startswith("known/clinvar.tsv\t")]
    with open(path, "w") as file:
        file.writelines(lines)
    return target


def share(part, whole):
    return f"{part / whole:.3f}" if whole else "NA"


def main():
    program, shared = sys.argv[1], sys.argv[2]
    alleles = rows(shared)
    table = ["layer\tgroup\tpathogenic\tcalled\tsensitivity\tbenign\tcalled_benign\tpredictive_value"]
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        for layer, annotations in (("without", without_classes(folder)), ("with", None)):
            found = functions(program, alleles, folder, annotations)
            groups = collections.OrderedDict()
            for number, (row, cls) in enumerate(alleles):
                terms, function, name = found.get(number, ("", "none", ""))
                called = function in ("loss", "gain")
                own = kind(terms)
                names = [own, "all"] + (["null"] if set(terms.split("&")) & NULL else [])
                stars = row["stars"] if row["stars"] != "NA" else "not told"
                names.append(f"stars {stars}")
                if stars in "1234":
                    names.append("stars 1 or more")
                for name_ in names:
                    counts = groups.setdefault(name_, [0, 0, 0, 0])
                    counts[0 if cls == "P" else 2] += 1
                    counts[1 if cls == "P" else 3] += called
                if set(terms.split("&")) & NULL and called != (cls == "P") or (layer == "with" and stars in "234" and called != (cls == "P")):
                    missed.append(f"{layer}\t{row['gene']}\t{name}\t{row['clinical_significance']}\t{stars}\t{terms}\t{function}")
            for group in sorted(groups):
                p, cp, b, cb = groups[group]
                table.append("\t".join([layer, group, str(p), str(cp), share(cp, p), str(b), str(cb), share(cp, cp + cb)]))
    text = "\n".join(table) + "\n"
    print(text)
    print("Null variants that are called otherwise than their class, and well reviewed alleles that are:")
    print("\n".join(missed))
    if "--write" in sys.argv:
        with open(TABLE, "w") as file:
            file.write(text)
    with open(TABLE) as file:
        if file.read() != text:
            sys.exit("The table differs from .ci/known.tsv: look at it, then --write.")


main()
