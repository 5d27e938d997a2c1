"""``lint-llm-tags inventory``: every site, tagged or not."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import UNTAGGED, project, run


def test_json_lists_every_site(tmp_path: Path) -> None:
    done = run("inventory", "--output-format", "json", cwd=project(tmp_path, app__ask=UNTAGGED))
    assert (done.returncode, done.stderr) == (0, ""), "an inventory judges nothing"
    client, call = json.loads(done.stdout)["sites"]
    assert (client["kind"], client["symbol"], client["verdict"]) == ("client", "openai.OpenAI", "tagged")
    assert client["key"] == {"kind": "implicit", "name": "OPENAI_API_KEY"}
    assert (call["kind"], call["symbol"], call["verdict"]) == ("call", "chat.completions.create", "untagged")
    assert call["missing"] == ["feature"]
    assert call["tags"]["team"] == {
        "state": "known",
        "values": ["support"],
        "carrier": "default_headers",
        "from": "app/ask.py:3",
    }


def test_table_for_people(tmp_path: Path) -> None:
    lines = run("inventory", cwd=project(tmp_path, app__ask=UNTAGGED)).stdout.splitlines()
    assert lines[0] == "(no service) / openai: 1 tagged, 1 untagged"
    assert lines[1].split() == ["SITE", "KIND", "SYMBOL", "VERDICT", "TAGS", "MISSING", "KEY"]
    assert lines[2].split()[:4] == ["app/ask.py:3:10", "client", "openai.OpenAI", "tagged"]
    assert lines[3].split()[:4] == ["app/ask.py:7:12", "call", "chat.completions.create", "untagged"]
    assert lines[-1] == "1 file: 2 LLM clients and calls, 1 tagged, 1 untagged, 0 unknown."


def test_unreadable_files_are_told_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_bytes(b"import openai\n\xff")
    done = run("inventory", "--output-format", "json", cwd=tmp_path)
    assert json.loads(done.stdout) == {"version": 1, "sites": []}
    assert done.stderr == "lint-llm-tags: warning: bad.py:2: not read: not valid utf-8\n"
