"""The command: what it writes, what it leaves alone and why."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from tests.fixes.fixing import SET, command, fix, write

UNTAGGED = """\
from openai import OpenAI

client = OpenAI()


def draft_reply(ticket):
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": ticket}])
"""
POLICY = """\
[[services]]
name = "desk"
team = "support"
paths = ["desk/**"]
"""


def test_values_come_from_the_owner_and_the_function(tmp_path: Path) -> None:
    fixed = fix(tmp_path, {"desk/app.py": UNTAGGED, "lint-llm-tags.toml": POLICY}, values=())
    assert 'OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "desk"})' in fixed["desk/app.py"]
    assert 'extra_headers={"x-llm-feature": "draft-reply"}' in fixed["desk/app.py"]
    assert fixed.status == 0
    assert "feature from the function draft_reply()" in fixed.output
    assert command(tmp_path, "check", ".").status == 0


def test_a_value_that_does_not_arrive_goes_before_names_and_after_what_is_set(tmp_path: Path) -> None:
    code = UNTAGGED.replace('model="m", ', 'model="m", metadata={"feature": "tickets"}, ')
    assert '"x-llm-feature": "tickets"' in fix(tmp_path / "a", {"app.py": code}, values=SET)["app.py"]
    assert (
        '"x-llm-feature": "set"'
        in fix(tmp_path / "b", {"app.py": code}, values=(*SET, "--set", "feature=set"))["app.py"]
    )


def test_what_nobody_knows_is_left_alone_with_its_reason(tmp_path: Path) -> None:
    fixed = fix(tmp_path, {"app.py": UNTAGGED, "lint-llm-tags.toml": ""}, values=())
    assert "OpenAI()" in fixed["app.py"]
    why = "the policy names no owner of app.py: add its service, or give --set team=... --set service=..."
    assert f"app.py:3:10: unfixed: LLT101 team, service: {why}\n" in fixed.output
    assert fixed.output.count("names no owner") == 2, "once for the client and once for its call"
    assert fixed.status == 1


def test_a_placeholder_is_written_when_asked_for(tmp_path: Path) -> None:
    fixed = fix(tmp_path, {"app.py": UNTAGGED}, "--placeholder", "TODO", values=())
    assert '"x-llm-team": "TODO"' in fixed["app.py"]


def test_the_policy_spells_the_feature(tmp_path: Path) -> None:
    policy = POLICY + '[tags.feature]\npattern = "[a-z]+(_[a-z]+)*"\n'
    fixed = fix(tmp_path, {"desk/app.py": UNTAGGED, "lint-llm-tags.toml": policy}, values=())
    assert '"x-llm-feature": "draft_reply"' in fixed["desk/app.py"]


def test_a_value_that_the_policy_forbids_is_not_written(tmp_path: Path) -> None:
    policy = POLICY + '[tags.feature]\nvalues = ["triage"]\n'
    fixed = fix(tmp_path, {"desk/app.py": UNTAGGED, "lint-llm-tags.toml": policy}, values=())
    assert "x-llm-feature" not in fixed["desk/app.py"]
    assert fixed.status == 1


def test_suppressed_findings_are_not_fixed(tmp_path: Path) -> None:
    code = UNTAGGED.replace("ticket}])", "ticket}])  # noqa: LLT102")
    fixed = fix(tmp_path, {"app.py": code})
    assert "x-llm-feature" not in fixed["app.py"]
    assert "x-llm-team" in fixed["app.py"]


def test_diff_is_one_that_git_applies(tmp_path: Path) -> None:
    shown = fix(tmp_path, {"desk/app.py": UNTAGGED}, "--diff")
    assert shown["desk/app.py"] == UNTAGGED
    assert shown.status == 1
    (tmp_path / "change.patch").write_text(shown.output.rpartition("\n2 would")[0] + "\n")
    subprocess.run(["git", "apply", "change.patch"], cwd=tmp_path, check=True, env={**os.environ, "GIT_DIR": "none"})
    applied = (tmp_path / "desk/app.py").read_text()
    (tmp_path / "desk/app.py").write_text(UNTAGGED)
    command(tmp_path, "fix", "desk", *SET)
    assert (tmp_path / "desk/app.py").read_text() == applied


def test_mode_and_link_are_kept(tmp_path: Path) -> None:
    write(tmp_path, {"real/app.py": UNTAGGED})
    (tmp_path / "real/app.py").chmod(0o755)
    (tmp_path / "link").mkdir()
    (tmp_path / "link/app.py").symlink_to("../real/app.py")
    assert command(tmp_path, "fix", "link/app.py", *SET).status == 0
    assert (tmp_path / "link/app.py").is_symlink()
    assert "x-llm-team" in (tmp_path / "real/app.py").read_text()
    assert stat.S_IMODE((tmp_path / "real/app.py").stat().st_mode) == 0o755
    assert {path.name for path in (tmp_path / "real").iterdir()} == {"app.py"}


def test_a_client_of_several_services_gets_no_tags_but_its_calls_do(tmp_path: Path) -> None:
    policy = POLICY + '[[services]]\nname = "mail"\nteam = "growth"\npaths = ["mail/**"]\n'
    call = (
        "from common.llm import client\n\n\ndef {}(text):\n    return client.responses.create(model='m', input=text)\n"
    )
    files = {
        "lint-llm-tags.toml": policy,
        "common/llm.py": "from openai import OpenAI\n\nclient = OpenAI()\n",
        "desk/a.py": call.format("triage"),
        "mail/b.py": call.format("subject_line"),
    }
    fixed = fix(tmp_path, files, values=())
    assert fixed["common/llm.py"] == files["common/llm.py"]
    assert "'x-llm-team': 'support', 'x-llm-service': 'desk', 'x-llm-feature': 'triage'" in _line(fixed["desk/a.py"])
    assert "'x-llm-team': 'growth'" in _line(fixed["mail/b.py"])


def _line(text: str) -> str:
    return " ".join(text.split())


def test_a_splat_that_may_hold_the_argument_is_not_touched(tmp_path: Path) -> None:
    code = UNTAGGED.replace("def draft_reply(ticket)", "def draft_reply(ticket, options: dict)").replace(
        'model="m"', "model=load(options), **options"
    )
    fixed = fix(tmp_path, {"app.py": code})
    assert "extra_headers" not in fixed["app.py"]


def test_drifted_keys_and_values_are_corrected(tmp_path: Path) -> None:
    policy = POLICY + '[tags.team]\nvalues = ["support"]\naliases = ["squad"]\n'
    code = UNTAGGED.replace(
        "OpenAI()", 'OpenAI(default_headers={"X-LLM-Squad": "Support", "x-llm-service": "desk"})'
    ).replace('model="m"', 'model="m", extra_headers={"x-llm-feature": "todo"}')
    fixed = fix(tmp_path, {"desk/app.py": code, "lint-llm-tags.toml": policy}, values=())
    assert '"X-LLM-Team": "support"' in fixed["desk/app.py"], fixed.output
    assert '"x-llm-feature": "draft-reply"' in fixed["desk/app.py"]


def test_keys_and_values_are_corrected_where_they_are_written(tmp_path: Path) -> None:
    policy = POLICY + (
        '[tags.team]\nvalues = ["support"]\naliases = ["squad"]\n[tags.feature]\npattern = "[a-z][a-z0-9-]*"\n'
    )
    code = """\
import httpx
import litellm

PAIRS = [("x-llm-squad", "support"), ("x-llm-service", "desk")]


def ping(text):
    litellm.completion(model="m", messages=[], metadata=dict(squad="support", service="desk", feature="Ping It"))
    extra = {}
    extra["x-llm-Squad"] = "support"
    litellm.completion(model="m", messages=[], extra_headers=extra, metadata={"service": "desk", "feature": "ping"})
    httpx.post("https://api.openai.com/v1/responses", json={}, headers=[*PAIRS, ("x-llm-feature", "ping")])
"""
    fixed = fix(tmp_path, {"desk/app.py": code, "lint-llm-tags.toml": policy}, values=())
    wanted = code.replace('"x-llm-squad"', '"x-llm-team"').replace("squad=", "team=").replace("Squad", "Team")
    assert fixed["desk/app.py"] == wanted.replace("Ping It", "ping-it"), fixed.output


def test_json_report(tmp_path: Path) -> None:
    report = fix(tmp_path, {"app.py": UNTAGGED}, "--output-format", "json").report
    assert [entry["code"] for entry in report["fixes"]] == ["LLT101", "LLT102"]
    assert report["fixes"][1]["tags"] == {"feature": {"value": "draft-reply", "from": "the function draft_reply()"}}
    assert report["files"] == [{"path": "app.py", "created": False, "written": True, "error": None}]
    assert report["unfixed"] == []


def test_json_report_of_a_diff_says_that_nothing_was_written(tmp_path: Path) -> None:
    report = fix(tmp_path, {"app.py": UNTAGGED}, "--diff", "--output-format", "json").report
    assert report["files"] == [{"path": "app.py", "created": False, "written": False, "error": None}]


def test_standard_input_is_fixed_to_standard_output(tmp_path: Path) -> None:
    from tests.cli.running import run

    done = run("fix", "-", "--stdin-filename", "app.py", *SET, cwd=tmp_path, stdin=UNTAGGED.encode())
    assert 'default_headers={"x-llm-team": "support", "x-llm-service": "desk"}' in done.stdout
    assert done.stdout.startswith("from openai")


@pytest.mark.parametrize(
    "source",
    [
        b'# coding: latin-1\nfrom openai import OpenAI\n\nclient = OpenAI()\nname = "\xe9"\n',
        b'\xef\xbb\xbffrom openai import OpenAI\r\n\r\nclient = OpenAI()\r\nname = "\xc3\xa9"\r\n',
    ],
    ids=["encoding", "BOM and CRLF"],
)
def test_standard_input_keeps_its_encoding(tmp_path: Path, source: bytes) -> None:
    from tests.cli.running import COMMAND, environment

    done = subprocess.run(
        [*COMMAND, "fix", "-", *SET], cwd=tmp_path, input=source, env=environment(), capture_output=True, check=True
    )
    tags = b'default_headers={"x-llm-team": "support", "x-llm-service": "desk"}'
    assert done.stdout == source.replace(b"OpenAI()", b"OpenAI(" + tags + b")")


def test_what_cannot_be_read_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    from tests.cli.running import COMMAND, environment

    (tmp_path / "app.py").write_bytes(broken := b"from openai import OpenAI\nname = '\xff'\n")
    fixed = command(tmp_path, "fix", ".")
    assert (fixed.status, fixed.output) == (0, "Nothing to fix.\n")
    assert fixed.errors == "lint-llm-tags: warning: app.py:2: not read: not valid utf-8\n"
    done = subprocess.run(
        [*COMMAND, "fix", "-"], cwd=tmp_path, input=broken, env=environment(), capture_output=True, check=True
    )
    assert done.stdout == broken
    assert done.stderr == b"lint-llm-tags: warning: <stdin>:2: not read: not valid utf-8\n"


def test_set_names_a_tag_of_the_policy(tmp_path: Path) -> None:
    wrong = command(write(tmp_path, {"app.py": UNTAGGED}), "fix", ".", "--set", "tema=x")
    assert wrong.status == 2
    assert "the policy knows no tag tema" in wrong.errors


def test_check_fixes_and_reports_what_is_left(tmp_path: Path) -> None:
    write(tmp_path, {"desk/app.py": UNTAGGED, "other.py": UNTAGGED, "lint-llm-tags.toml": POLICY})
    checked = command(tmp_path, "check", ".", "--fix", "--output-format", "concise")
    assert "x-llm-team" in checked["desk/app.py"]
    assert {line.partition(":")[0] for line in checked.output.splitlines()} == {"other.py"}
    assert checked.status == 1


def test_diagnostics_carry_their_fix(tmp_path: Path) -> None:
    write(tmp_path, {"desk/app.py": UNTAGGED, "lint-llm-tags.toml": POLICY})
    report = command(tmp_path, "check", ".", "--output-format", "json").report
    fixes = [item["fix"] for item in report["diagnostics"] if item["code"] in ("LLT101", "LLT102")]
    assert [(fix["applicability"], fix["message"], len(fix["edits"])) for fix in fixes] == [
        ("safe", "add team=support, service=desk", 1),
        ("safe", "add feature=draft-reply", 1),
    ]


def test_known_findings_are_fixed_too_and_the_baseline_follows(tmp_path: Path) -> None:
    """What the fix only touches, here clients without a key of their own, is not told as new."""
    policy = 'baseline = "known.txt"\n' + POLICY + 'keys = ["DESK_KEY"]\n'
    write(tmp_path, {"desk/app.py": UNTAGGED, "lint-llm-tags.toml": policy, "known.txt": ""})
    command(tmp_path, "baseline", "create", "--force")
    known = (tmp_path / "known.txt").read_text()
    assert sorted(line.split("\t")[1] for line in known.splitlines()[1:]) == ["LLT101", "LLT102", "LLT303"]
    shown = command(tmp_path, "fix", "--diff")
    assert "--- a/known.txt" in shown.output
    assert (tmp_path / "known.txt").read_text() == known
    fixed = command(tmp_path, "fix")
    assert "known.txt: 2 of its findings mended" in fixed.errors
    assert "2 fixed in 1 file, 0 left." in fixed.output
    (left,) = (tmp_path / "known.txt").read_text().splitlines()[1:]
    assert left.split("\t")[:4] == ["desk/app.py", "LLT303", "-", "openai.OpenAI"]
    assert left not in known
    assert command(tmp_path, "check").status == 0
    assert command(tmp_path, "baseline", "check").status == 0


def test_check_fixes_only_what_it_would_report(tmp_path: Path) -> None:
    policy = 'baseline = "known.txt"\n' + POLICY
    write(tmp_path, {"desk/old.py": UNTAGGED, "lint-llm-tags.toml": policy})
    command(tmp_path, "baseline", "create")
    known = (tmp_path / "known.txt").read_text()
    checked = command(write(tmp_path, {"desk/new.py": UNTAGGED}), "check", "--fix")
    assert checked.status == 0
    assert checked["desk/old.py"] == UNTAGGED
    assert "x-llm-team" in checked["desk/new.py"]
    assert checked["known.txt"] == known


def test_a_model_that_may_be_anybodys_is_only_offered_a_fix(tmp_path: Path) -> None:
    """ChatMistralAI would send ``extra_headers`` in the body, which Mistral refuses."""
    code = (
        "from langchain_core.language_models import BaseChatModel\n\n\n"
        "def ask(model: BaseChatModel, text):\n    return model.invoke(text)\n"
    )
    offered = fix(tmp_path, {"app.py": code})
    assert offered["app.py"] == code
    assert "unsafe LLT102 add feature=ask" in offered.output
    assert "some servers refuse extra_headers" in offered.output
