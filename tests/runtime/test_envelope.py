"""The envelope at run time: immutable, checked by the nearest policy, written in the policy's way."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
import runpy
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from lint_llm_tags.analysis.models import RUNTIME, models
from lint_llm_tags.policy.finding import PolicyError
from lint_llm_tags.policy.keys import INSERTABLE
from lint_llm_tags.policy.model import Carriers, Policy
from lint_llm_tags.runtime import Envelope, EnvelopeError, current, policies
from lint_llm_tags.tags.carriers import CARRIER_NAMES

ENVELOPE = Envelope(team="support", service="ticket-copilot")


@pytest.fixture(autouse=True)
def _fresh_policies() -> Any:
    policies.forget()
    yield
    policies.forget()


def made_under(directory: Path, policy: str, code: str) -> dict[str, Any]:
    """What a program makes that lives beside this policy."""
    (directory / "lint-llm-tags.toml").write_text(policy, "utf-8")
    (directory / "app").mkdir(exist_ok=True)
    program = directory / "app" / "tags.py"
    program.write_text(f"from lint_llm_tags.runtime import Envelope, current\n{code}\n", "utf-8")
    return runpy.run_path(str(program))


def test_carriers_without_a_policy() -> None:
    envelope = ENVELOPE(feature="answer faq")
    assert envelope.headers() == {
        "x-llm-team": "support",
        "x-llm-service": "ticket-copilot",
        "x-llm-feature": "answer faq",
    }
    assert envelope.metadata() == {"team": "support", "service": "ticket-copilot", "feature": "answer faq"}
    assert envelope.baggage() == "team=support,service=ticket-copilot,feature=answer%20faq"
    assert envelope.attributes()["llm.tag.feature"] == "answer faq"
    assert ENVELOPE.labels() == {"team": "support", "service": "ticket-copilot"}


def test_derived_and_unchanged() -> None:
    assert ENVELOPE(feature="a").tags == {"team": "support", "service": "ticket-copilot", "feature": "a"}
    assert ENVELOPE(feature="a")(feature="b", team="growth").tags["team"] == "growth"
    assert dict(ENVELOPE.tags) == {"team": "support", "service": "ticket-copilot"}
    with pytest.raises(AttributeError, match="does not change"):
        ENVELOPE.team = "growth"  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        ENVELOPE.tags["team"] = "growth"  # type: ignore[index]
    ENVELOPE.headers()["x-llm-team"] = "growth"
    assert ENVELOPE.headers()["x-llm-team"] == "support"


def test_a_value_like_any_other() -> None:
    assert Envelope(team="support", service="ticket-copilot") == ENVELOPE != ENVELOPE(feature="a")
    assert len({ENVELOPE, Envelope(service="ticket-copilot", team="support")}) == 1
    assert repr(ENVELOPE) == "Envelope(team='support', service='ticket-copilot')"
    assert copy.deepcopy(ENVELOPE) is ENVELOPE
    assert pickle.loads(pickle.dumps(ENVELOPE)) == ENVELOPE


@pytest.mark.parametrize(
    ("tags", "said"),
    [
        ({"team": ""}, 'team="" is empty, which is no tag: give a value'),
        ({"team": "todo"}, 'team="todo" is a placeholder: give the real team'),
        ({"anything": " "}, 'anything=" " is empty'),
        ({"team": 3}, "team must be a string, not int"),
        ({"team_id": "support"}, "'team_id' is not how the policy spells it: use 'team'"),
        ({"": "x"}, "a tag's name must be a string, not ''"),
        ({"team": "sk-" + "x" * 60 + "\n"}, "headers does not take the value"),
    ],
)
def test_what_it_refuses_without_a_policy(tags: dict[str, Any], said: str) -> None:
    with pytest.raises(EnvelopeError) as refused:
        Envelope(tags).headers()
    assert said in str(refused.value)
    with pytest.raises(EnvelopeError):
        ENVELOPE(tags).headers()


POLICY = """
required = ["team", "feature", "cost-center"]
[tags.team]
values = ["support", "growth"]
aliases = ["squad"]
[tags.feature]
pattern = "[a-z-]+"
[[services]]
name = "ticket-copilot"
team = "support"
[carriers]
insert = "portkey"
"""


def test_the_nearest_policy_rules(tmp_path: Path) -> None:
    made = made_under(tmp_path, POLICY, 'E = Envelope(team="support", cost_center="42")\nC = current()')
    assert made["E"].tags == {"team": "support", "cost-center": "42"}
    assert json.loads(made["E"].headers()["x-portkey-metadata"]) == {"team": "support", "cost-center": "42"}
    assert made["C"].headers() == {}
    with pytest.raises(EnvelopeError, match=r'feature="A b" does not match the policy\'s pattern "\[a-z-\]\+"'):
        made["E"](feature="A b")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ('Envelope(team="suport")', 'team="suport" is not in the policy\'s list (did you mean "support"?)'),
        ('Envelope(team="zzz")', 'team="zzz" is not in the policy\'s list ("support", "growth")'),
        ('Envelope(squad="support")', "'squad' is not how the policy spells it: use 'team'"),
        (
            'Envelope(team="growth", service="ticket-copilot")',
            'the service "ticket-copilot" belongs to the team "support", not "growth"',
        ),
        ('Envelope(service="ticket-copilot")(team="growth")', 'belongs to the team "support", not "growth"'),
    ],
)
def test_what_a_policy_refuses(tmp_path: Path, code: str, said: str) -> None:
    with pytest.raises(EnvelopeError) as refused:
        made_under(tmp_path, POLICY, code)
    assert said in str(refused.value)


def test_a_policy_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="unknown key"):
        made_under(tmp_path, "requierd = []", 'Envelope(team="a")')


def test_the_environment_names_another_policy_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(policies.VARIABLE, "")
    made = made_under(tmp_path, POLICY, 'E = Envelope(team="zzz")')
    assert made["E"].headers() == {"x-llm-team": "zzz"}
    other = tmp_path / "other.toml"
    other.write_text('[carriers]\nheader-prefix = "x-acme-"\n', "utf-8")
    monkeypatch.setenv(policies.VARIABLE, str(other))
    assert made_under(tmp_path, POLICY, 'E = Envelope(team="zzz")')["E"].headers() == {"x-acme-team": "zzz"}


def test_a_pickle_keeps_its_carrier_where_the_policy_is_not(tmp_path: Path) -> None:
    made = made_under(tmp_path, POLICY, 'E = Envelope(team="support")')
    pickled = pickle.dumps(made["E"])
    (tmp_path / "lint-llm-tags.toml").unlink()
    policies.forget()
    moved = pickle.loads(pickled)
    assert moved == made["E"]
    assert set(moved(feature="Not Checked").headers()) == {"x-portkey-metadata"}


@pytest.mark.parametrize(
    ("tags", "write", "said"),
    [
        ({"team": "Support"}, Envelope.labels, "labels does not take the value 'Support' of team"),
        ({f"t{n}": "x" for n in range(17)}, Envelope.metadata, "metadata takes 16 tags, these are 17"),
        ({"team": "größe"}, Envelope.headers, "headers does not take the value 'größe' of team"),
    ],
)
def test_limits_of_carriers(tags: dict[str, str], write: Any, said: str) -> None:
    with pytest.raises(EnvelopeError) as refused:
        write(Envelope(tags))
    assert said in str(refused.value)


def test_current_is_the_union_of_the_blocks_around() -> None:
    assert current().tags == {}
    with ENVELOPE as outer:
        assert outer is ENVELOPE
        with ENVELOPE(feature="a"), Envelope(feature="b") as inner:
            assert inner == current() == ENVELOPE(feature="b")
        with pytest.raises(ZeroDivisionError), Envelope(feature="c"):
            raise ZeroDivisionError
        assert current() == ENVELOPE
    assert current().tags == {}


def test_current_belongs_to_its_task_and_thread() -> None:
    async def seen(feature: str) -> str:
        with ENVELOPE(feature=feature):
            await asyncio.sleep(0)
            return current().tags["feature"]

    async def both() -> list[str]:
        return await asyncio.gather(seen("a"), seen("b"))

    assert asyncio.run(both()) == ["a", "b"]
    elsewhere: list[Envelope] = []
    with ENVELOPE:
        thread = threading.Thread(target=lambda: elsewhere.append(current()))
        thread.start()
        thread.join()
    assert elsewhere[0].tags == ({} if not getattr(sys.flags, "thread_inherit_context", False) else ENVELOPE.tags)


def test_importing_and_using_it_needs_the_standard_library_only() -> None:
    code = (
        "import sys; from lint_llm_tags.runtime import Envelope, current\n"
        "with Envelope(team='a')(feature='b') as e: current().headers(), e.baggage(), e.labels()\n"
        "print(sorted({n.partition('.')[0] for n in sys.modules} - set(sys.stdlib_module_names) - {'__main__'}))"
    )
    ran = subprocess.run([sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {ROOT!r})\n{code}"],
                         capture_output=True, text=True, check=True)  # fmt: skip
    assert ran.stdout.strip() in ("['lint_llm_tags']", "['lint_llm_tags', 'tomli']")


ROOT = str(Path(__file__).parents[2])


@pytest.mark.parametrize("insert", INSERTABLE)
def test_the_checker_reads_the_headers_that_are_sent(insert: str, tmp_path: Path) -> None:
    """The source that stands for the runtime in the analysis names the same headers."""
    policy = Policy(str(tmp_path), carriers=Carriers(insert=insert))
    source = models(policy, ())[RUNTIME]
    exec(source.replace(b"from lint_llm_tags.runtime.envelope import current", b""), namespace := {})
    made = made_under(tmp_path, f'[carriers]\ninsert = "{insert}"', 'E = Envelope(team="a", service="b")(feature="c")')
    modelled = namespace["Envelope"](team="a", service="b")(feature="c")
    assert {name.lower() for name in modelled.headers()} == {name.lower() for name in made["E"].headers()}
    assert modelled.metadata() == made["E"].metadata()


def test_every_counted_header_carrier_can_be_written() -> None:
    assert set(INSERTABLE) <= set(CARRIER_NAMES)
