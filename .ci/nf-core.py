#!/usr/bin/env python3
"""Checks the nf-core module and subworkflow as far as that is possible without Nextflow: reftrace parses each process and reads its directives, and the
meta.yml and environment.yml files hold what nf-core's own files hold. Nothing is run.

usage: nf-core.py FOLDER
"""

import pathlib
import re
import sys

import yaml
from reftrace import Module

FAULTS = []


def expect(condition, file, words):
    if not condition:
        FAULTS.append(f"{file}: {words}")


def check_process(file):
    """One process, with the directives that nf-core allows, outputs in meta.yml, and all outputs in the stub."""
    text = file.read_text()
    result = Module.from_file(str(file))
    module = getattr(result, "module", result)
    processes = module.processes
    expect(len(processes) == 1, file, "one process is expected")
    process = processes[0]
    name = "_".join(file.parent.parts[-2:]).upper()
    expect(process.name == name, file, f"the process is {process.name}, expected {name}")
    expect([label.value for label in process.labels] == ["process_single"], file, "label process_single is expected")
    directives = set(re.findall(r"^    (tag|label|conda|container|publishDir|cpus|memory|errorStrategy|cache)\b", text, re.M))
    expect(directives == {"tag", "label", "conda", "container"}, file, f"the directives are {sorted(directives)}")
    expect("task.ext.when == null || task.ext.when" in text, file, "when is not nf-core's")
    meta = yaml.safe_load((file.parent / "meta.yml").read_text())
    expect(meta["name"] == name.lower(), file, "meta.yml has another name")
    emitted = re.findall(r"emit: (\w+)", text)
    expect(set(emitted) == set(meta["output"]), file, f"meta.yml has outputs {sorted(meta['output'])}, not {sorted(emitted)}")
    expect("topic: versions" in text and "versions" in meta.get("topics", {}), file, "versions go by no topic")
    stub = text[text.index("stub:"):]
    for pattern in re.findall(r'path\("\*([^"]+)"\)', text):
        expect(pattern in stub, file, f"the stub makes no *{pattern}")
    for key in ("description", "keywords", "tools", "input", "authors", "maintainers"):
        expect(meta.get(key), file, f"meta.yml has no {key}")
    environment = yaml.safe_load((file.parent / "environment.yml").read_text())
    expect(environment["channels"] == ["conda-forge", "bioconda"], file, "channels of environment.yml")
    for dependency in environment["dependencies"]:
        expect(re.fullmatch(r"\w+::\w+=[\d.]+", dependency), file, f"'{dependency}' pins no version without build")
    check_test(file.parent / "tests" / "main.nf.test", f'process "{name}"')


def check_workflow(file):
    text = file.read_text()
    name = file.parent.name
    meta = yaml.safe_load((file.parent / "meta.yml").read_text())
    expect(meta["name"] == name, file, "meta.yml has another name")
    expect(f"workflow {name.upper()} {{" in text, file, f"no workflow {name.upper()}")
    emitted = re.findall(r"^    (\w+)\s*= MTORVAR_", text, re.M)
    told = [key for entry in meta["output"] for key in entry]
    expect(emitted == told, file, f"meta.yml has outputs {told}, not {emitted}")
    for include in re.findall(r"from '([^']+)'", text):
        expect((file.parent / f"{include}.nf").resolve().is_file(), file, f"{include} is not there")
    check_test(file.parent / "tests" / "main.nf.test", f'workflow "{name.upper()}"')


def check_test(file, named):
    text = file.read_text()
    expect(named in text, file, f"expected {named}")
    expect(any(title.endswith("- stub") for title in re.findall(r'test\("([^"]+)"\)', text)), file, "no stub is tested")
    expect(text.count("{") == text.count("}"), file, "brackets do not match")


def main():
    root = pathlib.Path(sys.argv[1])
    modules = sorted(root.glob("modules/*/*/main.nf"))
    workflows = sorted(root.glob("subworkflows/*/main.nf"))
    for file in modules:
        check_process(file)
    for file in workflows:
        check_workflow(file)
    expect(modules and workflows, root, "nothing is there")
    print("\n".join(FAULTS) or f"nf-core: {len(modules)} modules and {len(workflows)} subworkflow checked, not run")
    sys.exit(bool(FAULTS))


if __name__ == "__main__":
    main()
