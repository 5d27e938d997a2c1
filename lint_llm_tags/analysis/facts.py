"""Facts: what a statement says, without layout. The evaluator reads nothing else.

Small, immutable and made of plain values, so that they can be compared, cached and sent between processes.
A ``Mark`` is ``(line, column, end_line, end_column)``: 1-based, columns in characters, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from lint_llm_tags.analysis.units import Units


class Mark(NamedTuple):
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class Constant:
    value: str | bytes | int | float | complex | bool | None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FString:
    parts: tuple[Expr, ...]
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Attribute:
    base: Expr
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Subscript:
    base: Expr
    index: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Argument:
    value: Expr
    name: str = ""
    star: str = ""
    """``*`` or ``**``, else empty."""


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    callee: Expr
    arguments: tuple[Argument, ...]
    mark: Mark


@dataclass(frozen=True, slots=True, eq=False)
class Dict:
    items: tuple[tuple[Expr | None, Expr], ...]
    """The key is None for a ``**`` splat."""


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    kind: str
    """``list``, ``tuple`` or ``set``; ``slice`` with its three bounds."""
    items: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Starred:
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Binary:
    operator: str
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Boolean:
    operator: str
    """``and`` or ``or``."""
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Unary:
    operator: str
    operand: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Compare:
    left: Expr
    rest: tuple[tuple[str, Expr], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Conditional:
    test: Expr
    body: Expr
    orelse: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Lambda:
    parameters: tuple[Parameter, ...]
    body: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Await:
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Yield:
    value: Expr | None
    delegates: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Walrus:
    target: Expr
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    target: Expr
    iterable: Expr
    conditions: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Comprehension:
    kind: str
    """``list``, ``set``, ``dict`` or ``generator``."""
    element: Expr
    value: Expr | None
    """The value of a dict comprehension, whose ``element`` is the key."""
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Other:
    """Syntax that gives no value of interest; its parts may still hold calls."""

    parts: tuple[Expr, ...]


Expr: TypeAlias = (
    Name
    | Constant
    | FString
    | Attribute
    | Subscript
    | Call
    | Dict
    | Sequence
    | Starred
    | Binary
    | Boolean
    | Unary
    | Compare
    | Conditional
    | Lambda
    | Await
    | Yield
    | Walrus
    | Comprehension
    | Other
)


@dataclass(frozen=True, slots=True, eq=False)
class Parameter:
    name: str
    kind: str
    """``position``, ``any``, ``keyword``, ``*`` or ``**``."""
    default: Expr | None = None
    annotation: Expr | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Assign:
    targets: tuple[Expr, ...]
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class AnnotatedAssign:
    target: Expr
    annotation: Expr
    value: Expr | None


@dataclass(frozen=True, slots=True, eq=False)
class AugmentedAssign:
    target: Expr
    operator: str
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Return:
    value: Expr | None


@dataclass(frozen=True, slots=True, eq=False)
class Raise:
    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Jump:
    kind: str
    """``break`` or ``continue``."""


@dataclass(frozen=True, slots=True, eq=False)
class Assert:
    test: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Delete:
    targets: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """``global`` or ``nonlocal``."""

    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Import:
    name: str
    alias: str
    """The name that is bound; for ``import a.b`` without ``as`` it is ``a``."""
    renamed: bool


@dataclass(frozen=True, slots=True, eq=False)
class ImportFrom:
    module: str
    level: int
    names: tuple[tuple[str, str], ...]
    """Pairs of imported and bound name; ``("*", "*")`` for a star import."""


@dataclass(frozen=True, slots=True, eq=False)
class If:
    test: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True, eq=False)
class For:
    target: Expr
    iterable: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True, eq=False)
class While:
    test: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Handler:
    type: Expr | None
    name: str
    body: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Try:
    body: tuple[Stmt, ...]
    handlers: tuple[Handler, ...]
    orelse: tuple[Stmt, ...]
    final: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True, eq=False)
class With:
    items: tuple[tuple[Expr, Expr | None], ...]
    body: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """What a case asks of its subject, or a part of a pattern of one."""

    kind: str
    """``value``, ``any``, ``or``, ``mapping``, ``class``, ``sequence``, or ``other``: not followed."""
    name: str = ""
    """What the subject is bound to where it matches."""
    values: tuple[Expr, ...] = ()
    """The value; the keys of a mapping; the class and then the names of its keyword patterns, as constants."""
    parts: tuple[Pattern, ...] = ()
    """For ``class`` the positional ones first."""
    rest: str = ""
    """What ``**rest`` of a mapping is bound to."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    pattern: Pattern
    captures: tuple[str, ...]
    guard: Expr | None
    body: tuple[Stmt, ...]
    irrefutable: bool


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    subject: Expr
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    name: str
    parameters: tuple[Parameter, ...]
    body: tuple[Stmt, ...]
    decorators: tuple[Expr, ...]
    returns: Expr | None
    generates: bool
    """The body yields."""
    qualname: str
    """Inside the file: ``Class.method``, ``outer.inner``."""


@dataclass(frozen=True, slots=True, eq=False)
class Class:
    name: str
    bases: tuple[Argument, ...]
    decorators: tuple[Expr, ...]
    qualname: str
    members: Units


Stmt: TypeAlias = (
    Assign
    | AnnotatedAssign
    | AugmentedAssign
    | Expression
    | Return
    | Raise
    | Jump
    | Assert
    | Delete
    | Scope
    | Import
    | ImportFrom
    | If
    | For
    | While
    | Try
    | With
    | Match
    | Function
    | Class
)
