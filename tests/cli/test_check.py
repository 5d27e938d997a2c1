"""``lint-llm-tags check``: its contracts, as seen from outside of the process."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.cli.running import TAGGED, UNTAGGED, project, run


def test_clean_is_0_and_says_so(tmp_path: Path) -> None:
    done = run("check", cwd=project(tmp_path, app__ask=TAGGED))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "1 file: 2 LLM clients and calls, 2 tagged, 0 untagged, 0 unknown.\nNothing found.\n"


def test_diagnostics_are_1_and_tell_place_rule_and_what_to_type(tmp_path: Path) -> None:
    done = run("check", cwd=project(tmp_path, app__ask=UNTAGGED))
    assert (done.returncode, done.stderr) == (1, "")
    first, code, carets, message, blank, *_ = done.stdout.split("\n")
    assert first == "app/ask.py:7:12 LLT102 untagged-call"
    assert code.startswith("    7 |     return client.chat.completions.create(")
    assert carets.startswith("      |            ^^^^^^")
    assert "feature" in message
    assert 'extra_headers={"x-llm-feature": ' in message
    assert "app/ask.py:3" in message, "where the other tags come from"
    assert blank == ""
    assert done.stdout.endswith("1 file: 2 LLM clients and calls, 1 tagged, 1 untagged, 0 unknown.\n1 diagnostic.\n")


def test_json_is_the_contract(tmp_path: Path) -> None:
    done = run("check", "--output-format", "json", cwd=project(tmp_path, app__ask=UNTAGGED))
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report["summary"] == {"files": 1, "sites": 2, "tagged": 1, "untagged": 1, "unknown": 0}
    (found,) = report["diagnostics"]
    assert found["code"] == "LLT102"
    assert (found["path"], found["line"], found["column"]) == ("app/ask.py", 7, 12)
    assert found["missing"] == ["feature"]
    assert found["fingerprint"]


def test_concise_is_a_line_each_and_nothing_else(tmp_path: Path) -> None:
    done = run("check", "--output-format", "concise", cwd=project(tmp_path, app__ask=UNTAGGED))
    assert done.stdout.startswith("app/ask.py:7:12: LLT102 ")
    assert done.stdout.count("\n") == 1


def test_statistics_count_rules(tmp_path: Path) -> None:
    done = run("check", "--output-format", "concise", "--statistics", cwd=project(tmp_path, a=UNTAGGED, b=UNTAGGED))
    assert "      2  LLT102  untagged-call\n" in done.stdout


def test_quiet_leaves_diagnostics(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    assert run("check", "--quiet", cwd=root).stdout.endswith("\n\n")
    assert run("check", "--quiet", "--ignore", "LLT102", cwd=root).stdout == ""


def test_exit_zero_reports_only(tmp_path: Path) -> None:
    done = run("check", "--exit-zero", cwd=project(tmp_path, app__ask=UNTAGGED))
    assert done.returncode == 0
    assert "LLT102" in done.stdout


def test_rules_are_selected_on_the_command_line(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    assert run("check", "--select", "LLT1", cwd=root).returncode == 1
    assert run("check", "--select", "LLT101, LLT302", cwd=root).returncode == 0
    assert run("check", "--ignore", "LLT102", cwd=root).returncode == 0
    done = run("check", "--select", "LLT108", cwd=root)
    assert done.returncode == 2
    assert "LLT108" in done.stderr
    assert "did you mean" in done.stderr


def test_only_what_was_asked_is_told_with_the_knowledge_of_the_rest(tmp_path: Path) -> None:
    factory = 'def make():\n    return OpenAI(default_headers={"x-llm-team": "support"})\n'
    root = project(
        tmp_path,
        shared__llm=f"from openai import OpenAI\n\n\n{factory}",
        app__ask="from shared.llm import make\n\nmake().responses.create(model='m', input='x')\n",
    )
    report = json.loads(run("check", "app", "--output-format", "json", cwd=root).stdout)
    assert report["summary"]["files"] == 1
    assert [(item["path"], item["missing"]) for item in report["diagnostics"]] == [
        ("app/ask.py", ["service", "feature"])
    ]


def test_the_same_from_another_directory_with_paths_that_open_there(tmp_path: Path) -> None:
    root = project(tmp_path / "project", app__ask=UNTAGGED)
    (root / "lint-llm-tags.toml").write_text("")

    def paths(*arguments: str, cwd: Path) -> list[tuple[str, str]]:
        report = json.loads(run("check", *arguments, "--output-format", "json", cwd=cwd).stdout)
        return [(item["path"], item["fingerprint"]) for item in report["diagnostics"]]

    ((inside, identity),) = paths(cwd=root)
    assert inside == "app/ask.py"
    assert paths("ask.py", cwd=root / "app") == [("ask.py", identity)]
    assert paths("project", cwd=tmp_path) == [("project/app/ask.py", identity)]
    (tmp_path / "elsewhere").mkdir()
    assert paths(str(root), cwd=tmp_path / "elsewhere") == [(f"{root}/app/ask.py", identity)]


def test_a_package_of_one_project_is_no_sdk_of_another(tmp_path: Path) -> None:
    root = project(
        tmp_path,
        bot__agents____init__="class Agent: ...\n",
        bot__tests__test_bot="from agents import Agent\n\nAgent(name='x')\n",
        research__main="from agents import Agent, Runner\n\nRunner.run_sync(Agent(name='x'), 'y')\n",
    )
    report = json.loads(run("check", "--output-format", "json", cwd=root).stdout)
    assert {item["path"] for item in report["diagnostics"]} == {"research/main.py"}


def test_syntax_that_is_newer_than_this_python_where_a_chain_is_mended(tmp_path: Path) -> None:
    models = "from langchain_openai import ChatOpenAI\ntype Model = ChatOpenAI\ndef model():\n    return ChatOpenAI()\n"
    call = (
        "import models\nfrom langchain_core.prompts import PromptTemplate as P\n(P('') | models.model()).invoke('x')\n"
    )
    done = run("check", cwd=project(tmp_path, models=models, call=call))
    assert done.returncode == 1, done.stderr
    assert "call.py:3" in done.stdout


def test_policy_of_choice(tmp_path: Path) -> None:
    root = project(tmp_path / "project", app__ask=UNTAGGED)
    policy = tmp_path / "policies" / "relaxed.toml"
    policy.parent.mkdir()
    policy.write_text('required = ["team"]\nclient-tags = ["team"]\nexclude = ["app/"]\n')
    assert run("check", "--policy", str(policy), cwd=root).stdout.startswith("0 files"), "globs mean the project"
    assert run("check", "--policy", str(policy), "app/ask.py", cwd=root).returncode == 0


def test_each_file_is_ruled_by_its_nearest_policy_alone_or_with_others(tmp_path: Path) -> None:
    root = project(tmp_path, strict__ask=UNTAGGED, easy__ask=UNTAGGED, easy__gen__ask=UNTAGGED)
    (root / "easy/pyproject.toml").write_text('[tool.lint-llm-tags]\nrequired = ["team", "service"]\n')
    (root / "easy/gen/lint-llm-tags.toml").write_text('required = ["team", "service", "app"]\n')
    for arguments in ([], ["."], ["easy", "strict"], ["easy/ask.py", "easy/gen/ask.py", "strict/ask.py"]):
        report = json.loads(run("check", *arguments, "--output-format", "json", cwd=root).stdout)
        assert [(item["path"], item["missing"]) for item in report["diagnostics"]] == [
            ("easy/gen/ask.py", ["app"]),
            ("strict/ask.py", ["feature"]),
        ], arguments
        assert report["summary"]["files"] == 3
    assert run("check", "easy/ask.py", cwd=root).returncode == 0


def test_exclusions(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED, legacy__old=UNTAGGED, gen__made=UNTAGGED)
    (root / "lint-llm-tags.toml").write_text('exclude = ["legacy/"]\n')

    def paths(*arguments: str) -> list[str]:
        report = json.loads(run("check", *arguments, "--output-format", "json", cwd=root).stdout)
        return [item["path"] for item in report["diagnostics"]]

    assert paths() == ["app/ask.py", "gen/made.py"]
    assert paths("--exclude", "gen/", "--exclude", "ask.py") == []
    assert paths("legacy") == []
    assert paths("legacy/old.py") == ["legacy/old.py"], "a file that is named is meant"
    assert paths("legacy/old.py", "app/ask.py", "--force-exclude") == ["app/ask.py"]


def test_the_rest_of_the_repository_is_known_below_a_policy_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    project(tmp_path, libs__llm='HEADERS = {"x-llm-team": "support", "x-llm-service": "copilot"}\n')
    call = "from llm import HEADERS\nimport openai\nopenai.OpenAI().responses.create(input='', extra_headers=HEADERS)\n"
    service = project(tmp_path / "service", ask=call)
    (service / "lint-llm-tags.toml").write_text("")
    for directory, path in ((tmp_path, "service/ask.py"), (tmp_path, "."), (service, ".")):
        done = run("check", path, "--output-format", "concise", "--select", "LLT102", cwd=directory)
        assert "lacks the tag feature (has team and service from" in done.stdout
        assert "libs/llm.py:1)" in done.stdout


def test_exclusions_of_the_command_line_mean_the_working_directory_those_of_the_policy_its_own(tmp_path: Path) -> None:
    root = project(tmp_path, app__gen__a=UNTAGGED, gen__a=UNTAGGED, kept=UNTAGGED)
    (root / "lint-llm-tags.toml").write_text('exclude = ["/gen/"]\n')
    done = run("check", "..", "--exclude", "/gen/", "--output-format", "concise", cwd=root / "app")
    assert done.stdout.startswith(f"{root}/kept.py:7:12: ")
    assert done.stdout.count("\n") == 1


def test_a_named_file_excuses_no_other_of_the_same_name(tmp_path: Path) -> None:
    root = project(tmp_path, a=UNTAGGED, inner__a=UNTAGGED)
    (root / "inner/lint-llm-tags.toml").write_text('exclude = ["a.py"]\n')
    done = run("check", "a.py", "inner", "--output-format", "concise", cwd=root)
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["a.py"]


def test_gitignored_files_are_left_out(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED, scratch__try=UNTAGGED)
    (root / ".gitignore").write_text("scratch/\n")
    assert run("check", cwd=root).stdout.count("LLT102") == 1


def test_waivers_are_counted_until_they_expire(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    waiver = '[[waivers]]\npaths = ["app/**"]\nrules = ["LLT1"]\nuntil = {}\nreason = "rewritten soon"\n'
    (root / "lint-llm-tags.toml").write_text(waiver.format("2999-12-31"))
    done = run("check", cwd=root)
    assert done.returncode == 0
    assert done.stdout.endswith("Nothing found, 1 waived by the policy.\n")
    (root / "lint-llm-tags.toml").write_text(waiver.format("2020-12-31"))
    assert run("check", cwd=root).returncode == 1


def test_standard_input_stands_for_a_file(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=TAGGED)
    done = run("check", "-", "--stdin-filename", "app/ask.py", cwd=root, stdin=UNTAGGED.encode())
    assert done.returncode == 1, "what is typed counts, not what was saved"
    assert done.stdout.startswith("app/ask.py:7:12 LLT102 ")
    done = run("check", "-", "--output-format", "concise", cwd=root, stdin=UNTAGGED.encode())
    assert done.stdout.startswith("<stdin>:7:12: LLT102 ")
    assert run("check", "-", "--stdin-filename", "app/ask.py", cwd=root).returncode == 0, "an empty file is clean"


def test_standard_input_knows_the_project(tmp_path: Path) -> None:
    root = project(tmp_path, app__llm=TAGGED)
    source = b"from app.llm import client\n\nclient.responses.create(model='m', input='x')\n"
    done = run("check", "-", "--stdin-filename", "app/new.py", "--output-format", "json", cwd=root, stdin=source)
    assert [item["missing"] for item in json.loads(done.stdout)["diagnostics"]] == [["feature"]]


def test_excluded_standard_input_is_left_out_on_demand(tmp_path: Path) -> None:
    arguments = ("check", "-", "--stdin-filename", "gen/a.py", "--exclude", "gen/")
    assert run(*arguments, cwd=tmp_path, stdin=UNTAGGED.encode()).returncode == 1
    assert run(*arguments, "--force-exclude", cwd=tmp_path, stdin=UNTAGGED.encode()).returncode == 0


def test_unreadable_files_are_told_and_the_others_checked(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    (root / "app/binary.py").write_bytes(b"import openai\n\0")
    (root / "app/gone.py").symlink_to("nowhere.py")
    done = run("check", "app", "app/gone.py", "--output-format", "concise", cwd=root)
    assert done.returncode == 1
    codes = [tuple(line.split(" ")[:2]) for line in done.stdout.splitlines()]
    assert codes == [
        ("app/ask.py:7:12:", "LLT102"),
        ("app/binary.py:2:1:", "LLT903"),
        ("app/gone.py:1:1:", "LLT903"),
    ]
    done = run("check", "app", "--select", "LLT301", cwd=root)
    assert done.returncode == 0
    assert "could not be read" in done.stderr, "never silently taken for clean"


def test_names_that_are_not_text_are_told_readably(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.py")).write_text(UNTAGGED)
    for changes in ({}, {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}):
        done = run("check", "--output-format", "concise", cwd=tmp_path, **changes)
        assert done.stdout.startswith("caf\\xe9.py:7:12: LLT102 ")
        report = json.loads(run("check", "--output-format", "json", cwd=tmp_path, **changes).stdout)
        assert report["diagnostics"][0]["path"] == "caf\\xe9.py"


def test_what_is_not_python_is_skipped_aloud(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=TAGGED)
    (root / "README.md").write_text("# hello\n")
    done = run("check", "app", "README.md", cwd=root)
    assert done.returncode == 0
    assert done.stderr == "lint-llm-tags: warning: skipped README.md: neither Python nor a deployment file\n"
