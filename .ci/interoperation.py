#!/usr/bin/env python3
"""Other programs read what `annotate --csq` writes: bcftools +split-vep, cyvcf2, and a filter as VEP's filter_vep makes it.

usage: interoperation.py PROGRAM SAMPLEDATA
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from cyvcf2 import VCF

PROGRAM, DATA = sys.argv[1], pathlib.Path(sys.argv[2])


def run(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


def split_vep(file, key, fields, *options):
    columns = "\\t".join(f"%{field}" for field in fields)
    text = run("bcftools", "+split-vep", "-a", key, "-d", "-f", f"%CHROM\\t%POS\\t{columns}\\n", *options, file)
    return [line.split("\t") for line in text.splitlines()]


def entries(variant, key, names):
    """The entries of a record as dictionaries, by the header's own list of fields."""
    text = variant.INFO.get(key)
    return [dict(zip(names, entry.split("|"))) for entry in text.split(",")] if text else []


def unique(rows):
    return [row for index, row in enumerate(rows) if row not in rows[:index]]


def names(vcf, key):
    return vcf.get_header_type(key)["Description"].strip('"').split("Format: ")[1].split("|")


def main():
    os.environ.setdefault("BCFTOOLS_PLUGINS", "")
    if not os.environ["BCFTOOLS_PLUGINS"]:
        del os.environ["BCFTOOLS_PLUGINS"]
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted(DATA.glob("*.GRCh3?.vcf")):
            file = f"{folder}/{source.name}"
            run(PROGRAM, "annotate", "--csq", str(source), "-o", file, "--quiet")
            vcf = VCF(file)
            csq_names, mtor_names = names(vcf, "CSQ"), names(vcf, "MTOR")
            count = 0
            expected = []
            for variant in vcf:
                csq, mtor = entries(variant, "CSQ", csq_names), entries(variant, "MTOR", mtor_names)
                mtor = [entry for entry in mtor if entry["Consequence"]]
                # The same entries in the same order, by both programs' names.
                assert len(csq) == len(mtor), (source.name, variant.POS)
                for one, other in zip(csq, mtor):
                    pairs = {"SYMBOL": "Gene", "Consequence": "Consequence", "IMPACT": "Impact", "HGVSc": "HGVSc",
                             "Feature": "Transcript", "HGVSp": "HGVSp", "EXON": "Exon", "ALLELE_NUM": "ALLELE_NUM", "Codons": "Codons"}
                    for left, right in pairs.items():
                        assert one[left] == other[right], (source.name, variant.POS, left, one, other)
                    assert one["Gene"].startswith("ENSG") and one["BIOTYPE"] == "protein_coding", one
                    assert one["CANONICAL"] == "YES" and one["MANE_SELECT"].startswith("ENST"), one
                    alternate = variant.ALT[int(one["ALLELE_NUM"]) - 1]
                    # VEP's allele: trimmed, `-` for a deletion.
                    trimmed = one["Allele"]
                    assert alternate.strip("<>") in (trimmed, variant.REF[0] + trimmed) or trimmed == "-", (alternate, trimmed)
                    expected.append([variant.CHROM, str(variant.POS), one["SYMBOL"], one["Consequence"]])
                    count += 1
            assert split_vep(file, "CSQ", ["SYMBOL", "Consequence"]) == expected, source.name
            # Of a record with two alleles bcftools takes one entry of the primary transcript.
            primary = split_vep(file, "CSQ", ["SYMBOL", "Consequence"], "-s", "primary")
            assert all(row in expected for row in primary), (source.name, primary)
            assert [row[:2] for row in primary] == unique([row[:2] for row in expected]), (source.name, primary)
            severe = split_vep(file, "CSQ", ["SYMBOL"], "-s", "worst:missense+")
            assert len(severe) == sum(any(term in row[3] for term in SEVERE) for row in expected), (severe, expected)
            # As `filter_vep --filter "SYMBOL is TSC2 and IMPACT is HIGH"`.
            wanted = [
                variant.POS
                for variant in VCF(file)
                if any(e["SYMBOL"] == "TSC2" and e["IMPACT"] == "HIGH" for e in entries(variant, "CSQ", csq_names))
            ]
            if source.name.startswith("pnet-tumour"):
                assert len(wanted) == 1, wanted
            if source.name == "pnet-tumour-normal.GRCh38.vcf":
                check_maf(file, f"{folder}/maf", DATA / "expected" / "maf" / "pnet-tumour-normal.GRCh38.maf")
            print(f"{source.name}: {count} entries, read alike by split-vep and cyvcf2")


def check_maf(file, output, expected):
    """The rows of our genes as vcf2maf-py makes them of CSQ, without VEP: none is of an unknown class."""
    run("vcf2maf-py", "vcf2maf", file, "-o", output, "--tumor-id", "PNET-01-T", "--normal-id", "PNET-01-N",
        "--output-columns", "core")
    rows = [line for line in pathlib.Path(output).read_text().splitlines() if not line.startswith("#")]
    rows = [rows[0]] + [row for row in rows[1:] if not row.startswith("\t")]
    assert not any("Unknown" in row or "Targeted_Region" in row for row in rows)
    text = "\n".join(rows) + "\n"
    if os.environ.get("RECORD_SNAPSHOTS") == "1":
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(text)
    assert text == expected.read_text(), f"{expected} differs; RECORD_SNAPSHOTS=1 writes it anew"
    print(f"{pathlib.Path(file).name}: {len(rows) - 1} rows of MAF")


SEVERE = (
    "missense", "frameshift", "stop_gained", "stop_lost", "start_lost", "splice_acceptor", "splice_donor", "inframe_",
    "transcript_ablation", "protein_altering",
)

if __name__ == "__main__":
    main()
