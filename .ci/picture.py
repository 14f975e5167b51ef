#!/usr/bin/env python3
"""Draws the README's picture: the first printed page of the sample report.

usage: picture.py PROGRAM      (needs chromium, poppler-utils and Python's Pillow; writes .github/report.png)
"""

import pathlib
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops

ROOT = pathlib.Path(__file__).resolve().parent.parent
MARGIN = 24


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run = lambda *command: subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        sample = "SampleData/pnet-{}.GRCh38.vcf"
        run(program, "report", sample.format("tumour-normal"), "--copy-number", sample.format("copy-number"),
            "--site", "pancreas", "--html", folder / "report.html")
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--print-to-pdf={folder}/report.pdf", folder / "report.html")
        run("pdftoppm", "-r", "120", "-f", "1", "-l", "1", "-png", "-singlefile", folder / "report.pdf", folder / "page")
        page = Image.open(folder / "page.png").convert("RGB")
        # The footer stands apart: the picture ends where the empty rows above it begin.
        white = Image.new("RGB", page.size, "white")
        rows = ImageChops.difference(page, white).convert("L").resize((1, page.height), Image.Resampling.BOX).tobytes()
        empty = 0
        last = page.height
        for row, ink in enumerate(rows):
            empty = 0 if ink else empty + 1
            if row > page.height // 2 and empty == 2 * MARGIN:
                last = row - MARGIN
                break
        page.crop((0, 0, page.width, last)).quantize(160, dither=Image.Dither.NONE).save(
            ROOT / ".github/report.png", optimize=True)


if __name__ == "__main__":
    main()
