"""Commands that explain and set up: explain, why, policy, init, doctor."""

from __future__ import annotations

import json
import re
from pathlib import Path

import tomllib

from lint_llm_tags.policy.keys import json_schema
from lint_llm_tags.policy.loading import load_policy
from tests.cli.running import TAGGED, UNTAGGED, project, run

SERVICES = {
    "services__mail__a": UNTAGGED.replace("OpenAI(", 'OpenAI(api_key=os.environ["MAIL_KEY"], '),
    "services__chat__a": UNTAGGED.replace("OpenAI(", 'OpenAI(api_key=os.environ["ALL_KEY"], '),
    "services__search__a": UNTAGGED.replace("OpenAI(", 'OpenAI(api_key=os.environ["ALL_KEY"], '),
}


def test_explain_shows_the_page_and_knows_names(tmp_path: Path) -> None:
    done = run("explain", "llt102", cwd=tmp_path)
    assert done.stdout.startswith("# LLT102 untagged-call\n")
    assert "](" not in done.stdout.replace("](http", ""), "links lead nowhere on a terminal"
    assert run("explain", "untagged-call", cwd=tmp_path).stdout == done.stdout
    assert run("explain", cwd=tmp_path).stdout.count("\n") >= 15
    wrong = run("explain", "LLT1O2", cwd=tmp_path)
    assert (wrong.returncode, 'did you mean "LLT102"' in wrong.stderr) == (2, True)


def test_why_tells_the_way_from_call_to_client(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    told = run("why", "app/ask.py:7", cwd=root).stdout
    assert told.startswith("app/ask.py:7:12: call chat.completions.create (openai) is untagged\n")
    for part in (
        "client openai.OpenAI at app/ask.py:3:10",
        "team = support, in default_headers at app/ask.py:3:34",
        "feature is missing",
        "LLT102: call chat.completions.create lacks the tag feature (has team and service from app/ask.py:3): "
        'add extra_headers={"x-llm-feature": "..."}',
    ):
        assert part in told
    assert re.sub(" +$", "", told, flags=re.MULTILINE).endswith("""\
  the smallest edit that tags it:
    --- a/app/ask.py
    +++ b/app/ask.py
    @@ -4,4 +4,8 @@


     def ask(question):
    -    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    +    return client.chat.completions.create(
    +        model="m",
    +        messages=[{"role": "user", "content": question}],
    +        extra_headers={"x-llm-feature": "ask"},
    +    )
""")
    assert (root / "app/ask.py").read_text() == UNTAGGED
    nothing = run("why", "app/ask.py:1", cwd=root)
    assert nothing.returncode == 2
    assert "they are at app/ask.py:3:10, app/ask.py:7:12" in nothing.stderr


def test_why_says_why_it_has_nothing_to_tell(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    (root / "lab.ipynb").write_text('{"openai": ')
    (root / "odd.py").write_bytes(b"import openai\nx = '\xff'\n")
    for place, message in (
        ("lab.ipynb", "lab.ipynb:1: not read: not a notebook: no JSON"),
        ("odd.py:2", "odd.py:2: not read: not valid utf-8"),
        ("app", "app is no place in a file: write FILE:LINE"),
        ("nowhere.py:3", "no such file or directory: nowhere.py"),
    ):
        done = run("why", place, cwd=root)
        assert (done.returncode, done.stdout, message in done.stderr) == (2, "", True), done.stderr
    told = run("why", "-", "--stdin-filename", "app/other.py", cwd=root, stdin=UNTAGGED.encode()).stdout
    assert "app/other.py:7:12: call chat.completions.create (openai) is untagged\n" in told


def test_why_shows_the_edit_at_the_client_too_and_dots_for_what_nobody_knows(tmp_path: Path) -> None:
    root = project(tmp_path, app__llm="import openai\n\nclient = openai.OpenAI()\n")
    project(root, app__ask="from app.llm import client\n\nanswer = client.responses.create(model='m', input='?')\n")
    told = run("why", "app/ask.py", cwd=root).stdout
    assert "  the smallest edit that tags it (fill in the dots):\n" in told
    (arguments,) = [line for line in told.splitlines() if line.startswith("    +") and "extra_headers" in line]
    assert arguments.count("'...'") == 3
    (root / "app/ask.py").write_text(TAGGED)
    assert "edit" not in run("why", "app/ask.py:7", cwd=root).stdout


def test_policy_show_names_the_file_of_each_value(tmp_path: Path) -> None:
    (tmp_path / "org.toml").write_text('required = ["team"]\n[tags.team]\nvalues = ["a"]\naliases = ["owner"]\n')
    (tmp_path / "lint-llm-tags.toml").write_text('extends = "org.toml"\n[tags.team]\nvalues = ["b"]\n')
    shown = json.loads(run("policy", "show", "--output-format", "json", cwd=tmp_path).stdout)
    assert shown["required"] == {"value": ["team"], "from": "org.toml"}
    assert shown["tags.team.values"] == {"value": ["b"], "from": "lint-llm-tags.toml"}
    assert shown["tags.team.aliases"] == {"value": ["owner"], "from": "org.toml"}
    assert shown["wire-only"] == {"value": False, "from": "default"}
    assert 'required = ["team"]' in run("policy", "show", cwd=tmp_path).stdout
    assert run("policy", "schema", cwd=tmp_path).stdout == json_schema()


def test_policy_show_quotes_keys_as_toml_does(tmp_path: Path) -> None:
    policy = '[ownership.codeowners]\n"@acme/support" = "support"\n[tags.team]\nvalues = ["support"]\n'
    (tmp_path / "lint-llm-tags.toml").write_text(policy)
    shown = tomllib.loads(run("policy", "show", cwd=tmp_path).stdout)
    assert shown["ownership"]["codeowners"] == {"@acme/support": "support"}
    assert shown["tags"]["team"]["values"] == ["support"]


def test_init_writes_what_the_repository_says(tmp_path: Path) -> None:
    root = project(tmp_path, **{name: f"import os\n{code}" for name, code in SERVICES.items()})
    (root / ".git").mkdir()
    for service in ("mail", "search"):
        (root / "services" / service / "Dockerfile").write_text("")
    (root / "CODEOWNERS").write_text("* @acme/platform\n/services/mail/ @acme/growth @someone\n")
    (root / "services/chat/catalog-info.yaml").write_text(
        "kind: Component\nmetadata:\n  name: chat-bot\nspec:\n  owner: group:default/support\n"
    )
    printed = run("init", "--print", "--required", "team,service", cwd=root)
    assert printed.returncode == 0
    assert not (root / "lint-llm-tags.toml").exists()
    done = run("init", "--required", "team,service", "--gateway", "https://llm.acme.internal", cwd=root / "services")
    assert done.returncode == 0, done.stderr
    policy = load_policy(root / "lint-llm-tags.toml")
    assert policy.required == ("team", "service")
    assert policy.gateway == ("https://llm.acme.internal",)
    by_name = {service.name: service for service in policy.services}
    assert (by_name["mail"].team, by_name["mail"].keys) == ("growth", ("MAIL_KEY",))
    assert (by_name["chat-bot"].team, by_name["chat-bot"].paths) == ("support", ("services/chat/**",))
    assert by_name["search"].keys == ()
    assert "# ALL_KEY is shared with chat" in (root / "lint-llm-tags.toml").read_text()
    again = run("init", cwd=root)
    assert (again.returncode, "there is a policy already" in again.stderr) == (2, True)
    assert run("init", "--print", "--gateway", "nonsense", cwd=root).returncode == 2


def test_doctor_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "lint-llm-tags.toml").write_text('baseline = "known.txt"\n')
    (tmp_path / "ruff.toml").write_text('[lint]\nselect = ["E", "RUF"]\n')
    (tmp_path / ".pre-commit-config.yaml").write_text(
        "repos:\n  - repo: https://example.com/x\n    rev: v0.0.1\n    hooks:\n      - id: lint-llm-tags\n"
    )
    done = run("doctor", cwd=tmp_path)
    told = {line.split()[1]: line.split()[0] for line in done.stdout.splitlines()}
    assert done.returncode == 0
    assert told == {
        "policy": "ok", "baseline": "warning", "flake8": "ok", "ruff": "warning", "pre-commit": "warning",
        "companion": "ok",
    }  # fmt: skip
    companion = done.stdout.splitlines()[-1]
    assert "httpx, " in companion
    assert "mock" not in companion
    assert "_pytest" not in companion
    (tmp_path / "ruff.toml").write_text('select = ["ALL"]\n[lint]\nexternal = ["LLT"]\n')
    (tmp_path / "known.txt").write_text("nonsense\n")
    done = run("doctor", cwd=tmp_path)
    assert done.returncode == 1
    assert "known.txt:1: not a line of a baseline" in done.stdout
    assert "ruff.toml keeps LLT codes" in done.stdout
    (tmp_path / "ruff.toml").write_text('[lint]\nselect = ["E", "F"]\n')
    assert "ok       ruff        ruff.toml leaves RUF100 off" in run("doctor", cwd=tmp_path).stdout
