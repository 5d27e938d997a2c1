"""Facts: what a statement says, without layout. The evaluator reads nothing else.

Small, immutable and made of plain values, so that they can be compared, cached and sent between processes.
A ``Mark`` is ``(line, column, end_line, end_column)``: 1-based, columns in characters, end exclusive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lint_llm_tags.dataclass import immutable

if TYPE_CHECKING:
    from lint_llm_tags.analysis.units import Units


class Mark(NamedTuple):
    line: int
    column: int
    end_line: int
    end_column: int


@immutable(eq=False)
class Name:
    id: str


@immutable(eq=False)
class Constant:
    value: str | bytes | int | float | complex | bool | None
    mark: Mark | None = None


@immutable(eq=False)
class FString:
    parts: tuple[Expr, ...]
    mark: Mark | None = None


@immutable(eq=False)
class Attribute:
    base: Expr
    name: str


@immutable(eq=False)
class Subscript:
    base: Expr
    index: Expr


@immutable(eq=False)
class Argument:
    value: Expr
    name: str = ""
    star: str = ""
    """``*`` or ``**``, else empty."""


@immutable(eq=False)
class Call:
    callee: Expr
    arguments: tuple[Argument, ...]
    mark: Mark


@immutable(eq=False)
class Dict:
    items: tuple[tuple[Expr | None, Expr], ...]
    """The key is None for a ``**`` splat."""


@immutable(eq=False)
class Sequence:
    kind: str
    """``list``, ``tuple`` or ``set``; ``slice`` with its three bounds."""
    items: tuple[Expr, ...]


@immutable(eq=False)
class Starred:
    value: Expr


@immutable(eq=False)
class Binary:
    operator: str
    left: Expr
    right: Expr


@immutable(eq=False)
class Boolean:
    operator: str
    """``and`` or ``or``."""
    left: Expr
    right: Expr


@immutable(eq=False)
class Unary:
    operator: str
    operand: Expr


@immutable(eq=False)
class Compare:
    left: Expr
    rest: tuple[tuple[str, Expr], ...]


@immutable(eq=False)
class Conditional:
    test: Expr
    body: Expr
    orelse: Expr


@immutable(eq=False)
class Lambda:
    parameters: tuple[Parameter, ...]
    body: Expr


@immutable(eq=False)
class Await:
    value: Expr


@immutable(eq=False)
class Yield:
    value: Expr | None
    delegates: bool = False


@immutable(eq=False)
class Walrus:
    target: Expr
    value: Expr


@immutable(eq=False)
class Clause:
    target: Expr
    iterable: Expr
    conditions: tuple[Expr, ...]


@immutable(eq=False)
class Comprehension:
    kind: str
    """``list``, ``set``, ``dict`` or ``generator``."""
    element: Expr
    value: Expr | None
    """The value of a dict comprehension, whose ``element`` is the key."""
    clauses: tuple[Clause, ...]


@immutable(eq=False)
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


@immutable(eq=False)
class Parameter:
    name: str
    kind: str
    """``position``, ``any``, ``keyword``, ``*`` or ``**``."""
    default: Expr | None = None
    annotation: Expr | None = None


@immutable(eq=False)
class Assign:
    targets: tuple[Expr, ...]
    value: Expr


@immutable(eq=False)
class AnnotatedAssign:
    target: Expr
    annotation: Expr
    value: Expr | None


@immutable(eq=False)
class AugmentedAssign:
    target: Expr
    operator: str
    value: Expr


@immutable(eq=False)
class Expression:
    value: Expr


@immutable(eq=False)
class Return:
    value: Expr | None


@immutable(eq=False)
class Raise:
    parts: tuple[Expr, ...]


@immutable(eq=False)
class Jump:
    kind: str
    """``break`` or ``continue``."""


@immutable(eq=False)
class Assert:
    test: Expr


@immutable(eq=False)
class Delete:
    targets: tuple[Expr, ...]


@immutable(eq=False)
class Scope:
    """``global`` or ``nonlocal``."""

    kind: str
    names: tuple[str, ...]


@immutable(eq=False)
class Import:
    name: str
    alias: str
    """The name that is bound; for ``import a.b`` without ``as`` it is ``a``."""
    renamed: bool


@immutable(eq=False)
class ImportFrom:
    module: str
    level: int
    names: tuple[tuple[str, str], ...]
    """Pairs of imported and bound name; ``("*", "*")`` for a star import."""


@immutable(eq=False)
class If:
    test: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@immutable(eq=False)
class For:
    target: Expr
    iterable: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@immutable(eq=False)
class While:
    test: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@immutable(eq=False)
class Handler:
    type: Expr | None
    name: str
    body: tuple[Stmt, ...]


@immutable(eq=False)
class Try:
    body: tuple[Stmt, ...]
    handlers: tuple[Handler, ...]
    orelse: tuple[Stmt, ...]
    final: tuple[Stmt, ...]


@immutable(eq=False)
class With:
    items: tuple[tuple[Expr, Expr | None], ...]
    body: tuple[Stmt, ...]


@immutable(eq=False)
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


@immutable(eq=False)
class Case:
    pattern: Pattern
    captures: tuple[str, ...]
    guard: Expr | None
    body: tuple[Stmt, ...]
    irrefutable: bool


@immutable(eq=False)
class Match:
    subject: Expr
    cases: tuple[Case, ...]


@immutable(eq=False)
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
    asynchronous: bool = False


@immutable(eq=False)
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
