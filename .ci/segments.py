"""Holds what is read from tables of segments against a count of the same tables by other code, and the tables' kinds against a list.

Cohorts (real-vcf/segments): the lost share of 10q and 16p, counted over the whole arm with its part of the centromere as ARM_SUMMARY.tsv does, and
the mean ratio of three genes over the same interval; what leaving the centromere out changes; no arm lost in a normal sample, but for those in
segments-reviewed.tsv. Single files (real-vcf/sv_cnv): the kind and the rows of each, by segments-kinds.tsv.
"""

import collections
import glob
import os

import shared_data as data

real = f"{data.shared}/real-vcf"
# The genes as UCSC's refGene has them on hg19, 1-based: the intervals that the means of ARM_SUMMARY.tsv are over.
GENES = {"PTEN": "10:89623195-89728532", "TSC2": "16:2097990-2138713", "TSC1": "9:135766735-135820020"}
ARMS = ("10q", "16p")


def listing(path, *options):
    return data.table(data.must_run("segments", path, "--format", "tsv", "--quiet", *options).stdout.splitlines())


def call(share, breadth, below):
    if breadth < 0.5:
        return "not_assessed"
    # Below the line of a partial loss the call depends on genes, which the centromere has none of.
    small = below if below in ("focal_loss", "intact") else "focal_loss or intact"
    return "arm_loss" if share >= 0.8 else "partial_loss" if share >= 0.25 else small


# 1. The cohorts.
summary = list(data.rows(f"{real}/segments/ARM_SUMMARY.tsv"))
by_threshold = {}
for threshold in ("-0.2", "-0.5"):
    found = by_threshold[threshold] = {}
    for path in sorted(glob.glob(f"{real}/segments/*.seg.gz")):
        study = os.path.basename(path).split(".")[0]
        regions = [part for interval in GENES.values() for part in ("--region", interval)]
        for row in listing(path, "--assembly", "GRCh37", "--loss-log2", threshold, *regions):
            found[study, row["sample"], row["subject"]] = row
worst = collections.Counter()
compared = wrong = 0
for row in summary:
    for column, theirs in row.items():
        if "_frac_lt_" in column:
            arm, threshold = column.split("_frac_lt_")
            ours = by_threshold[threshold].get((row["study"], row["sample"], arm), {}).get("lost_fraction_with_centromere", "absent")
            limit = 0.002
        elif column.endswith("_mean"):
            ours = by_threshold["-0.2"].get((row["study"], row["sample"], GENES[column[:-5]]), {}).get("mean_log2", "absent")
            limit = 0.005
        else:
            continue
        compared += 1
        if theirs in ("", "NA") and ours == "NA":
            continue
        off = abs(float(ours) - float(theirs)) if "absent" not in ours and "NA" not in (ours, theirs) else 9
        worst[column] = max(worst[column], off)
        if off > limit:
            wrong += 1
            print(f"    {row['study']} {row['sample']} {column}: ours {ours}, theirs {theirs}")
for column in worst:
    print(f"   {column}: differs by {worst[column]:.5f} at most")
data.check(
    not wrong and len(summary) == 843 and compared == 7 * 843,
    f"segments: {len(summary)} samples, {compared} values, {wrong} differ by more than 0.002 (shares) or 0.005 (means)")

print("   what leaving the centromere out changes in the lost share (log2 below -0.2):")
for arm in ARMS:
    rows = [by_threshold["-0.2"][row["study"], row["sample"], arm] for row in summary]
    changes, calls = [], collections.Counter()
    for row in rows:
        if row["lost_fraction"] == "NA":
            continue
        without, with_it = float(row["lost_fraction"]), float(row["lost_fraction_with_centromere"])
        changes.append(abs(without - with_it))
        before = call(with_it, float(row["breadth"]), row["call"])
        if before != row["call"]:
            calls[f"{before} -> {row['call']}"] += 1
    above = sum(change > 0.002 for change in changes)
    print(f"   {arm}: {len(changes)} samples, mean {sum(changes) / len(changes):.5f}, at most {max(changes):.5f}, above 0.002 in {above}; "
          f"calls that change: {', '.join(f'{k} {v}' for k, v in sorted(calls.items())) or 'none'}")

# 2. Normal samples: the two digits at the end of a TCGA barcode are 10 to 19.
reviewed = data.Reviewed("segments-reviewed.tsv", "sample", "arm")
normals = {(row["study"], row["sample"]) for row in summary if 10 <= int(row["sample"].split("-")[3][:2]) <= 19}
calls = collections.Counter()
lost = 0
for (study, sample, subject), row in by_threshold["-0.2"].items():
    if (study, sample) in normals and row["subject_kind"] == "arm":
        calls[row["call"]] += 1
        if row["call"] == "arm_loss":
            lost += 1
            reviewed.tell((sample, subject), study, sample, subject, f"lost {row['lost_fraction']} of {row['breadth']}")
reviewed.tell_unused()
data.check(
    len(normals) == 336,
    f"segments: {len(normals)} normal samples, arms: {', '.join(f'{count} {name}' for name, count in sorted(calls.items()))}; "
    f"arm losses {lost}, {lost - len(reviewed.used)} of them not explained")

# 3. Single files: every table of segments is known, with its rows.
kinds = {r["file"]: r for r in data.rows("segments-kinds.tsv")}
seen = collections.Counter()
for path in sorted(glob.glob(f"{real}/sv_cnv/*")):
    name = os.path.basename(path)
    if ".vcf" in name or name.endswith(".md"):
        continue
    expected = kinds.get(name)
    options = [] if expected is None or expected["assembly"] == "told" else ["--assembly", expected["assembly"]]
    done = data.run("segments", path, "--quiet", *options)
    lines = {line.split()[0]: line.split(None, 1)[1] for line in done.stdout.splitlines()[1:6]}
    ours = {
        "kind": lines.get("kind", "none").split(",")[0], "rows": lines.get("rows", "0").split()[0],
        "taken": lines.get("rows", "0 0 0").split()[2] if "rows" in lines else "0", "samples": lines.get("samples", "0"),
    }
    seen[ours["kind"]] += 1
    if done.returncode != 0 or expected is None or any(expected[key] != value for key, value in ours.items()):
        data.fail(f"{name}: exit {done.returncode}, {ours}, expected {expected}; {done.stderr[:200]}")
data.check(
    sum(seen.values()) == len(kinds),
    f"segments: {sum(seen.values())} tables of programs: {', '.join(f'{count} {kind}' for kind, count in sorted(seen.items()))}")
data.finish()
