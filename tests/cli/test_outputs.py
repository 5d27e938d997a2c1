"""Several reports in one run, and where they go."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from tests.cli.running import UNTAGGED, project, run


def test_several_reports_of_one_run(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    wanted = ["concise", "json=out/report.json", "sarif=out/report.sarif", "gitlab=gl.json", "junit=junit.xml"]
    done = run("check", *(f"--output-format={each}" for each in wanted), cwd=root)
    assert done.returncode == 1
    assert done.stdout.startswith("app/ask.py:7:12: LLT102 ")
    assert json.loads((root / "out/report.json").read_text())["diagnostics"][0]["code"] == "LLT102"
    assert json.loads((root / "out/report.sarif").read_text())["runs"][0]["results"][0]["ruleId"] == "LLT102"
    assert json.loads((root / "gl.json").read_text())[0]["check_name"] == "LLT102"
    assert ElementTree.parse(root / "junit.xml").getroot().attrib["failures"] == "1"


def test_output_file_takes_the_one_report(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    done = run("check", "--output-file", "report.txt", "--color", "always", cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    report = (root / "report.txt").read_text()
    assert report.startswith("app/ask.py:7:12 LLT102 untagged-call\n"), "no colour in files"
    assert report.endswith("1 diagnostic.\n")


def test_what_does_not_go_together_is_refused_before_any_work(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    for arguments, told in (
        (["--output-format", "json", "--output-format", "sarif"], "only one report fits on standard output"),
        (["--output-format", "xml"], "unknown format xml (known: text, concise, json,"),
        (["--output-format", "json="], "no file after json="),
        (["--output-format", "json=a", "--output-file", "b"], "--output-file needs one --output-format without a file"),
        (["--output-format", "json", "--statistics"], "--statistics goes with"),
        (["--reason", "x"], "--reason and --until go with --add-ignores"),
        (["--add-ignores", "--reason", "x"], "--add-ignores needs --reason"),
        (["--add-ignores", "--reason", "...", "--until", "2999-01-01"], "--reason must be"),
        (["-", "--add-ignores", "--reason", "x", "--until", "2999-01-01"], "it cannot write standard input"),
    ):
        done = run("check", *arguments, cwd=root)
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr
        assert done.stderr.count("\n") == 1


def test_a_report_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    done = run("check", "--output-format", "json=app/ask.py/report.json", cwd=root)
    assert done.returncode == 3
    assert done.stderr.startswith("lint-llm-tags: error: cannot write app/ask.py/report.json: ")
