#!/usr/bin/env python3
"""That real files are read whole: as many records as `bcftools view -H` counts, none of them rejected.

usage: real.py PROGRAM REAL_VCF_FOLDER REVIEWED_TSV

A file whose count differs, that has a rejected record, or that is refused must stand in the reviewed list with its reason.
"""
import glob
import json
import os
import subprocess
import sys

program, folder, reviewed = sys.argv[1:4]
with open(reviewed) as lines:
    known = {line.split("\t")[0] for line in lines if line.strip() and not line.startswith("#")}
paths = sorted(sum((glob.glob(os.path.join(folder, part, "*" + end)) for part in ("small", "sv_cnv")
                    for end in (".vcf", ".vcf.gz", ".vcf.bgz")), []))
status, same, seen = 0, 0, set()
for path in paths:
    name = os.path.basename(path)
    run = subprocess.run([program, "check", "--format", "json", "--quiet", path], capture_output=True)
    file = json.loads(run.stdout)["files"][0]
    view = subprocess.run(["bcftools", "view", "-H", path], capture_output=True)
    counted = len([line for line in view.stdout.split(b"\n") if line])
    if run.returncode == 0 and file["recordsRead"] == counted:
        same += 1
        continue
    seen.add(name)
    why = (file.get("error") or "").split("\n")[0] or "; ".join(
        f"line {r['line']}: {r['field']}: {r['reason']}" for r in file["rejected"][:1])
    mark = "reviewed" if name in known else "NEW"
    print(f"  {mark}\t{name}\t{file['recordsRead']} read, {file['recordsRejected']} rejected; bcftools {counted}, "
          f"exit {view.returncode}\t{why[:160]}")
    status |= name not in known
for name in sorted(known - seen):
    print(f"  no longer true\t{name}")
    status = 1
print(f"real files: {same} of {len(paths)} are read with the count of bcftools and no rejected record")
sys.exit(status)
