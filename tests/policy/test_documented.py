"""``docs/policy.md`` names every key, with its default, and its examples are policies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint_llm_tags.policy.finding import PolicyError
from lint_llm_tags.policy.keys import INSERTABLE, POLICY
from lint_llm_tags.policy.kinds import Key, Kind, ListOf, Table, TableOf
from lint_llm_tags.policy.loading import load_policy
from lint_llm_tags.tags.carriers import CARRIER_NAMES, DEFAULT_CARRIERS

DOCUMENT = (Path(__file__).parents[2] / "docs/policy.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^#{3,4} `(.+?)`\n(.*?)(?=^##|\Z)", DOCUMENT, re.MULTILINE | re.DOTALL))


def keys(table: Table, prefix: str = "") -> Iterator[tuple[str, Table, str, Key]]:
    for name, key in table.keys.items():
        yield f"{prefix}{name}", table, name, key
        inner: Kind = key.kind
        step = "."
        if isinstance(inner, TableOf):
            inner, step = inner.item, ".<tag>."
        elif isinstance(inner, ListOf):
            inner = inner.item
        if isinstance(inner, Table):
            yield from keys(inner, f"{prefix}{name}{step}")


KEYS = list(keys(POLICY))


def test_every_key_has_its_section_and_there_is_no_other() -> None:
    assert sorted(SECTIONS) == sorted(path for path, *_ in KEYS)


@pytest.mark.parametrize(("path", "table", "name", "key"), KEYS, ids=[path for path, *_ in KEYS])
def test_type_and_default_are_told(path: str, table: Table, name: str, key: Key) -> None:
    first = SECTIONS[path].strip().split("\n\n")[0]
    assert first.startswith("Type: ")
    assert ("Required." in first) == key.required
    default = table.default(name)
    if not key.required and default not in (None, "", []):
        assert f"`{json.dumps(default)}`" in first


@pytest.mark.parametrize("example", re.findall(r"```toml\n(.*?)```", DOCUMENT, re.DOTALL))
def test_examples_are_policies(example: str, tmp_path: Path) -> None:
    path = tmp_path / "lint-llm-tags.toml"
    # What an example extends is not here.
    path.write_text(re.sub("(?m)^extends = .*$", "", example), encoding="utf-8")
    load_policy(path)


def test_the_message_shown_is_the_message_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.lint-llm-tags]\nrequierd = []")
    with pytest.raises(PolicyError) as raised:
        load_policy(path)
    assert f"```text\n{raised.value}\n```" in DOCUMENT


def test_carriers_are_listed() -> None:
    assert re.findall(r"^\| `(.+?)` \|", SECTIONS["carriers.count"], re.MULTILINE) == list(CARRIER_NAMES)
    for carrier in DEFAULT_CARRIERS:
        assert f"`{carrier.header}" in SECTIONS["carriers.count"]
    assert ", ".join(f"`{name}`" for name in INSERTABLE) in SECTIONS["carriers.insert"]
