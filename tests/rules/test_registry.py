"""Which rules run, in which order their diagnostics come, and what identifies one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.analysis.sites import Unreadable
from lint_llm_tags.rules.registry import ALL_RULES, run_rules
from lint_llm_tags.rules.selection import OFF_BY_DEFAULT, selected_codes
from tests.rules.building import EVERY_CODE, POLICY, at, call, client, run

DEFAULT = EVERY_CODE - {"LLT206"}
LLT1 = frozenset({"LLT101", "LLT102", "LLT103"})


@pytest.mark.parametrize(
    ("policy", "command_line", "expected"),
    [
        ({}, {}, DEFAULT),
        ({}, {"select": ["LLT1"]}, LLT1),
        ({}, {"select": ["LLT1", "LLT301"]}, LLT1 | {"LLT301"}),
        ({}, {"select": ["LLT"]}, DEFAULT),  # what is opt-in comes with its whole code only
        ({}, {"extend_select": ["LLT2"]}, DEFAULT),
        ({}, {"extend_select": ["LLT206"]}, EVERY_CODE),
        ({}, {"ignore": ["LLT1"]}, DEFAULT - LLT1),
        ({}, {"select": ["LLT1"], "ignore": ["LLT101"]}, LLT1 - {"LLT101"}),
        ({}, {"select": ["LLT101"], "ignore": ["LLT1"]}, {"LLT101"}),  # the longer prefix wins
        ({}, {"select": ["LLT1"], "ignore": ["LLT1"]}, set()),  # ignore wins a tie
        ({"select": ("LLT1",)}, {}, LLT1),
        ({"select": ("LLT1",)}, {"extend_select": ["LLT301"]}, LLT1 | {"LLT301"}),
        ({"select": ("LLT1",)}, {"select": ["LLT301"]}, {"LLT301"}),
        ({"ignore": ("LLT1",)}, {}, DEFAULT - LLT1),
        ({"ignore": ("LLT1",)}, {"select": ["LLT102"]}, {"LLT102"}),  # the command line comes later
        ({"ignore": ("LLT102",)}, {"extend_select": ["LLT102"]}, DEFAULT),
        ({"extend_select": ("LLT206",)}, {}, EVERY_CODE),
        ({"extend_select": ("LLT206",)}, {"ignore": ["LLT206"]}, DEFAULT),
        ({"ignore": ("LLT",), "extend_select": ("LLT301",)}, {}, {"LLT301"}),
    ],
)
def test_selected_codes(policy, command_line, expected):
    assert selected_codes(replace(POLICY, **policy), **command_line) == expected


@pytest.mark.parametrize(
    ("prefix", "message"),
    [
        ("LLT12", 'unknown rule code "LLT12" (did you mean "LLT102"?)'),
        ("llt301", 'unknown rule code "llt301" (did you mean "LLT301"?)'),
        ("untagged-calls", 'unknown rule code "untagged-calls" (did you mean "LLT102"?)'),
        ("ASYNC", 'unknown rule code "ASYNC"'),
        ("", 'unknown rule code ""'),
    ],
)
@pytest.mark.parametrize("option", ["select", "ignore", "extend_select"])
def test_an_unknown_code_is_an_error(option: str, prefix: str, message: str):
    with pytest.raises(ValueError, match="unknown rule code") as error:
        selected_codes(POLICY, **{option: [prefix]})
    assert str(error.value) == message
    with pytest.raises(ValueError, match="unknown rule code"):
        selected_codes(replace(POLICY, **{option: (prefix,)}))


def test_selection_knows_which_rules_are_off():
    assert {rule.code for rule in ALL_RULES if not rule.default} == OFF_BY_DEFAULT


def test_sorted_by_path_line_column_and_code():
    sites = (
        call("team", line=30),
        client("team", line=9, path="b.py"),
        call("team", line=5),
        client("team", line=10, path="b.py"),
        call("team", line=4, path="b.py"),
    )
    analysis = Analysis(sites=sites, unreadable=(Unreadable(at(5), "broken"),))
    found = run_rules(analysis, POLICY, EVERY_CODE)
    assert [(each.place.at, each.code) for each in found] == [
        ("app/ask.py:5", "LLT102"),
        ("app/ask.py:5", "LLT903"),
        ("app/ask.py:30", "LLT102"),
        ("b.py:4", "LLT102"),
        ("b.py:9", "LLT101"),
        ("b.py:10", "LLT101"),
    ]


def test_only_selected_rules_run():
    analysis = Analysis(sites=(call("team"), client("team")))
    assert [each.code for each in run_rules(analysis, POLICY, frozenset({"LLT101"}))] == ["LLT101"]
    assert run_rules(analysis, POLICY, frozenset()) == []


class TestFingerprint:
    def test_does_not_move_with_the_line(self):
        site = call("team")
        [before] = run("LLT102", site)
        [after] = run("LLT102", replace(site, place=at(99)))
        assert before.fingerprint == after.fingerprint

    @pytest.mark.parametrize(
        "change", [{"scope": "other"}, {"symbol": "responses.create"}, {"code": "x"}, {"place": at(12, "b.py")}]
    )
    def test_changes_with_what_is_meant(self, change):
        site = call("team")
        [before] = run("LLT102", site)
        [after] = run("LLT102", replace(site, **change))
        assert before.fingerprint != after.fingerprint

    def test_equal_findings_are_numbered_in_the_order_of_lines(self):
        first, second, third = (replace(call("team", line=line), code="same") for line in (3, 5, 8))
        fingerprints = [each.fingerprint for each in run("LLT102", third, first, second)]
        assert len(set(fingerprints)) == 3
        assert [each.fingerprint for each in run("LLT102", first, second)] == fingerprints[:2]

    def test_a_path_that_is_not_utf8(self):
        [found] = run("LLT102", call("team", path="caf\udce9.py"))
        assert len(found.fingerprint) == 16
