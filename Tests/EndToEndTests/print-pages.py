#!/usr/bin/env python3
"""Prints every page of a folder with one Chromium: `print-pages.py FOLDER` makes NAME.pdf of each NAME.html.

A browser takes longer to start than to print, and the reports of all cases are printed. It is told what to do through its pipes
(`--remote-debugging-pipe`): messages of the DevTools protocol, each ended by a NUL.
"""

import base64
import json
import os
import pathlib
import subprocess
import sys


class Browser:
    """Chromium without a window, and the messages to it and from it."""

    def __init__(self, profile):
        to_browser, self.requests = os.pipe()
        self.answers, from_browser = os.pipe()

        def connect():
            # The browser reads from 3 and writes to 4; moved up first, so that neither end is closed by the other's move.
            reading, writing = os.dup(to_browser), os.dup(from_browser)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--remote-debugging-pipe"],
            close_fds=False, preexec_fn=connect, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.count, self.unread = 0, b""

    def message(self):
        while b"\0" not in self.unread:
            piece = os.read(self.answers, 1 << 20)
            if not piece:
                raise EOFError("the browser ended")
            self.unread += piece
        text, self.unread = self.unread.split(b"\0", 1)
        return json.loads(text)

    def send(self, method, session=None, **parameters):
        self.count += 1
        request = {"id": self.count, "method": method, "params": parameters}
        if session:
            request["sessionId"] = session
        text = json.dumps(request).encode() + b"\0"
        while text:
            text = text[os.write(self.requests, text):]
        while True:
            answer = self.message()
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            if answer.get("method") == "Page.loadEventFired":
                self.isLoaded = True

    def pdf(self, page):
        """The page, which is loaded whole before it is printed, as PDF on the paper that its style names."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable", session)
        self.isLoaded = False
        self.send("Page.navigate", session, url=page.as_uri())
        while not self.isLoaded:
            self.isLoaded = self.message().get("method") == "Page.loadEventFired"
        result = self.send("Page.printToPDF", session, printBackground=True, preferCSSPageSize=True)
        self.send("Target.closeTarget", targetId=target)
        return base64.b64decode(result["data"])


folder = pathlib.Path(sys.argv[1]).resolve()
browser = Browser(folder / "profile")
for page in sorted(folder.glob("*.html")):
    page.with_suffix(".pdf").write_bytes(browser.pdf(page))
browser.send("Browser.close")
browser.process.wait()
