#!/usr/bin/env python3
"""Writes manual pages from the program's own description of its commands.

usage: manual.py PROGRAM FOLDER
"""

import json
import pathlib
import subprocess
import sys


def escaped(text):
    """Text as roff takes it."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def label(argument):
    value = f"\\fI{escaped(argument.get('valueName') or 'value')}\\fR"
    if argument["kind"] == "positional":
        return value + ("..." if argument["isRepeating"] else "")
    names = [("-" if name["kind"] == "short" else "--") + name["name"] for name in argument.get("names", [])]
    text = ", ".join(f"\\fB{escaped(name)}\\fR" for name in names)
    return text + (f" {value}" if argument["kind"] == "option" else "")


def page(command, path, version):
    title = "-".join(path)
    lines = [
        f'.TH "{title.upper()}" "1" "" "{version}" "mtorvar"',
        ".SH NAME",
        f"{escaped(title)} \\- {escaped(command.get('abstract', ''))}",
        ".SH SYNOPSIS",
        f"\\fB{escaped(' '.join(path))}\\fR"
        + (" \\fIcommand\\fR" if own_commands(command) else "")
        + " [\\fIoptions\\fR] "
        + " ".join(label(a) for a in command.get("arguments", []) if a["kind"] == "positional" and a["shouldDisplay"]),
    ]
    if command.get("discussion"):
        lines += [".SH DESCRIPTION"]
        for paragraph in command["discussion"].split("\n\n"):
            # An example is a line of its own.
            if paragraph.startswith(path[0] + " "):
                lines += [".nf", escaped(paragraph), ".fi", ".PP"]
            else:
                lines += [escaped(paragraph.replace("\n", " ")), ".PP"]
    sections = {}
    for argument in command.get("arguments", []):
        if argument["shouldDisplay"]:
            title = "Arguments" if argument["kind"] == "positional" else "Options"
            sections.setdefault(argument.get("sectionTitle") or title, []).append(argument)
    # As in the program's help, what has no title stands last.
    if "Options" in sections:
        sections["Options"] = sections.pop("Options")
    for name, arguments in sections.items():
        lines.append(f'.SH "{escaped(name.upper())}"')
        for argument in arguments:
            text = " ".join(filter(None, [argument.get("abstract"), argument.get("discussion")]))
            if argument.get("defaultValue"):
                text += f" (default: {argument['defaultValue']})"
            lines += [".TP", label(argument), escaped(text)]
    if own_commands(command):
        lines.append(".SH COMMANDS")
        for own in own_commands(command):
            lines += [".TP", f"\\fB{escaped(own['commandName'])}\\fR", escaped(own.get("abstract", ""))]
    others = [path[:-1]] if len(path) > 1 else [path + [own["commandName"]] for own in own_commands(command)]
    lines += [".SH SEE ALSO", ", ".join(f"\\fB{escaped('-'.join(other))}\\fR(1)" for other in others)]
    return "\n".join(lines) + "\n"


def own_commands(command):
    return [own for own in command.get("subcommands", []) if own["commandName"] != "help" and own["shouldDisplay"]]


def pages(command, path, version):
    yield "-".join(path), page(command, path, version)
    for own in own_commands(command):
        yield from pages(own, path + [own["commandName"]], version)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    run = lambda *arguments: subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout
    description = json.loads(run("--experimental-dump-help"))["command"]
    version = run("--version").strip()
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages(description, [description["commandName"]], version):
        (folder / f"{name}.1").write_text(text)


if __name__ == "__main__":
    main()
