"""The published JSON Schema says the same as the code."""

from __future__ import annotations

import dataclasses
import datetime
import json
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lint_llm_tags.policy
from lint_llm_tags.policy.codes import CODES
from lint_llm_tags.policy.keys import POLICY, json_schema
from lint_llm_tags.policy.kinds import Kind, ListOf, Table, TableOf, WrongValueError
from lint_llm_tags.policy.model import Policy
from tests.policy.corpus import BAD_KEYS, BAD_TOGETHER, GOOD

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SCHEMA_FILE = Path(lint_llm_tags.policy.__file__).with_name("schema.json")
VALIDATOR = jsonschema.Draft7Validator(json.loads(json_schema()), format_checker=jsonschema.FormatChecker())


def as_json(value: Any) -> Any:
    """What an editor's TOML plugin hands to its schema validator."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


def accepted_by_code(content: dict[str, object]) -> bool:
    try:
        POLICY.fields(content, "")
    except WrongValueError:
        return False
    return True


def test_the_published_schema_is_the_generated_one() -> None:
    command = "python -c 'from lint_llm_tags.policy.keys import json_schema; print(json_schema(), end=\"\")'"
    assert SCHEMA_FILE.read_text(encoding="utf-8") == json_schema(), f"write {SCHEMA_FILE.name} with: {command}"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(json_schema()))


@pytest.mark.parametrize("content", GOOD)
def test_both_accept(content: str) -> None:
    assert accepted_by_code(tomllib.loads(content))
    assert VALIDATOR.is_valid(as_json(tomllib.loads(content)))


@pytest.mark.parametrize("content", [content for content, _ in BAD_KEYS])
def test_both_refuse(content: str) -> None:
    assert not accepted_by_code(tomllib.loads(content))
    assert not VALIDATOR.is_valid(as_json(tomllib.loads(content)))


@pytest.mark.filterwarnings("ignore:Possible nested set:FutureWarning")
@pytest.mark.parametrize("content", [content for content, _ in BAD_TOGETHER])
def test_only_the_code_sees_what_keys_do_together(content: str) -> None:
    # But for TOML's dates with times and times, which are no dates in JSON either.
    assert VALIDATOR.is_valid(as_json(tomllib.loads(content))) == ("until" not in content)


SCALARS = st.sampled_from(
    [
        "",
        " ",
        "team",
        "a b",
        "LLT1",
        "LLT999",
        "2026-12-31",
        "2026-13-01",
        "https://a.b",
        "a/**",
        "./a",
        "[",
        "headers",
        "sk-x",
        1,
        0.5,
        True,
    ]
)


def near(kind: Kind) -> st.SearchStrategy[object]:
    """Values that a kind may accept, and values beside it."""
    if isinstance(kind, Table):
        return tables(kind)
    if isinstance(kind, TableOf):
        return st.dictionaries(st.sampled_from(["team", "a b", ""]), near(kind.item), max_size=2) | SCALARS
    if isinstance(kind, ListOf):
        # Two entries of one name are a mistake that only the code sees: one entry at most.
        return st.lists(near(kind.item), max_size=1 if kind.key else 3) | SCALARS
    return SCALARS | st.just([])


def tables(table: Table) -> st.SearchStrategy[dict[str, object]]:
    known = {name: near(key.kind) for name, key in table.keys.items()}
    return st.fixed_dictionaries({}, optional=known) | st.fixed_dictionaries({"odd": SCALARS}, optional=known)


@given(tables(POLICY))
@settings(max_examples=400, deadline=None, derandomize=True)
def test_code_and_schema_agree_on_anything(content: dict[str, object]) -> None:
    assert accepted_by_code(content) == VALIDATOR.is_valid(content)


def tables_in(kind: Kind) -> list[Table]:
    if isinstance(kind, Table):
        return [kind, *(found for key in kind.keys.values() for found in tables_in(key.kind))]
    return tables_in(kind.item) if isinstance(kind, (ListOf, TableOf)) else []


def test_keys_are_the_fields_of_the_model() -> None:
    for table in tables_in(POLICY):
        assert isinstance(table.make, type)
        fields = {field.name for field in dataclasses.fields(table.make)}
        keys = {name.replace("-", "_") for name in table.keys}
        if table.make is Policy:
            fields -= {"top", "source"}
            keys -= {"extends"}
        assert keys == fields


def test_codes_are_the_rules_that_there_are() -> None:
    from lint_llm_tags.rules.registry import ALL_RULES

    assert sorted(rule.code for rule in ALL_RULES) == list(CODES)
