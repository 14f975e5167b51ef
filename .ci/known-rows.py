#!/usr/bin/env python3
"""The rows of activating.tsv, inactivating.tsv, splice.tsv and hotspots.tsv against the tables of the tests (Tests/InterpretationTests/Tables/known-*.tsv), which say
what the evidence of each row shows and how it is answered: none is missing, none shows more or less than its row, and the program answers as the table says.

    known-rows.py PROGRAM SHARED"""
import os
import re
import subprocess

from shared_data import check, fail, finish, program, root, rows, shared

RANK = ["gain", "loss", "partial", "kept", "like_wild_type", "pathogenic", "benign", "uncertain", "pathogenic_without_star", "listed"]
THREE = {"A": "Ala", "R": "Arg", "N": "Asn", "D": "Asp", "C": "Cys", "Q": "Gln", "E": "Glu", "G": "Gly", "H": "His", "I": "Ile", "L": "Leu",
         "K": "Lys", "M": "Met", "F": "Phe", "P": "Pro", "S": "Ser", "T": "Thr", "W": "Trp", "Y": "Tyr", "V": "Val"}
# Names of the protein that many alleles give, or that no change of one base gives, and the allele that the table has for them.
ALLELES = {("TSC2", "p.Ile820del"): "c.2458_2460del", ("TSC2", "p.His1746_Arg1751del"): "c.5236_5253del",
           ("MEN1", "p.Lys119del"): "c.355_357del", ("MEN1", "p.Lys120del"): "c.358_360del",
           ("PIK3CA", "p.Pro447_Leu455del"): "c.1339_1365del", ("PIK3CA", "p.Pro449_Leu455del"): "c.1345_1365del",
           ("PIK3CA", "p.Asn1068LysfsTer5"): "c.3203dup", ("MTOR", "p.Gly1479Asn"): "c.4435_4436delinsAA"}


def was_seen(text):
    """Whether the paper was read, and names the change."""
    return text.startswith(("abstract", "stored page read")) and not re.search("from memory|not named|which changes is", text)


def by_class(text):
    """What a class of ClinVar shows, with its stars."""
    stars = (re.search(r"stars (\d|NA)", text) or [None, "NA"])[1]
    if "enign" in text:
        return "benign" if stars in "234" else "listed"
    if "Uncertain" in text:
        return "uncertain"
    if "athogenic" in text and "Conflicting" not in text:
        return "pathogenic" if stars in "1234" else "pathogenic_without_star"
    return "listed"


def activating(row):
    if row["evidence"] == "functional" and row["effect"] == "activating" and was_seen(row["verified"]):
        return "gain"
    return by_class(row["citation"]) if row["verified"] == "ClinVar row read" else "listed"


def inactivating(row):
    told = {"loss": "loss", "partial": "partial", "wild-type-like": "like_wild_type"}.get(row["effect"])
    return told if told and was_seen(row["verified"]) else by_class(row["clinvar"])


def splicing(row):
    if row["outcome"] in ("not pathogenic", "acceptor kept"):
        return "kept"
    if row["outcome"] == "uncertain":
        return "uncertain"
    if row["verified"] == "ClinVar row read":
        return by_class(row["source"])
    return "loss" if was_seen(row["verified"]) else by_class(row["clinvar"])


def function_of(name):
    """The effect on function that the program explains: of a name that several alleles give, the first one's, as the tests take it."""
    text = subprocess.run([program, "explain", name], capture_output=True, text=True).stdout
    found = re.search(r"^ +function +(\w+)", text, re.M)
    return found[1] if found else "not explained"


def main():
    shown = {}
    folder = os.path.join(shared, "known")
    for file, rule, column in (("activating", activating, "hgvs_p"), ("inactivating", inactivating, "hgvs_p"), ("splice", splicing, "HGVSc")):
        own = {}
        for row in rows(os.path.join(folder, f"{file}.tsv")):
            name = row[column].split(":")[-1]
            key = f"{row['gene']}:{ALLELES.get((row['gene'], name), name)}"
            # Of several rows of a change the one that shows most.
            own[key] = min(own.get(key, "listed"), rule(row), key=RANK.index)
        for key, kind in own.items():
            shown.setdefault(key, kind)
    recurrent = {}
    for row in rows(os.path.join(folder, "hotspots.tsv")):
        if row["kind"] == "single" and int(row["tumours_with_change"]) >= 10 and row["change"] in THREE and row["change"] != row["reference"]:
            name = f"{row['gene']}:p.{THREE[row['reference']]}{row['start']}{THREE[row['change']]}"
            recurrent[name] = "recurrent" if row["set"] == "v2" else "recurrent_uncounted"
    answers = {}
    for file, wanted in (("known-variants", shown), ("known-hotspots", recurrent)):
        own = {row["name"]: row for row in rows(f"{root}/Tests/InterpretationTests/Tables/{file}.tsv")}
        for name in sorted(wanted.keys() ^ own.keys()):
            fail(file, name, "stands in one table alone", sep="\t")
        for name in sorted(wanted.keys() & own.keys()):
            if own[name]["shown"] != wanted[name]:
                fail(file, name, f"shows {wanted[name]}, the table has {own[name]['shown']}", sep="\t")
        answers.update({name: row["function"] for name, row in own.items()})
    for name, function in sorted(answers.items()):
        found = function_of(name)
        if found != function:
            fail(name, f"is {found}, the table has {function}", sep="\t")
    check(len(answers) > 200, f"{len(shown)} changes and splice variants and {len(recurrent)} hotspots of ten tumours, each in a table and answered as it says")
    finish()


main()
