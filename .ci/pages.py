#!/usr/bin/env python3
"""Shows pages in one browser and prints them: their length on paper, and what does not fit.

usage: pages.py PAGE.html...      (needs chromium and poppler-utils)

One line a page: path, pages on A4, pages on Letter, then faults, each by a tab. Of each width of screen a fault is a page that scrolls
sideways, a word that is broken within, or text that leaves its cell or the screen; of each paper a table's head without a row behind it, a page
that ends in a heading, a page with head and foot alone, and a first page without its end.
"""

import base64
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

WIDTHS = (390, 1000, 1366, 1920)
PAPERS = ("A4", "letter")

LAYOUT = r"""
(() => {
  const found = new Set();
  if (document.documentElement.scrollWidth > window.innerWidth) found.add('scrolls sideways');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode, parent = text.parentElement;
    if (parent.closest('script, style, svg') || !parent.checkVisibility()) continue;
    const cell = parent.closest('td, th, li, p, h1, h2, h3')?.getBoundingClientRect();
    for (const word of text.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
      if (new Set(boxes.map((box) => Math.round(box.top))).size > 1) found.add('broken: ' + word[0]);
      if (cell && boxes.some((box) => box.right > cell.right + 1.5)) found.add('leaves its cell: ' + word[0]);
      if (!parent.closest('.scroll') && boxes.some((box) => box.right > window.innerWidth)) found.add('leaves the screen: ' + word[0]);
    }
  }
  return [...found];
})()
"""

TABLES = r"""
[...document.querySelectorAll('main table')].filter((table) => !table.closest('.appendix')).map((table) =>
  [table.caption.innerText, table.tHead.innerText, table.tBodies[0].rows[0]?.cells[0].innerText ?? ''])
"""


class Browser:
    """Chromium without a window, spoken to through two pipes."""

    def __init__(self, folder):
        out_child, self.out = os.pipe()
        self.back, back_child = os.pipe()

        def pipes():
            os.dup2(out_child, 30)
            os.dup2(back_child, 31)
            os.dup2(30, 3)
            os.dup2(31, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", "--remote-debugging-pipe"],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(out_child)
        os.close(back_child)
        self.number, self.rest, self.session = 0, b"", None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def message(self):
        while b"\0" not in self.rest:
            data = os.read(self.back, 1 << 20)
            if not data:
                raise SystemExit("pages.py: the browser ended")
            self.rest += data
        line, self.rest = self.rest.split(b"\0", 1)
        return json.loads(line)

    def ask(self, method, until=None, **values):
        """Sends a command and gives its result, once an event has come where one is named."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": values} | ({"sessionId": self.session} if self.session else {})
        os.write(self.out, json.dumps(message).encode() + b"\0")
        result, has_come = None, until is None
        while result is None or not has_come:
            answer = self.message()
            has_come = has_come or answer.get("method") == until
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"pages.py: {method}: {answer['error']['message']}")
                result = answer["result"]
        return result

    def value(self, expression):
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise SystemExit(f"pages.py: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def close(self):
        os.close(self.out)
        self.process.wait()


def words(text):
    return " ".join(text.split())


def printed(browser, paper, folder):
    """The texts of the printed pages."""
    browser.value(f"document.head.insertAdjacentHTML('beforeend', '<style>@page {{ size: {paper} }}</style>')")
    data = browser.ask("Page.printToPDF", preferCSSPageSize=True)["data"]
    path = pathlib.Path(folder) / "page.pdf"
    path.write_bytes(base64.b64decode(data))
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    return [page for page in text.split("\f") if page.strip()]


def faults_of_print(pages, tables, headings):
    running = ("Research use only", "literature to")
    bodies = []
    for page in pages:
        lines = [words(line) for line in page.splitlines() if line.strip()]
        bodies.append([line for line in lines if not re.fullmatch(r"\d+ / \d+", line) and not any(word in line for word in running)])
    for number, lines in enumerate(bodies, 1):
        if not lines:
            yield f"page {number} has head and foot alone"
        elif lines[-1] in headings:
            yield f"page {number} ends in a heading: {lines[-1]}"
    if "Signature" not in "".join(pages[0]):
        yield "the first page does not hold the answer"
    for caption, head, first in tables:
        caption, first = words(caption), words(first).split(" ")[0]
        there = [lines for lines in bodies if any(line.startswith(caption) for line in lines)]
        for lines in there:
            after = lines[next(i for i, line in enumerate(lines) if line.startswith(caption)) + 1:]
            head_words = set(head.split())
            if not any(first in line or not set(line.split()) <= head_words for line in after):
                yield f"head without a row: {caption}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        browser = Browser(folder)
        for path in sys.argv[1:]:
            faults, counts = [], []
            browser.ask("Page.navigate", until="Page.loadEventFired", url=pathlib.Path(path).resolve().as_uri())
            tables = browser.value(TABLES)
            headings = {words(text) for text in browser.value("[...document.querySelectorAll('h2, h3')].map((e) => e.innerText)")}
            for width in WIDTHS:
                browser.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
                faults += [f"{width}: {fault}" for fault in browser.value(LAYOUT)]
            browser.ask("Emulation.clearDeviceMetricsOverride")
            for paper in PAPERS:
                pages = printed(browser, paper, folder)
                counts.append(str(len(pages)))
                faults += [f"{paper}: {fault}" for fault in faults_of_print(pages, tables, headings)]
            print(path, *counts, *faults, sep="\t", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
