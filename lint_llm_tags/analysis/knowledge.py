"""What earlier rounds found out and later rounds use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Set

    from lint_llm_tags.analysis.values import Arguments, ClassValue, Open, Spot, Value


@dataclass(slots=True, eq=False)
class Knowledge:
    """It only grows."""

    wrappers: set[tuple[str, str]] = field(default_factory=set)
    """Functions (path, qualified name) whose requests depend on what callers pass: their calls are followed."""
    constructions: dict[tuple[str, str], dict[tuple[Spot, ...], Arguments]] = field(default_factory=dict)
    """Visible constructions of project classes, by class and by place (with the calls that led there)."""
    plain: set[tuple[str, str]] = field(default_factory=set)
    """Classes that have fields, and no constructor of their own."""
    supplied: set[tuple[str, str]] = field(default_factory=set)
    """Classes whose constructors are given clients."""
    relied: set[tuple[str, str]] = field(default_factory=set)
    """Classes whose visible constructions tell what their objects hold."""
    believed: set[tuple[str, str]] = field(default_factory=set)
    """Those of them that have some: all have to be seen."""
    changers: set[str] = field(default_factory=set)
    """Names of methods that change what their objects hold and requests carry: calls of them matter."""
    suspected: set[Open] = field(default_factory=set)
    """Parameters of constructors that may get an object with a wrapper among its methods."""
    decided: set[tuple[str, str]] = field(default_factory=set)
    """Classes of one of whose constructions more is known than when it was seen first."""
    called: dict[str, bool] = field(default_factory=dict)
    """Whether code of the project calls a method of this name of anything."""
    made: dict[str, bool] = field(default_factory=dict)
    """Whether a call of this name is written anywhere: of a class, its objects are made."""
    changers_outside: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)
    """Functions that are given objects of a class and change what these hold: by file, class and attribute."""
    may_change: dict[str, set[str]] = field(default_factory=dict)
    """Methods that may have changed something, by the reason for which it is unknown."""
    module_values: dict[tuple[str, str], dict[tuple[str, str], Value]] = field(default_factory=dict)
    """What is assigned to attributes outside of the project (``openai.default_headers``), by who assigns it."""
    set_at: dict[tuple[str, str, str], dict[Spot, Value]] = field(default_factory=dict)
    """What calls of one file and scope set a library's global to (``dspy.context(lm=...)``), by place: any may hold."""
    subclasses: dict[tuple[str, str], list[ClassValue]] = field(default_factory=dict)
    implementers: dict[tuple[str, str], list[ClassValue]] = field(default_factory=dict)
    """Classes that are what a protocol describes without naming it."""

    @property
    def suspects(self) -> Set[tuple[str, str]]:
        """Classes of whose constructions the objects may hold a wrapper."""
        return {(one.path, one.function) for one in self.suspected}

    def setters(self) -> set[tuple[str, str]]:
        """Files and scopes that assign to attributes outside of the project."""
        return {setter for assigned in self.module_values.values() for setter in assigned}
