"""Reports for CI servers: each holds what its reader asks for, whatever names and messages hold."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.analysis.sites import KeyLiteral, Place
from lint_llm_tags.report import github, gitlab, junit, sarif, text
from lint_llm_tags.report import json as json_report
from lint_llm_tags.report.frame import frame
from lint_llm_tags.report.part import Part
from lint_llm_tags.report.paths import PathNames
from lint_llm_tags.report.style import Style
from lint_llm_tags.rules.model import Diagnostic, Edit, Fix
from lint_llm_tags.source.reading import Files
from lint_llm_tags.suppressions.judging import Suppressed

SCHEMA = json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text())
PLACE = Place("app/ask.py", 2, 5, 2, 12)
FIX = Fix("safe", "add the tags", (Edit(Place("app/ask.py", 2, 11, 2, 11), ", tags"), Edit(PLACE, "x")))
ERROR = Diagnostic(
    "LLT102", "untagged-call", "call, 100%: see app/llm.py:3", PLACE, provider="openai", missing=("team",), fix=FIX,
    fingerprint="f1",
)  # fmt: skip
INFO = replace(ERROR, severity="info", place=Place("app/ask.py", 3, 1, 4, 2), fix=None)
CELL = Diagnostic("LLT303", "implicit-key", "key", Place("n b,ä.ipynb", 1, 1, 1, 4, cell=3), severity="warning")


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Part]:
    (tmp_path / "app").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "app/ask.py").write_text("import x\n    ask(1)  # é\n\nbig(\n)\n")
    monkeypatch.chdir(tmp_path / "app")  # what CI servers read is relative to the repository all the same
    names = PathNames(tmp_path, ["app/ask.py", "app/llm.py", "n b,ä.ipynb"])
    return [Part(Analysis(), names, (ERROR, INFO, CELL), files=Files(tmp_path))]


def test_sarif_is_valid_and_whole(parts: list[Part]) -> None:
    log = json.loads(sarif.check(parts))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    first, second, third = run["results"]
    assert rules[first["ruleIndex"]]["id"] == "LLT102"
    assert "## Why is this bad?" in rules[first["ruleIndex"]]["help"]["markdown"]
    assert first["message"]["text"] == "call, 100%: see app/llm.py:3"
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "app/ask.py"
    assert location["region"] == {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 12}
    (change,) = first["fixes"][0]["artifactChanges"]
    assert change["replacements"][0] == {
        "deletedRegion": {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 11},
        "insertedContent": {"text": ", tags"},
    }
    assert [each["level"] for each in (first, second, third)] == ["error", "note", "warning"]
    assert len({each["partialFingerprints"]["lintLlmTags/v1"] for each in run["results"]}) == 3
    assert third["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "n%20b%2C%C3%A4.ipynb"
    assert third["locations"][0]["logicalLocations"][0]["name"] == "cell 3"


def test_sarif_has_what_is_suppressed_when_asked(parts: list[Part]) -> None:
    waived = Suppressed(replace(ERROR, fix=None, fingerprint="f9"), "waiver", "rewritten in Q1")
    known = Suppressed(replace(CELL, fingerprint="f8"), "baseline", "known.txt")
    part = replace(parts[0], suppressed=(waived, known, Suppressed(INFO, "since", "main")))
    assert len(json.loads(sarif.check([part]))["runs"][0]["results"]) == 3
    log = json.loads(sarif.check([part], suppressed=True))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    assert [each.get("suppressions") for each in log["runs"][0]["results"]] == [
        None, None, None,
        [{"kind": "external", "status": "accepted", "justification": "rewritten in Q1"}],
        [{"kind": "external", "status": "accepted", "justification": "known.txt"}],
    ]  # fmt: skip


def test_sarif_without_findings_is_valid(tmp_path: Path) -> None:
    jsonschema.Draft4Validator(SCHEMA).validate(json.loads(sarif.check([Part(Analysis(), PathNames(tmp_path))])))


def test_the_schema_refuses_what_is_wrong(parts: list[Part]) -> None:
    log = json.loads(sarif.check(parts))
    log["runs"][0]["results"][0]["level"] = "loud"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(log)


def test_github_escapes_and_names_repository_paths(parts: list[Part]) -> None:
    assert github.check(parts).splitlines() == [
        "::error title=LLT102 untagged-call,file=app/ask.py,line=2,endLine=2,col=5,endColumn=11::"
        "LLT102 call, 100%25: see app/llm.py:3",
        "::notice title=LLT102 untagged-call,file=app/ask.py,line=3,endLine=4::LLT102 call, 100%25: see app/llm.py:3",
        "::warning title=LLT303 implicit-key,file=n b%2Cä.ipynb::n b,ä.ipynb:cell 3:1:1: LLT303 key",
    ]


def test_gitlab_has_what_its_format_requires(parts: list[Part]) -> None:
    issues = json.loads(gitlab.check(parts))
    assert issues[0]["location"]["path"] == "app/ask.py"
    assert issues[0]["location"]["positions"]["begin"] == {"line": 2, "column": 5}
    assert [each["severity"] for each in issues] == ["major", "info", "minor"]
    assert len({each["fingerprint"] for each in issues}) == 3
    for each in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == set(each)


def test_junit_counts_failures_and_is_never_empty(parts: list[Part], tmp_path: Path) -> None:
    root = ElementTree.fromstring(junit.check(parts))
    assert (root.attrib["tests"], root.attrib["failures"]) == ("3", "2")
    suites = {suite.attrib["name"]: suite for suite in root}
    assert set(suites) == {"ask.py", str(tmp_path / "n b,ä.ipynb")}
    assert suites["ask.py"][0].find("failure").text.startswith("ask.py:2:5: LLT102 call, 100%")  # type: ignore[union-attr,index]
    empty = ElementTree.fromstring(junit.check([Part(Analysis(), PathNames(tmp_path))]))
    assert (empty.attrib["tests"], empty.attrib["failures"]) == ("1", "0")


def test_junit_stays_xml_whatever_a_file_is_called(tmp_path: Path) -> None:
    odd = replace(ERROR, place=Place("a\x1b&<\udce9.py", 1, 1, 1, 2), message="<b> & \x00")
    ElementTree.fromstring(junit.check([Part(Analysis(), PathNames(tmp_path), (odd,))]))


def test_json_lines_are_the_diagnostics_of_json(parts: list[Part]) -> None:
    lines = [json.loads(line) for line in json_report.lines(parts).splitlines()]
    assert lines == json.loads(json_report.check(parts))["diagnostics"]
    (fix,) = [line["fix"] for line in lines if line["fix"]]
    assert (fix["edits"][0]["text"], fix["edits"][0]["line"]) == (", tags", 2)


def test_text_shows_the_code_and_marks_the_place(parts: list[Part]) -> None:
    shown = text.check(parts, Style())
    assert (
        "ask.py:2:5 LLT102 untagged-call\n    2 |     ask(1)  # é\n      |     ^^^^^^^\n    call, 100%: see llm.py:3\n"
    ) in shown


def test_text_without_the_files_tells_all_the_same(parts: list[Part]) -> None:
    assert "ask.py:2:5 LLT102" in text.check([replace(parts[0], files=None)], Style())


def test_a_frame_covers_keys_and_keeps_columns() -> None:
    key = "sk-proj-" + "a1B2" * 8
    other = "q9" * 12
    lines = [f'client = OpenAI(api_key="{key}")', f'c = Other("{other}", 1)', f'h = "Bearer {other}"']
    for number, secret in enumerate((key, other, other), 1):
        place = Place("a.py", number, 1, number, 99)
        keys = [Place("a.py", 2, 11, 2, 13 + len(other))]
        shown = "\n".join(frame(lines, place, keys))
        assert secret not in shown
        assert not any(secret[i : i + 6] in shown for i in range(8, len(secret) - 6))
        assert len(shown.splitlines()[0]) == len(f"{number} | {lines[number - 1]}")


def test_a_frame_counts_wide_characters_and_tabs() -> None:
    lines = ['\tx = f("日本"), ask(1)']
    first, carets = frame(lines, Place("a.py", 1, 14, 1, 20), [])
    assert first == '1 |     x = f("日本"), ask(1)'
    assert carets == f"  | {' ' * 18}^^^^^^"


def test_a_frame_of_a_file_that_has_changed_since_is_empty() -> None:
    assert list(frame(["a"], Place("a.py", 7, 1, 7, 2), [])) == []


def test_a_frame_cuts_what_is_long() -> None:
    lines = ["x" * 300, *"bcdef"]
    shown = list(frame(lines, Place("a.py", 1, 1, 6, 2), []))
    assert [len(line) <= 104 for line in shown] == [True] * 5
    assert shown[-1] == "  | ..."


def test_names_are_relative_to_the_real_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / "a/b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a/b")
    names = PathNames(tmp_path / "a")
    assert names.data("b/c.py") == "c.py"
    assert names.in_repository().data("b/c.py") == "a/b/c.py"


def test_key_literals_are_covered_in_text(tmp_path: Path) -> None:
    secret = "9f8e7d6c5b4a39281706abcdef12345"
    (tmp_path / "a.py").write_text(f'c = OpenAI(api_key="{secret}")\n')
    literal = KeyLiteral(Place("a.py", 1, 20, 1, 22 + len(secret)), "****", "openai", "argument api_key")
    found = replace(ERROR, place=Place("a.py", 1, 5, 1, 40), fix=None)
    part = Part(Analysis(key_literals=(literal,)), PathNames(tmp_path), (found,), files=Files(tmp_path))
    assert secret not in text.check([part], Style())
