"""That real files are read whole: as many records as `bcftools view -H` counts, none of them rejected. A file whose count differs, that has a
rejected record, or that is refused must stand in real-reviewed.tsv with its reason."""

import glob
import os
import subprocess

import shared_data as data

paths = sorted(
    path for part in ("small", "sv_cnv") for path in glob.glob(f"{data.shared}/real-vcf/{part}/*") if path.endswith((".vcf", ".vcf.gz", ".vcf.bgz")))
reviewed = data.Reviewed("real-reviewed.tsv", "file")
same = 0
for path in paths:
    (file,), done = data.checked([path])
    view = subprocess.run(["bcftools", "view", "-H", path], capture_output=True)
    counted = len([line for line in view.stdout.split(b"\n") if line])
    if done.returncode == 0 and file["recordsRead"] == counted:
        same += 1
        continue
    name = os.path.basename(path)
    reviewed.tell(
        name, name, f"{file['recordsRead']} read, {file['recordsRejected']} rejected; bcftools {counted}, exit {view.returncode}",
        data.why(file)[:160])
reviewed.tell_unused()
print(f"real files: {same} of {len(paths)} are read with the count of bcftools and no rejected record")
data.finish()
