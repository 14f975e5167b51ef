"""That how much of a file is read changes nothing: each file packed as BGZF, with and without an index, read near the genes alone and whole.

Of the suite each third file is taken (another number may stand behind the folder; 1 takes all, for minutes); of what is taken, each eighth is reported, too.

For every file that can be annotated, the text of `annotate --scan skip`, which takes the index where there is one, is held against that of
`--scan full --rewrite`: as text, as BGZF whose blocks are copied, and with --flagged-only; so is BGZF of a full read, in which unchanged blocks are copied; and the reports in all their forms, but for what
tells of the reading. No report is made of files that hold structural variants which their header does not declare: far from the genes those are
seen only where all is read. Files in which a full read rejects records or passes
over lines are left out: a line that is no record is told of where it is read, and stays where it is copied. Needs bgzip and tabix."""
import collections
import concurrent.futures
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import zlib

import shared_data as data

every = int(sys.argv[3]) if len(sys.argv) > 3 else 3
suite = f"{data.shared}/vcf-suite"
paths = [f"{suite}/{row['path']}" for row in data.rows(f"{suite}/manifest.tsv")][::every]
for folder, _, names in sorted(os.walk(f"{data.shared}/real-vcf")):
    paths += [os.path.join(folder, name) for name in sorted(names) if name.endswith((".vcf", ".vcf.gz"))]


def annotate(path, *options):
    run = data.run("annotate", path, "--assembly", "GRCh38", *options, text=False)
    plan = next((line.split()[3].rstrip(":") for line in run.stderr.decode().split("\n") if "reading plan" in line), "none")
    text = run.stdout
    if text[:2] == b"\x1f\x8b":
        text = gzip.decompress(text)
    return run.returncode, text, plan, "passed over" in run.stderr.decode()


ASSUMPTION = re.compile(r" ?Only (blocks that can hold )?records near the genes were read, [^.<\"]*( \([^)]*\))?[^.<\"]*\.?")


def told(text):
    """The lines of a text without what it says of the reading."""
    lines = []
    for line in text.split("\n"):
        if line.startswith(("- Reading plan ", "<dt>Reading plan</dt>")):
            continue
        rest = ASSUMPTION.sub("", line)
        # A line that said nothing else.
        if rest == line or re.sub(r"<[^>]*>|\binput\b|[-*|: ]", "", rest):
            lines.append(rest.rstrip())
    return lines


def without_assumption(value):
    """A value of JSON without what it says of the reading."""
    if isinstance(value, dict):
        return {key: without_assumption(part) for key, part in value.items()}
    if isinstance(value, list):
        says = lambda part: ASSUMPTION.match(part["text"] if isinstance(part, dict) and "text" in part else part if isinstance(part, str) else "")
        return [without_assumption(part) for part in value if not says(part)]
    return ASSUMPTION.sub("", value).rstrip() if isinstance(value, str) else value


def report(path, folder, *options):
    """All forms of all reports, without what tells of the reading, and the plans."""
    run = data.run("report", path, "--assembly", "GRCh38", "--quiet", "--outdir", folder, *options)
    forms, plans = {"code": run.returncode}, []
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        text = open(os.path.join(folder, name)).read()
        if name.endswith(".json"):
            parsed = json.loads(text)
            plans.append(parsed.pop("run")["plan"])
            text = json.dumps(without_assumption(parsed))
        forms[name] = told(text)
    return forms, plans


def hides_structure(text):
    """Whether records have symbolic alleles or breakends that the header says nothing of."""
    if re.search(rb"^##(INFO=<ID=SV(TYPE|LEN)\b|ALT=<ID=(?!NON_REF\b|\*))", text, re.M):
        return False
    return any(
        re.search(rb"[<\[\]]|^\.[^,]|[^,]\.", re.sub(rb"<(NON_REF|\*)>", b"N", line.split(b"\t", 5)[4]))
        for line in text.split(b"\n") if line.count(b"\t") > 4 and not line.startswith(b"#"))


def compare(path, reports):
    """The plans that were taken and the outputs that differ; nothing for a file that is left out."""
    try:
        text = data.content(path)
    except (EOFError, OSError, zlib.error):
        return None
    plans, differing = [], []
    reports = reports and not hides_structure(text)
    with tempfile.TemporaryDirectory() as folder:
        packed = os.path.join(folder, "in.vcf.gz")
        with open(packed, "wb") as file:
            subprocess.run(["bgzip", "-c"], input=text, stdout=file, check=True)
        code, expected, _, passes_over = annotate(packed, "--scan", "full", "--rewrite", "-O", "v")
        if code != 0 or passes_over:
            return None
        # Read whole, blocks without a changed record are copied all the same.
        code, found, plan, _ = annotate(packed, "--scan", "full", "-O", "z")
        plans.append(plan)
        if code != 0 or found != expected:
            differing.append(f"-O z {plan}")
        whole = report(packed, os.path.join(folder, "whole"), "--scan", "full")[0] if reports else None
        flagged = annotate(packed, "--scan", "full", "--rewrite", "-O", "v", "--flagged-only")[1]
        for indexed in (False, True):
            if indexed and subprocess.run(["tabix", "-p", "vcf", packed], capture_output=True).returncode != 0:
                continue
            for options, wanted in ((["-O", "z"], expected), (["-O", "v", "--flagged-only"], flagged), (["-O", "v"], expected)):
                code, found, plan, _ = annotate(packed, "--scan", "skip", *options)
                plans.append(plan)
                if code != 0 or found != wanted:
                    differing.append(f"{' '.join(options)} {plan}")
                # A file that is read whole for its own sake is so with every option.
                if plan == "full":
                    break
            if reports:
                forms, taken = report(packed, os.path.join(folder, f"part{indexed}"), "--scan", "skip")
                plans += [f"{plan} report" for plan in taken]
                for name in sorted(set(whole) | set(forms)):
                    if whole.get(name) != forms.get(name):
                        differing.append(f"report {name} {' '.join(taken)}")
    return plans, differing


plans = collections.Counter()
left_out = 0
paths = [path for path in paths if os.path.getsize(path) < 4 << 20]
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for path, result in zip(paths, pool.map(compare, paths, [number % 8 == 0 for number in range(len(paths))])):
        if result is None:
            left_out += 1
            continue
        plans.update(result[0])
        for what in result[1]:
            data.fail("differs", path, what)
compared = sum(plans.values())
kinds = ("skipping", "indexed", "skipping report", "indexed report")
data.check(
    not data.failures and compared >= 500 and all(plans[kind] for kind in kinds),
    f"plans: {compared} outputs compared ({', '.join(f'{count} {plan}' for plan, count in sorted(plans.items()))}), "
    f"{data.failures} differ; {left_out} files left out")
data.finish()
