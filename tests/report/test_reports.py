"""Reports over small hand-made findings: the contracts for machines, and what people get to read."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.analysis.sites import FoundTag, Key, Place, Site
from lint_llm_tags.report import json as json_report
from lint_llm_tags.report import table, text
from lint_llm_tags.report.part import Part
from lint_llm_tags.report.paths import PathNames, printable
from lint_llm_tags.report.style import Style
from lint_llm_tags.rules.diagnostics import diagnose
from lint_llm_tags.rules.llt102_untagged_call import RULE
from lint_llm_tags.rules.model import Diagnostic, Fix
from lint_llm_tags.source.reading import Files
from lint_llm_tags.suppressions.judging import Suppressed

TEAM = FoundTag("team", "team", "known", ("support", "growth"), "default_headers", Place("app/llm.py", 3, 1, 3, 9))
SERVICE = FoundTag("service", "service", "dynamic", (), "default_headers", Place("app/llm.py", 4, 1, 4, 9))
FEATURE = FoundTag(
    "feature", "feature", "conditional", ("reply",), "extra_headers", Place("app/ask.py", 12, 60, 12, 67)
)
USER = FoundTag("user", "user", "known", ("u1",), "extra_headers", Place("app/ask.py", 12, 70, 12, 74))

CLIENT = Site(
    kind="client",
    place=Place("app/llm.py", 2, 10, 5, 2),
    provider="openai",
    symbol="openai.OpenAI",
    scope="",
    tags={"team": TEAM, "service": SERVICE},
    missing=(),
    verdict="tagged",
    because="team and service are set here",
    key=Key("env", "OPENAI_API_KEY"),
    code="OpenAI(default_headers=HEADERS)",
    service="copilot",
    fingerprint="c1",
)
CALL = Site(
    kind="call",
    place=Place("app/ask.py", 12, 9, 15, 10),
    provider="openai",
    symbol="chat.completions.create",
    scope="ask",
    tags={"feature": FEATURE, "team": TEAM},
    missing=("service", "feature"),
    verdict="untagged",
    because="feature is set on some paths only",
    key=Key("none"),
    code='client.chat.completions.create(model="m", messages=' + "x" * 100 + ")",
    others=(USER,),
    service="copilot",
    fingerprint="k1",
)
UNKNOWN = Site(
    kind="http",
    place=Place("app/raw.py", 7, 1, 7, 20, cell=2),
    provider="anthropic",
    symbol="requests.post",
    scope="",
    tags={},
    missing=(),
    verdict="unknown",
    because="headers come from a parameter",
    key=Key("implicit"),
    code="requests.post(URL)",
    service="",
    fingerprint="h1",
)
WAIVED = Suppressed(Diagnostic("LLT101", "untagged-client", "", CLIENT.place), "waiver", "being replaced")
UNTAGGED = Diagnostic(
    code="LLT102",
    name="untagged-call",
    message="call lacks the tags service and feature",
    place=CALL.place,
    provider="openai",
    missing=("service", "feature"),
    fix=Fix("safe", "Add the tags"),
    fingerprint="d1",
)
KEY = Diagnostic("LLT303", "implicit-key", "client uses the default key", Place("app/a.py", 1, 1, 1, 5), "warning")


@pytest.fixture
def part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Part:
    monkeypatch.chdir(tmp_path)
    analysis = Analysis(sites=(CALL, CLIENT, UNKNOWN), files=4)
    return Part(analysis, PathNames(tmp_path), diagnostics=(UNTAGGED, KEY), suppressed=(WAIVED,))


def test_check_json_is_the_contract(part: Part) -> None:
    report = json.loads(json_report.check([part]))
    assert list(report) == ["version", "diagnostics", "summary"]
    assert report["version"] == 1
    assert report["summary"] == {"files": 4, "sites": 3, "tagged": 1, "untagged": 1, "unknown": 1}
    assert [item["code"] for item in report["diagnostics"]] == ["LLT303", "LLT102"], "in the order of paths"
    assert report["diagnostics"][1] == {
        "code": "LLT102",
        "name": "untagged-call",
        "message": "call lacks the tags service and feature",
        "path": "app/ask.py",
        "line": 12,
        "column": 9,
        "end_line": 15,
        "end_column": 10,
        "cell": None,
        "severity": "error",
        "provider": "openai",
        "missing": ["service", "feature"],
        "fix": {"applicability": "safe", "message": "Add the tags"},
        "fingerprint": "d1",
    }
    assert report["diagnostics"][0]["fix"] is None


def test_inventory_json_is_the_contract(part: Part) -> None:
    report = json.loads(json_report.inventory([part]))
    assert list(report) == ["version", "sites"]
    assert [site["path"] for site in report["sites"]] == ["app/ask.py", "app/llm.py", "app/raw.py"]
    assert report["sites"][0] == {
        "kind": "call",
        "path": "app/ask.py",
        "line": 12,
        "column": 9,
        "end_line": 15,
        "end_column": 10,
        "cell": None,
        "provider": "openai",
        "symbol": "chat.completions.create",
        "tags": {
            "feature": {
                "state": "conditional",
                "values": ["reply"],
                "carrier": "extra_headers",
                "from": "app/ask.py:12",
            },
            "team": {
                "state": "known",
                "values": ["support", "growth"],
                "carrier": "default_headers",
                "from": "app/llm.py:3",
            },
            "user": {"state": "known", "values": ["u1"], "carrier": "extra_headers", "from": "app/ask.py:12"},
        },
        "missing": ["service", "feature"],
        "verdict": "untagged",
        "because": "feature is set on some paths only",
        "key": {"kind": "none", "name": ""},
        "fingerprint": "k1",
    }
    assert report["sites"][2]["cell"] == 2


def test_text_for_people(part: Part, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/ask.py").write_text("\n" * 11 + "a = await client.create(\n    1,\n    2,\n         )\n")
    part = replace(part, files=Files(tmp_path))
    assert text.check([part], Style()) == (
        "app/a.py:1:1 LLT303 implicit-key\n"
        "    client uses the default key\n"
        "\n"
        "app/ask.py:12:9 LLT102 untagged-call\n"
        "    12 | a = await client.create(\n"
        "       |         ^^^^^^^^^^^^^^^^\n"
        "    13 |     1,\n"
        "    14 |     2,\n"
        "       | ...\n"
        "    call lacks the tags service and feature\n"
        "    Fix (safe): Add the tags\n"
        "\n"
    )
    assert text.summary([part], of_check=True) == (
        "4 files: 3 LLM clients and calls, 1 tagged, 1 untagged, 1 unknown.\n2 diagnostics, 1 waived by the policy.\n"
    )
    assert text.concise([part]) == (
        "app/a.py:1:1: LLT303 client uses the default key\n"
        "app/ask.py:12:9: LLT102 call lacks the tags service and feature\n"
    )
    assert text.statistics([part, part]) == "      2  LLT102  untagged-call\n      2  LLT303  implicit-key\n"


def test_text_with_nothing_found(tmp_path: Path) -> None:
    part = Part(Analysis(files=1), PathNames(tmp_path))
    assert text.check([part], Style()) == ""
    assert text.summary([part], of_check=True) == "1 file: no LLM clients or calls.\nNothing found.\n"
    assert text.summary([part], of_check=False) == "1 file: no LLM clients or calls.\n"


def test_colour_changes_nothing_but_colour(part: Part) -> None:
    plain, colourful = text.check([part], Style()), text.check([part], Style(color=True))
    assert "\x1b[31mLLT102\x1b[0m" in colourful
    assert "\x1b[33mLLT303\x1b[0m" in colourful, "a warning is not painted as an error"
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m"):
        colourful = colourful.replace(code, "")
    assert colourful == plain


def test_long_messages_are_wrapped_for_terminals_only(part: Part, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    message = "call lacks the tags service and feature: add extra_headers={'x-llm-service': '...'} to this call"
    long = Part(part.analysis, part.paths, [Diagnostic("LLT102", "untagged-call", message, UNTAGGED.place)])
    assert f"    {message}\n" in text.check([long], Style())
    wrapped = text.check([long], Style(wrap=True)).splitlines()[1:-1]
    assert len(wrapped) > 1
    assert all(line.startswith("    ") and len(line) <= 60 for line in wrapped)
    assert " ".join(line.strip() for line in wrapped) == message


def test_inventory_for_people(part: Part) -> None:
    assert table.inventory([part], Style()) == (
        "(no service) / anthropic: 1 unknown\n"
        "  SITE                   KIND  SYMBOL         VERDICT  TAGS  MISSING  KEY\n"
        "  app/raw.py:cell 2:7:1  http  requests.post  unknown  -     -        implicit\n"
        "    unknown: headers come from a parameter\n"
        "\n"
        "copilot / openai: 1 tagged, 1 untagged\n"
        "  SITE             KIND    SYMBOL                   VERDICT   TAGS"
        "                                            MISSING          KEY\n"
        "  app/ask.py:12:9  call    chat.completions.create  untagged  feature=reply (not always) team=support|growth"
        "  service feature  -\n"
        "  app/llm.py:2:10  client  openai.OpenAI            tagged    team=support|growth service=?"
        "                   -                env OPENAI_API_KEY\n"
        "\n"
    )


def test_findings_under_several_policies_are_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    place = Place("x.py", 1, 1, 1, 2)
    found = Diagnostic("LLT102", "untagged-call", "m", place)
    parts = [Part(Analysis(files=1), PathNames(tmp_path / name), [found]) for name in ("b", "a")]
    assert text.concise(parts) == "a/x.py:1:1: LLT102 m\nb/x.py:1:1: LLT102 m\n"
    assert json.loads(json_report.check(parts))["summary"]["files"] == 2


def test_paths_can_be_opened_from_where_the_user_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    paths = PathNames(tmp_path)
    assert paths.data("here/a.py") == "a.py"
    assert paths.data("there/a.py") == f"{tmp_path}/there/a.py"
    assert paths.data(f"{tmp_path}/here/b.py") == "b.py"


def test_places_in_messages_are_named_like_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    paths = PathNames(tmp_path / "project", ["app/llm.py", "ask.py"])
    place = Place("ask.py", 1, 1, 1, 2)
    found = Diagnostic("LLT102", "n", "call lacks feature (has team from app/llm.py:3, ask.py:1) at other.py:2", place)
    told = "call lacks feature (has team from project/app/llm.py:3, project/ask.py:1) at other.py:2"
    part = Part(Analysis(), paths, [found])
    assert text.concise([part]) == f"project/ask.py:1:1: LLT102 {told}\n"
    assert told in text.check([part], Style())
    assert json.loads(json_report.check([part]))["diagnostics"][0]["message"] == told


@pytest.mark.parametrize("name", ["a b.py", "a(1).py", "c:d.py", "n\nl.py", "\udcff.py"])
def test_places_in_files_with_unusual_names_are_named_like_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = PathNames(tmp_path / "project", [name])
    found = diagnose(RULE, Place(name, 1, 1, 1, 2), f"has team from {name}:3 (see {name}:4), not from x{name}:5")
    told = text.concise([Part(Analysis(), paths, [found])])
    shown = paths.printable(name)
    assert told.startswith(f"project/{printable(name)}:1:1: LLT102 has team from {shown}:3 (see {shown}:4), not from x")
    assert "project" not in told.partition(", not from ")[2]


def test_names_and_messages_cannot_act_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"caf\xe9\n\x1b[2J.py")
    message = "bad \x1b]0;title\x07 value \u202e"
    part = Part(Analysis(), PathNames(tmp_path), [Diagnostic("LLT202", "n", message, Place(name, 1, 1, 1, 2))])
    for output in (text.concise([part]), text.check([part], Style())):
        assert output.replace("\n", "").isprintable()
        assert output.startswith("caf\\xe9\\n\\x1b[2J.py:1:1")
    path = json.loads(json_report.check([part]))["diagnostics"][0]["path"]
    assert path == "caf\\xe9\n\x1b[2J.py"
    assert path.encode(), "no lone surrogates, which strict JSON readers refuse"
