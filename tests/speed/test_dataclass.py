"""The package's dataclasses are those of the standard library in all that is used of them."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from typing import Any, ClassVar

import pytest

from lint_llm_tags import dataclass as ours
from lint_llm_tags.tags import carriers


def shapes(module: Any) -> dict[str, Any]:
    """The same classes, made by one module or the other."""

    @module.dataclass
    class Plain:
        a: int
        b: str = "b"

    @module.dataclass(slots=True)
    class Counted:
        """With a docstring."""

        name: str
        kind: ClassVar[str] = "x"
        seen: list[int] = module.field(default_factory=list)
        at: int = module.field(init=False, default_factory=lambda: 7)

        def __post_init__(self) -> None:
            self.seen.append(len(self.name))

    @module.dataclass(frozen=True, slots=True)
    class Frozen:
        a: int
        b: tuple[str, ...] = ()
        c: str = module.field(default="", compare=False)

        @property
        def both(self) -> str:
            return f"{self.a}{self.b}"

    @module.dataclass(frozen=True, slots=True, order=True)
    class Ordered:
        numbers: tuple[int, ...]
        exact: bool = True

        def __str__(self) -> str:
            return "ordered"

    @module.dataclass(frozen=True)
    class Below(Frozen):  # type: ignore[misc]
        d: int = 4

    @module.dataclass(frozen=True, slots=True)
    class Empty:
        pass

    return {one.__name__: one for one in (Plain, Counted, Frozen, Ordered, Below, Empty)}


MINE, THEIRS = shapes(ours), shapes(dataclasses)

MADE = [
    ("Plain", (1,), {}),
    ("Plain", (1, "c"), {}),
    ("Counted", ("abc",), {}),
    ("Counted", ("abc",), {"seen": [1]}),
    ("Frozen", (1,), {}),
    ("Frozen", (1, ("x",)), {"c": "c"}),
    ("Ordered", ((1, 2),), {"exact": False}),
    ("Below", (1,), {"d": 5}),
    ("Empty", (), {}),
]


@pytest.mark.parametrize(("name", "values", "named"), MADE)
def test_objects_are_alike(name: str, values: tuple[Any, ...], named: dict[str, Any]) -> None:
    mine = MINE[name](*values, **copy.deepcopy(named))
    theirs = THEIRS[name](*values, **copy.deepcopy(named))
    assert repr(mine) == repr(theirs)
    assert str(mine) == str(theirs)
    assert dataclasses.is_dataclass(mine)
    assert dataclasses.asdict(mine) == dataclasses.asdict(theirs)
    assert mine == MINE[name](*values, **copy.deepcopy(named))
    assert mine != theirs
    assert mine.__match_args__ == theirs.__match_args__
    assert hasattr(mine, "__dict__") == hasattr(theirs, "__dict__")
    for change in ({}, {next(iter(mine.__match_args__)): 9} if mine.__match_args__ and name != "Counted" else {}):
        assert repr(ours.replace(mine, **change)) == repr(dataclasses.replace(theirs, **change))
        assert repr(dataclasses.replace(mine, **change)) == repr(dataclasses.replace(theirs, **change))
    try:
        expected = hash(theirs)
    except TypeError:
        with pytest.raises(TypeError):
            hash(mine)
    else:
        assert hash(mine) == expected


@pytest.mark.parametrize("name", MINE)
def test_classes_are_alike(name: str) -> None:
    mine, theirs = MINE[name], THEIRS[name]
    seen = [(one.name, one.type, one.init, one.compare) for one in dataclasses.fields(mine)]
    assert seen == [(one.name, one.type, one.init, one.compare) for one in dataclasses.fields(theirs)]
    assert mine.__qualname__ == theirs.__qualname__
    assert mine.__module__ == theirs.__module__


def test_comparison_leaves_out_what_does_not_count() -> None:
    assert MINE["Frozen"](1, c="x") == MINE["Frozen"](1, c="y")
    assert hash(MINE["Frozen"](1, c="x")) == hash(MINE["Frozen"](1, c="y"))


def test_order() -> None:
    low, high = MINE["Ordered"]((1,)), MINE["Ordered"]((2,))
    assert sorted([high, low]) == [low, high]
    assert (low <= high, low > high, high >= low) == (True, False, True)


def test_frozen_objects_stay_as_they_are() -> None:
    frozen = MINE["Frozen"](1)
    for change in (lambda: setattr(frozen, "a", 2), lambda: delattr(frozen, "a"), lambda: setattr(frozen, "z", 2)):
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    assert frozen.a == 1


def test_missing_and_unknown_arguments_are_refused() -> None:
    for wrong in (MINE["Frozen"], lambda: MINE["Frozen"](1, z=2), lambda: MINE["Counted"]("a", [], 3)):
        with pytest.raises(TypeError):
            wrong()


def test_defaults_of_factories_are_not_shared() -> None:
    one, other = MINE["Counted"]("ab"), MINE["Counted"]("abc")
    assert (one.seen, other.seen) == ([2], [3])


def test_a_run_without_candidates_imports_no_inspect(tmp_path: Any) -> None:
    (tmp_path / "plain.py").write_text("x = 1\n")
    code = "import sys\nfrom lint_llm_tags.cli.app import run\nrun(['check', '--quiet', 'plain.py'])\n"
    code += "print({'inspect', 'dataclasses'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_immutable_objects_are_frozen_ones_without_a_guard() -> None:
    @ours.immutable
    class Value:
        a: int
        b: tuple[str, ...] = ()

    @ours.immutable(eq=False)
    class Fact:
        a: int

    value = Value(1)
    assert value == Value(1, ())
    assert hash(value) == hash(Value(1))
    assert not hasattr(value, "__dict__")
    assert ours.replace(value, a=2) == dataclasses.replace(value, a=2) == Value(2)
    assert type(value).__setattr__ is object.__setattr__
    fact = Fact(1)
    assert fact != Fact(1)
    assert {fact: "x"}[fact] == "x"


@pytest.mark.parametrize("module", [dataclasses, ours])
def test_what_cannot_be_changed_can_be_copied_and_pickled(module: Any) -> None:
    one = shapes(module)["Frozen"](1, ("x",), "note")
    carrier = carriers.HeaderCarrier("helicone", "Helicone-Property-", "value", prefix=True)
    made = copy.copy(one)
    assert made == one
    assert made.c == "note"
    assert pickle.loads(pickle.dumps(carrier)) == carrier
