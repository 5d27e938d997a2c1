"""Frames: the names and the position of one running body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.possibilities import HOLDING, either, substitute, unforced
from lint_llm_tags.analysis.values import (
    NEVER,
    ClassValue,
    FunctionValue,
    InstanceValue,
    SequenceValue,
    Spot,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable

Environment = dict[str, Value]
YIELDS = "<yields>"
"""Under this name an environment holds what a generator has given so far."""
FunctionKey = tuple[str, str]
"""File and qualified name; a class stands for its constructor."""


@dataclass(slots=True, eq=False)
class Frame:
    """A body being run. ``environment`` is None where no path arrives."""

    kind: str
    """``module``, ``class`` or ``function``."""
    path: str
    scope: str = ""
    """Qualified name of the function or class inside the file."""
    environment: Environment | None = field(default_factory=dict)
    parent: Frame | None = None
    """The frame in which a function or class was defined; None for modules."""
    position: int | None = None
    """Index of the unit that runs, for modules: names bound later do not exist yet."""
    chain: tuple[Spot, ...] = ()
    """The calls through which the body was entered, outermost first."""
    calls: tuple[FunctionKey, ...] = ()
    """The functions that these calls entered."""
    function: FunctionValue | None = None
    owner: ClassValue | None = None
    """The class whose method runs."""
    global_names: set[str] = field(default_factory=set)
    nonlocal_names: set[str] = field(default_factory=set)
    returned: list[Value] = field(default_factory=list)
    yielded: list[Value] = field(default_factory=list)
    """In whichever order; what each path yields stands in its environment, see :meth:`generate`."""
    exits: list[Environment] = field(default_factory=list)
    """Environments at ``return``."""
    breaks: list[Environment] = field(default_factory=list)
    """Environments at ``break`` of the innermost loop."""
    continues: list[Environment] = field(default_factory=list)
    """Those at ``continue``."""
    unrolled: int = 0
    """Loops around that are run element by element: each run takes only the paths that its elements take."""
    known_arguments: bool = False
    """The parameters are those of calls that were seen, although ``chain`` does not tell by whom."""
    nested: list[FunctionValue] = field(default_factory=list)
    """Functions and lambdas defined here; those that nobody calls are run at the end."""
    classes: list[ClassValue] = field(default_factory=list)
    """Classes that are defined here."""
    called: set[int] = field(default_factory=set)
    """Identities of the nested functions that were called."""
    stored: dict[tuple[ClassValue, str, int], list[Value]] = field(default_factory=dict)
    """Attributes set on objects, by the object's class, attribute and identity."""
    class_stored: dict[tuple[FunctionKey, str], list[Value]] = field(default_factory=dict)
    """Attributes set on classes, by the class."""
    globals_stored: dict[str, list[Value]] = field(default_factory=dict)
    paused: list[Environment] = field(default_factory=list)
    """Environments at ``yield``."""
    entered: list[Value] = field(default_factory=list)
    """Context managers that were entered on an ``ExitStack``."""

    @property
    def alive(self) -> bool:
        return self.environment is not None

    @property
    def one_path(self) -> bool:
        """Only the path that these arguments or loop elements take counts, since others have runs of their own."""
        return bool(self.chain or self.unrolled or self.known_arguments)

    def bind(self, name: str, value: Value) -> None:
        if self.environment is None:
            return
        if name in self.global_names:
            self.globals_stored.setdefault(name, []).append(value)
        elif name in self.nonlocal_names:
            outer = self.parent
            while outer is not None and outer.environment is not None and name not in outer.environment:
                outer = outer.parent
            if outer is not None and outer.environment is not None:
                outer.environment[name] = either((outer.environment[name], value))
        self.environment[name] = value

    def generate(self, elements: Iterable[Value], *, exact: bool = True) -> None:
        """A generator gives elements; ``exact``: these, once each."""
        elements = tuple(elements)
        self.yielded.extend(elements)
        if self.environment is not None and self.function is not None and self.function.fact.decorators:
            self.paused.append(dict(self.environment))
        if self.environment is None or YIELDS not in self.environment:
            return
        before = self.environment[YIELDS]
        found = [
            SequenceValue(new_identity(), "list", (*option.items, *elements), option.exact and exact)
            for option in unforced(before)
            if isinstance(option, SequenceValue)
        ]
        self.environment[YIELDS] = either(found) if found else before

    def generated(self) -> tuple[tuple[Value, ...], ...]:
        """What each path through a generator gives; nothing where that is not known."""
        found = unforced((self.environment or {}).get(YIELDS, NEVER))
        if any(not isinstance(option, SequenceValue) or not option.exact for option in found):
            return ()
        return tuple(option.items for option in found if isinstance(option, SequenceValue))

    def rename(self, identity: int, new: Value) -> None:
        """An object was changed that only names hold."""
        frame: Frame | None = self
        while frame is not None:
            environment = frame.environment or {}
            for name, value in environment.items():
                if type(value) in HOLDING and any(
                    getattr(option, "identity", None) == identity for option in unforced(value)
                ):
                    environment[name] = substitute(value, identity, new, 1)
            frame = frame.parent

    def replace_object(self, identity: int, new: Value) -> None:
        """An object was changed: show it everywhere."""
        # Instances are held by names and by each other, dicts and lists also deep inside of other ones.
        depth = 1 if isinstance(new, InstanceValue) else 5
        frame: Frame | None = self
        while frame is not None:
            environment = frame.environment
            if environment is not None:
                for name, value in environment.items():
                    changed = substitute(value, identity, new, depth)
                    if changed is not value:
                        environment[name] = changed
            frame = frame.parent

    def finish(self) -> None:
        """Join the environments of all ends, for closures that outlive the body."""
        self.environment = join([*self.exits, *([self.environment] if self.environment is not None else [])]) or {}


def join(environments: list[Environment]) -> Environment | None:
    """What may hold after any of several paths; None when there is none."""
    if not environments:
        return None
    if len(environments) == 1:
        return environments[0]
    first, *others = environments
    names = dict.fromkeys(name for environment in environments for name in environment)
    merged: Environment = {}
    for name in names:
        value = first.get(name)
        if value is not None and all(other.get(name) is value for other in others):
            merged[name] = value
        else:
            merged[name] = either(environment[name] for environment in environments if name in environment)
    return merged


def lambda_function(fact: facts.Lambda, scope: str) -> facts.Function:
    """A lambda as the function that it is."""
    qualname = f"{scope}.<lambda>" if scope else "<lambda>"
    return facts.Function("<lambda>", fact.parameters, (facts.Return(fact.body),), (), None, False, qualname)
