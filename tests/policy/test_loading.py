from __future__ import annotations

import datetime
import os
import subprocess
import sys
import types
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint_llm_tags.policy.entries import Service, TagRule, Waiver
from lint_llm_tags.policy.finding import PolicyError, default_policy, find_policy
from lint_llm_tags.policy.loading import load_policy
from lint_llm_tags.policy.model import Carriers, Policy
from lint_llm_tags.policy.readers import header_reader, tag_names
from tests.policy.corpus import BAD_KEYS, BAD_TOGETHER, FULL, GOOD, WAIVER


def write(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def message(path: Path) -> str:
    with pytest.raises(PolicyError) as raised:
        load_policy(path)
    said = str(raised.value)
    assert "\n" not in said
    return said


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages name files as they look from here."""
    monkeypatch.chdir(tmp_path)


def test_every_key_arrives(tmp_path: Path) -> None:
    path = write(tmp_path / "lint-llm-tags.toml", FULL)
    assert load_policy(path) == Policy(
        str(tmp_path),
        source=path,
        required=("team", "service", "feature"),
        client_tags=("team", "service"),
        tags={
            "team": TagRule(values=("support", "growth", "platform-shared"), aliases=("team_id", "owner")),
            "service": TagRule(pattern="[a-z-]+"),
            "feature": TagRule(pattern="[a-z][a-z0-9-]*"),
            "cost.center": TagRule(),
        },
        carriers=Carriers("x-acme-", "portkey", count=("headers", "portkey", "metadata", "bedrock", "labels")),
        gateway=("https://llm.acme.internal", "http://127.0.0.1:4000/v1/"),
        wire_only=True,
        services=(
            Service(
                "ticket-copilot",
                "support",
                ("services/ticket_copilot/**",),
                ("TICKET_COPILOT_OPENAI_KEY", "prod/ticket-copilot/openai", "settings.copilot_key"),
            ),
            Service("mailer"),
        ),
        waivers=(Waiver(("legacy/**",), ("LLT1", "LLT302"), datetime.date(2026, 12, 31), "rewritten in Q1, ENG-4211"),),
        select=("LLT1", "LLT2"),
        extend_select=("LLT206",),
        ignore=("LLT303",),
        exclude=("legacy/**", "!legacy/keep.py", "*.ipynb", "/build/", "a[bc]?.py"),
    )


@pytest.mark.parametrize("content", GOOD)
def test_good_policies_load(content: str, tmp_path: Path) -> None:
    load_policy(write(tmp_path / "lint-llm-tags.toml", content))


def test_an_empty_file_is_the_default_policy(tmp_path: Path) -> None:
    path = write(tmp_path / "lint-llm-tags.toml", "")
    assert load_policy(path) == Policy(str(tmp_path), source=path)
    assert default_policy(tmp_path) == Policy(str(tmp_path), source=None)


@pytest.mark.parametrize(("content", "said"), BAD_KEYS + BAD_TOGETHER)
def test_a_mistake_is_told_in_one_line(content: str, said: str, tmp_path: Path) -> None:
    assert message(write(tmp_path / "lint-llm-tags.toml", content)).startswith(f"lint-llm-tags.toml: {said}")


def test_a_key_in_the_wrong_place_is_not_repeated(tmp_path: Path) -> None:
    secret = "sk-proj-" + "abc123" * 8
    for content in (
        f'[[services]]\nname = "a"\nkeys = ["{secret}"]',
        f'gateway = ["{secret}"]',
        f'required = ["{secret} "]',
        f'select = ["{secret}"]',
        f'[carriers]\ninsert = "{secret}"',
        f'[tags.team]\nvalues = ["{secret}", "{secret}"]',
        f'client-tags = ["{secret}"]',
        f'[tags.team]\naliases = ["{secret}"]\n[tags.service]\naliases = ["{secret}"]',
        f'{secret} = "here"',
        f'[tags."{secret}"]\nvalue = 1',
        f'[tags.team]\nvalues = ["a"]\n[[services]]\nname = "{secret}"\nteam = "b"',
    ):
        assert secret not in message(write(tmp_path / "lint-llm-tags.toml", content))


def test_client_tags_follow_the_required_ones(tmp_path: Path) -> None:
    assert load_policy(write(tmp_path / "a.toml", 'required = ["team", "zone"]')).client_tags == ("team",)
    assert load_policy(write(tmp_path / "a.toml", 'required = ["zone"]')).client_tags == ()


def test_pyproject_names_its_table(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", '[tool.lint-llm-tags]\nrequired = ["team"]\n[tool.ruff]\nx = 1')
    assert load_policy(path).required == ("team",)
    write(path, "[tool.lint-llm-tags]\nrequire = []")
    assert message(path) == 'pyproject.toml: tool.lint-llm-tags.require: unknown key (did you mean "required"?)'
    write(path, '[tool.lint-llm-tags]\nclient-tags = ["zone"]')
    assert message(path).startswith('pyproject.toml: tool.lint-llm-tags.client-tags: "zone" is not')
    write(path, "[tool]\nlint-llm-tags = 3")
    assert message(path) == "pyproject.toml: tool.lint-llm-tags: must be a table"
    for without in ("[tool.ruff]", "", "tool = 3"):
        write(path, without)
        assert message(path) == "pyproject.toml: there is no table [tool.lint-llm-tags]"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "lint-llm-tags.toml"
    assert message(path) == "lint-llm-tags.toml: cannot be read: No such file or directory"
    path.mkdir()
    assert message(path) == "lint-llm-tags.toml: cannot be read: Is a directory"
    path.rmdir()
    path.write_bytes(b'required = ["\xff"]')
    assert message(path) == "lint-llm-tags.toml: not UTF-8: byte 14 of the file"
    for broken in (
        "required = [",
        "a = 1\na = 2",
        "until = 2026-13-45",
        "a = " + "[" * 5000,
        "\0",
        "x = " + "9" * 5000,
    ):
        write(path, broken)
        assert message(path).startswith("lint-llm-tags.toml: not TOML: ")


@given(edit=st.tuples(st.integers(0, len(FULL)), st.integers(0, 60), st.binary(max_size=12)))
@settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_damaged_file_is_loaded_or_refused(edit: tuple[int, int, bytes], tmp_path: Path) -> None:
    start, length, inserted = edit
    path = tmp_path / "lint-llm-tags.toml"
    path.write_bytes(FULL[:start].encode() + inserted + FULL[start + length :].encode())
    try:
        load_policy(path)
    except PolicyError as error:
        assert str(error).startswith("lint-llm-tags.toml: ")
        assert len(str(error).splitlines()) == 1


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "lint-llm-tags.toml"
    path.write_bytes(b'\xef\xbb\xbfrequired = ["team"]\r\n')
    assert load_policy(path).required == ("team",)


# Finding


def test_the_nearest_policy_wins(tmp_path: Path) -> None:
    top = write(tmp_path / "pyproject.toml", "[tool.lint-llm-tags]")
    inner = write(tmp_path / "a/lint-llm-tags.toml", "")
    write(tmp_path / "a/b/pyproject.toml", "[project]\ndependencies = ['lint-llm-tags']")
    module = write(tmp_path / "a/b/c/app.py", "")
    assert find_policy(module) == inner
    assert find_policy(module.parent) == inner
    assert find_policy(tmp_path / "a/b/not-there/x.py") == inner
    assert find_policy(Path("a/b/c")) == inner
    assert find_policy(tmp_path) == top
    own = write(tmp_path / "lint-llm-tags.toml", "")
    assert find_policy(tmp_path) == own


def test_no_policy_is_none(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.ruff]")
    (tmp_path / "lint-llm-tags.toml").mkdir()
    assert find_policy(tmp_path) is None


def test_a_broken_pyproject_with_our_name_is_given_and_another_is_not(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", "[tool.lint-llm-tags]\nrequired = [")
    assert find_policy(tmp_path) == path
    assert message(path).startswith("pyproject.toml: not TOML: ")
    write(path, "[tool.ruff]\nx = [")
    assert find_policy(tmp_path) is None


def test_links_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "real/lint-llm-tags.toml", "")
    (tmp_path / "linked").symlink_to("real")
    assert find_policy(tmp_path / "linked") == tmp_path / "linked/lint-llm-tags.toml"
    assert load_policy(tmp_path / "linked/lint-llm-tags.toml").root == tmp_path / "linked"


# Layers


def test_a_later_layer_overrides_an_earlier_one(tmp_path: Path) -> None:
    write(
        tmp_path / "org.toml",
        """
required = ["team", "service", "feature"]
wire-only = true
ignore = ["LLT303"]
[tags.team]
values = ["support", "growth"]
aliases = ["owner"]
[tags.feature]
pattern = "[a-z]+"
[carriers]
header-prefix = "x-acme-"
insert = "portkey"
[[services]]
name = "copilot"
team = "growth"
paths = ["copilot/**"]
[[services]]
name = "mailer"
"""
        + WAIVER,
    )
    path = write(
        tmp_path / "repo/lint-llm-tags.toml",
        """
extends = "../org.toml"
required = ["team", "service"]
ignore = []
[tags.team]
values = ["support"]
[carriers]
insert = "headers"
[[services]]
name = "copilot"
team = "support"
[[services]]
name = "search"
"""
        + WAIVER.replace("LLT1", "LLT2"),
    )
    policy = load_policy(path)
    assert policy.root == tmp_path / "repo"
    assert policy.source == path
    assert policy.required == ("team", "service")
    assert policy.wire_only
    assert policy.ignore == ()
    assert policy.tags == {
        "team": TagRule(values=("support",), aliases=("owner",)),
        "feature": TagRule(pattern="[a-z]+"),
    }
    assert policy.carriers == Carriers("x-acme-", "headers")
    assert policy.services == (Service("mailer"), Service("copilot", "support"), Service("search"))
    assert [waiver.rules for waiver in policy.waivers] == [("LLT1",), ("LLT2",)]


def test_chains_and_tables_of_pyproject(tmp_path: Path) -> None:
    write(tmp_path / "a.toml", 'required = ["team"]\nignore = ["LLT3"]')
    write(tmp_path / "b/pyproject.toml", '[tool.lint-llm-tags]\nextends = "../a.toml"\nwire-only = true')
    policy = load_policy(write(tmp_path / "c/x.toml", 'extends = "../b/pyproject.toml"\nignore = ["LLT2"]'))
    assert (policy.required, policy.wire_only, policy.ignore) == (("team",), True, ("LLT2",))


def test_mistakes_in_layers(tmp_path: Path) -> None:
    path = write(tmp_path / "a.toml", 'extends = "b.toml"')
    assert message(path) == "a.toml: extends: there is no file b.toml"
    write(path, r'extends = "b\u001b[31m\n.toml"')
    assert message(path) == "a.toml: extends: there is no file b [31m .toml"
    write(path, 'extends = "b.toml"')
    write(tmp_path / "b.toml", "requierd = []")
    assert message(path) == 'b.toml: requierd: unknown key (did you mean "required"?)'
    write(tmp_path / "b.toml", 'extends = "sub/../a.toml"')
    assert message(path) == "b.toml: extends: goes in a circle: a.toml -> b.toml -> a.toml"
    write(tmp_path / "b.toml", 'extends = "c.toml"')
    (tmp_path / "c.toml").symlink_to("b.toml")
    assert message(path) == "b.toml: extends: goes in a circle: b.toml -> c.toml"
    write(path, 'extends = "a.toml"')
    assert message(path) == "a.toml: extends: goes in a circle: a.toml -> a.toml"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An importable package whose code must not run."""
    name = f"acme_policy_{os.getpid()}"
    site = tmp_path / "site"
    write(site / name / "__init__.py", "raise SystemExit('executed')")
    write(site / name / "lint-llm-tags.toml", 'required = ["team"]')
    write(site / name / "strict/__init__.py", "raise SystemExit('executed')")
    write(site / name / "strict/lint-llm-tags.toml", f'extends = "pkg:{name}"\nwire-only = true')
    write(site / name / "none/__init__.py", "")
    write(site / f"{name}_module.py", "raise SystemExit('executed')")
    monkeypatch.syspath_prepend(site)
    return name


def test_a_package_ships_a_policy_and_is_not_executed(package: str, tmp_path: Path) -> None:
    policy = load_policy(write(tmp_path / "x.toml", f'extends = "pkg:{package}"'))
    assert (policy.required, policy.root) == (("team",), tmp_path)
    policy = load_policy(write(tmp_path / "x.toml", f'extends = "pkg:{package}.strict"'))
    assert (policy.required, policy.wire_only) == (("team",), True)
    assert package not in sys.modules


def test_packages_without_a_policy(package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "specless", types.ModuleType("specless"))
    path = tmp_path / "x.toml"
    for name, said in (
        ("not_installed_anywhere", 'there is no installed package "not_installed_anywhere"'),
        (f"{package}.none", f'the package "{package}.none" ships no lint-llm-tags.toml'),
        (f"{package}_module", f'the package "{package}_module" ships no lint-llm-tags.toml'),
        ("json", 'the package "json" ships no lint-llm-tags.toml'),
        ("sys", 'the package "sys" ships no lint-llm-tags.toml'),
        ("specless", 'there is no installed package "specless"'),
    ):
        write(path, f'extends = "pkg:{name}"')
        assert message(path) == f"x.toml: extends: {said}"


# What a policy asks for


def test_readers(tmp_path: Path) -> None:
    policy = load_policy(write(tmp_path / "x.toml", FULL))
    assert header_reader(policy).tags("X-Acme-Team", "a") == {"Team": "a"}
    assert header_reader(policy).tags("x-llm-team", "a") == {}
    assert header_reader(policy).tags("cf-aig-metadata", '{"team": "a"}') == {}
    assert tag_names(policy).resolve("owner") == ("team", False)
    assert tag_names(policy).resolve("cost.center") == ("cost.center", True)


def test_loading_needs_nothing_heavy(tmp_path: Path) -> None:
    write(tmp_path / "lint-llm-tags.toml", FULL)
    code = (
        "import sys; from pathlib import Path; from lint_llm_tags.policy.finding import find_policy; "
        "from lint_llm_tags.policy.loading import load_policy; "
        "load_policy(find_policy(Path()));"
        "print([name for name in ('libcst', 'pathspec', 'jsonschema', 'difflib') if name in sys.modules])"
    )
    root = Path(__file__).parents[2]
    out = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert out.stdout.strip() == "[]"
