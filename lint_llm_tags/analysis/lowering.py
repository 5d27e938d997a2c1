"""LibCST to facts: one traversal over the fields that carry meaning, in textual order.

Importing this module imports LibCST: do it only when a statement has to be read.
"""

from __future__ import annotations

import ast
import warnings
from typing import TYPE_CHECKING, Any

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.facts import Expr, Mark, Stmt
from lint_llm_tags.analysis.lowered_units import LoweredUnit
from lint_llm_tags.analysis.units import Units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class MarkMismatch(Exception):
    """``ast`` and LibCST do not see the same calls and strings here."""


def lower_with_marks(code: str, marks: Iterator[tuple[bool, Mark]], qualname: str = "") -> tuple[Stmt, ...]:
    """Facts of ``code``, whose calls and strings stand at ``marks``.

    Raises ``MarkMismatch`` when they are not the same in number and kind, and ``libcst.ParserSyntaxError``.
    """
    lowering = _Lowering(_Paired(marks), qualname)
    statements = lowering.body(cst.parse_module(code).body)
    if next(marks, None) is not None:
        raise MarkMismatch
    return statements


def lower_with_positions(code: str, first_line: int = 1, qualname: str = "") -> tuple[Stmt, ...]:
    """Facts of ``code``, whose first line is ``first_line`` of the file. Slower: asks LibCST for the places."""
    wrapper = MetadataWrapper(cst.parse_module(code), unsafe_skip_copy=True)
    positions = wrapper.resolve(PositionProvider)
    return _Lowering(_Looked(positions, first_line - 1), qualname).body(wrapper.module.body)


class _Paired:
    """Marks that ``ast`` gave, in the same order."""

    def __init__(self, marks: Iterator[tuple[bool, Mark]]) -> None:
        self._marks = marks

    def __call__(self, node: cst.CSTNode) -> Mark:
        is_call, mark = next(self._marks, (None, None))
        if mark is None or is_call != isinstance(node, cst.Call):
            raise MarkMismatch
        return mark


class _Looked:
    """Marks that LibCST's PositionProvider gives."""

    def __init__(self, positions: Mapping[cst.CSTNode, CodeRange], offset: int) -> None:
        self._positions = positions
        self._offset = offset

    def __call__(self, node: cst.CSTNode) -> Mark:
        start, end = self._positions[node].start, self._positions[node].end
        return Mark(start.line + self._offset, start.column + 1, end.line + self._offset, end.column + 1)


def _unescaped(text: str) -> str:
    """The text between the braces of an f-string, which LibCST gives as it is written."""
    if "\\" not in text:
        return text
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return text.encode("latin-1", "backslashreplace").decode("unicode_escape")
    except UnicodeError:
        return text


class _Lowering:
    def __init__(self, mark: Callable[[cst.CSTNode], Mark], qualname: str) -> None:
        self._mark = mark
        self._scope = [qualname] if qualname else []
        self._generates = [False]

    # Statements

    def body(self, nodes: Any) -> tuple[Stmt, ...]:
        found: list[Stmt] = []
        for node in nodes:
            if isinstance(node, cst.SimpleStatementLine):
                for small in node.body:
                    found.extend(self._statement(small))
            else:
                found.extend(self._statement(node))
        return tuple(found)

    def _suite(self, suite: cst.BaseSuite) -> tuple[Stmt, ...]:
        if isinstance(suite, cst.SimpleStatementSuite):
            return tuple(statement for small in suite.body for statement in self._statement(small))
        return self.body(suite.body)

    def _statement(self, node: cst.CSTNode) -> tuple[Stmt, ...]:
        lower = _STATEMENTS.get(type(node))
        if lower is None:
            return (facts.Expression(self._other(node)),)
        statement = lower(self, node)
        return statement if isinstance(statement, tuple) else (statement,)

    def _expression_statement(self, node: cst.Expr) -> Stmt:
        return facts.Expression(self.expression(node.value))

    def _assign(self, node: cst.Assign) -> Stmt:
        targets = tuple(self.expression(target.target) for target in node.targets)
        return facts.Assign(targets, self.expression(node.value))

    def _annotated(self, node: cst.AnnAssign) -> Stmt:
        target = self.expression(node.target)
        annotation = self.expression(node.annotation.annotation)
        return facts.AnnotatedAssign(target, annotation, self._optional(node.value))

    def _augmented(self, node: cst.AugAssign) -> Stmt:
        target = self.expression(node.target)
        return facts.AugmentedAssign(target, _operator(node.operator).rstrip("="), self.expression(node.value))

    def _return(self, node: cst.Return) -> Stmt:
        return facts.Return(self._optional(node.value))

    def _raise(self, node: cst.Raise) -> Stmt:
        parts = [self.expression(node.exc)] if node.exc is not None else []
        if node.cause is not None:
            parts.append(self.expression(node.cause.item))
        return facts.Raise(tuple(parts))

    def _assert(self, node: cst.Assert) -> tuple[Stmt, ...]:
        test = facts.Assert(self.expression(node.test))
        if node.msg is None:
            return (test,)
        return (test, facts.Expression(self.expression(node.msg)))

    def _delete(self, node: cst.Del) -> Stmt:
        target = self.expression(node.target)
        return facts.Delete(target.items if isinstance(target, facts.Sequence) else (target,))

    def _import(self, node: cst.Import) -> tuple[Stmt, ...]:
        found: list[Stmt] = []
        for item in node.names:
            name = _dotted(item.name)
            if item.asname is None:
                found.append(facts.Import(name, name.partition(".")[0], renamed=False))
            else:
                found.append(facts.Import(name, _dotted(item.asname.name), renamed=True))
        return tuple(found)

    def _import_from(self, node: cst.ImportFrom) -> Stmt:
        module = _dotted(node.module) if node.module is not None else ""
        if isinstance(node.names, cst.ImportStar):
            names: tuple[tuple[str, str], ...] = (("*", "*"),)
        else:
            names = tuple(
                (_dotted(item.name), _dotted(item.asname.name) if item.asname else _dotted(item.name))
                for item in node.names
            )
        return facts.ImportFrom(module, len(node.relative), names)

    def _scope_names(self, node: cst.Global | cst.Nonlocal) -> Stmt:
        kind = "global" if isinstance(node, cst.Global) else "nonlocal"
        return facts.Scope(kind, tuple(item.name.value for item in node.names))

    def _jump(self, node: cst.Break | cst.Continue) -> Stmt:
        return facts.Jump("break" if isinstance(node, cst.Break) else "continue")

    def _pass(self, node: cst.Pass) -> tuple[Stmt, ...]:
        return ()

    def _if(self, node: cst.If) -> Stmt:
        test = self.expression(node.test)
        return facts.If(test, self._suite(node.body), self._orelse(node.orelse))

    def _orelse(self, node: cst.If | cst.Else | None) -> tuple[Stmt, ...]:
        if node is None:
            return ()
        if isinstance(node, cst.If):
            return (self._if(node),)
        return self._suite(node.body)

    def _for(self, node: cst.For) -> Stmt:
        target, iterable = self.expression(node.target), self.expression(node.iter)
        return facts.For(target, iterable, self._suite(node.body), self._orelse(node.orelse))

    def _while(self, node: cst.While) -> Stmt:
        test = self.expression(node.test)
        return facts.While(test, self._suite(node.body), self._orelse(node.orelse))

    def _try(self, node: cst.Try | cst.TryStar) -> Stmt:
        body = self._suite(node.body)
        handlers = []
        for handler in node.handlers:
            kind = self._optional(handler.type)
            name = handler.name.name.value if handler.name and isinstance(handler.name.name, cst.Name) else ""
            handlers.append(facts.Handler(kind, name, self._suite(handler.body)))
        orelse = self._orelse(node.orelse)
        final = self._suite(node.finalbody.body) if node.finalbody is not None else ()
        return facts.Try(body, tuple(handlers), orelse, final)

    def _with(self, node: cst.With) -> Stmt:
        items = tuple(
            (self.expression(item.item), self.expression(item.asname.name) if item.asname else None)
            for item in node.items
        )
        return facts.With(items, self._suite(node.body))

    def _match(self, node: cst.Match) -> Stmt:
        subject = self.expression(node.subject)
        return facts.Match(subject, tuple(self._case(case) for case in node.cases))

    def _case(self, node: cst.MatchCase) -> facts.Case:
        captures: list[str] = []
        pattern = self._pattern(node.pattern, captures)
        guard = self._optional(node.guard)
        irrefutable = guard is None and isinstance(node.pattern, cst.MatchAs) and node.pattern.pattern is None
        return facts.Case(pattern, tuple(captures), guard, self._suite(node.body), irrefutable)

    def _pattern(self, node: cst.CSTNode, captures: list[str]) -> facts.Pattern:
        """A pattern and its parts, in the order of the source; names that it captures are added to ``captures``."""
        if isinstance(node, (cst.MatchValue, cst.MatchSingleton)):
            return facts.Pattern("value", values=(self.expression(node.value),))
        if isinstance(node, cst.MatchOr):
            return facts.Pattern("or", parts=tuple(self._pattern(item.pattern, captures) for item in node.patterns))
        if isinstance(node, cst.MatchAs):
            inner = self._pattern(node.pattern, captures) if node.pattern is not None else facts.Pattern("any")
            name = node.name.value if node.name is not None else ""
            if name:
                captures.append(name)
            return facts.Pattern(inner.kind, name or inner.name, inner.values, inner.parts, inner.rest)
        if isinstance(node, cst.MatchMapping):
            return self._mapping_pattern(node, captures)
        if isinstance(node, cst.MatchClass):
            cls = self.expression(node.cls)
            parts = [self._pattern(item.value, captures) for item in node.patterns]
            parts += [self._pattern(keyword.pattern, captures) for keyword in node.kwds]
            names = (facts.Constant(keyword.key.value) for keyword in node.kwds)
            return facts.Pattern("class", values=(cls, *names), parts=tuple(parts))
        if isinstance(node, (cst.MatchList, cst.MatchTuple)):
            items = [item.value for item in node.patterns if isinstance(item, cst.MatchSequenceElement)]
            if len(items) == len(node.patterns):
                return facts.Pattern("sequence", parts=tuple(self._pattern(item, captures) for item in items))
        return self._other_pattern(node, captures)

    def _mapping_pattern(self, node: cst.MatchMapping, captures: list[str]) -> facts.Pattern:
        keys: list[Expr] = []
        parts: list[facts.Pattern] = []
        for element in node.elements:
            keys.append(self.expression(element.key))
            parts.append(self._pattern(element.pattern, captures))
        rest = node.rest.value if node.rest is not None else ""
        if rest:
            captures.append(rest)
        return facts.Pattern("mapping", values=tuple(keys), parts=tuple(parts), rest=rest)

    def _other_pattern(self, node: cst.CSTNode, captures: list[str]) -> facts.Pattern:
        if isinstance(node, cst.MatchStar):
            if node.name is not None:
                captures.append(node.name.value)
            return facts.Pattern("other")
        for child in node.children:
            if isinstance(child, cst.BaseExpression):
                self.expression(child)
            elif not isinstance(child, (cst.BaseParenthesizableWhitespace, cst.Comma)):
                self._pattern(child, captures)
        return facts.Pattern("other")

    def _function(self, node: cst.FunctionDef) -> Stmt:
        decorators = tuple(self.expression(item.decorator) for item in node.decorators)
        if node.type_parameters is not None:
            self._other(node.type_parameters)
        self._scope.append(node.name.value)
        parameters = self._parameters(node.params)
        returns = self.expression(node.returns.annotation) if node.returns is not None else None
        self._generates.append(False)
        body = self._suite(node.body)
        generates = self._generates.pop()
        qualname = ".".join(self._scope)
        self._scope.pop()
        asynchronous = node.asynchronous is not None
        return facts.Function(node.name.value, parameters, body, decorators, returns, generates, qualname, asynchronous)

    def _parameters(self, node: cst.Parameters) -> tuple[facts.Parameter, ...]:
        found = [self._parameter(item, "position") for item in node.posonly_params]
        found += [self._parameter(item, "any") for item in node.params]
        if isinstance(node.star_arg, cst.Param):
            found.append(self._parameter(node.star_arg, "*"))
        found += [self._parameter(item, "keyword") for item in node.kwonly_params]
        if node.star_kwarg is not None:
            found.append(self._parameter(node.star_kwarg, "**"))
        return tuple(found)

    def _parameter(self, node: cst.Param, kind: str) -> facts.Parameter:
        annotation = self.expression(node.annotation.annotation) if node.annotation is not None else None
        return facts.Parameter(node.name.value, kind, self._optional(node.default), annotation)

    def _class(self, node: cst.ClassDef) -> Stmt:
        decorators = tuple(self.expression(item.decorator) for item in node.decorators)
        if node.type_parameters is not None:
            self._other(node.type_parameters)
        bases = tuple(self._argument(item) for item in (*node.bases, *node.keywords))
        self._scope.append(node.name.value)
        self._generates.append(False)
        members = Units(LoweredUnit((statement,)) for statement in self._suite(node.body))
        self._generates.pop()
        qualname = ".".join(self._scope)
        self._scope.pop()
        return facts.Class(node.name.value, bases, decorators, qualname, members)

    # Expressions

    def expression(self, node: cst.CSTNode) -> Expr:
        lower = _EXPRESSIONS.get(type(node))
        return self._other(node) if lower is None else lower(self, node)

    def _optional(self, node: cst.CSTNode | None) -> Expr | None:
        return None if node is None else self.expression(node)

    def _other(self, node: cst.CSTNode) -> facts.Other:
        """Whatever is not read itself: its parts are, so that no call inside is lost."""
        parts: list[Expr] = []
        for child in node.children:
            if type(child) in _EXPRESSIONS:
                parts.append(self.expression(child))
            else:
                parts.extend(self._other(child).parts)
        return facts.Other(tuple(parts))

    def _name(self, node: cst.Name) -> Expr:
        value = node.value
        return facts.Constant(_SINGLETONS[value]) if value in _SINGLETONS else facts.Name(value)

    def _number(self, node: cst.Integer | cst.Float | cst.Imaginary) -> Expr:
        try:
            return facts.Constant(ast.literal_eval(node.value))
        except (SyntaxError, ValueError):  # More digits than Python is willing to convert.
            return facts.Other(())

    def _string(self, node: cst.SimpleString) -> Expr:
        return facts.Constant(_literal(node), self._mark(node))

    def _concatenated(self, node: cst.ConcatenatedString) -> Expr:
        mark = self._mark(node)
        parts = self._concatenated_parts(node)
        if all(isinstance(part, facts.Constant) for part in parts):
            values = [part.value for part in parts if isinstance(part, facts.Constant)]
            if all(isinstance(value, str) for value in values):
                return facts.Constant("".join(map(str, values)), mark)
            return facts.Constant(b"".join(value for value in values if isinstance(value, bytes)), mark)
        return facts.FString(parts, mark)

    def _concatenated_parts(self, node: cst.CSTNode) -> tuple[Expr, ...]:
        if isinstance(node, cst.ConcatenatedString):
            return self._concatenated_parts(node.left) + self._concatenated_parts(node.right)
        if isinstance(node, cst.SimpleString):
            return (facts.Constant(_literal(node)),)
        return self._string_parts(node.parts)  # type: ignore[attr-defined]

    def _fstring(self, node: cst.FormattedString) -> Expr:
        mark = self._mark(node)
        return facts.FString(self._string_parts(node.parts, raw="r" in node.prefix.lower()), mark)

    def _string_parts(self, parts: Any, *, raw: bool = False) -> tuple[Expr, ...]:
        found: list[Expr] = []
        for part in parts:
            if hasattr(part, "expression"):
                value = self.expression(part.expression)
                if part.format_spec is not None:
                    value = facts.Other((value, *self._string_parts(part.format_spec)))
                found.append(value)
            else:
                text = part.value if raw else _unescaped(part.value)
                found.append(facts.Constant(text.replace("{{", "{").replace("}}", "}")))
        return tuple(found)

    def _attribute(self, node: cst.Attribute) -> Expr:
        return facts.Attribute(self.expression(node.value), node.attr.value)

    def _subscript(self, node: cst.Subscript) -> Expr:
        base = self.expression(node.value)
        items: list[Expr] = []
        for element in node.slice:
            if isinstance(element.slice, cst.Index):
                items.append(self.expression(element.slice.value))
            elif isinstance(element.slice, cst.Slice):
                bounds = (element.slice.lower, element.slice.upper, element.slice.step)
                none = facts.Constant(None)
                items.append(facts.Sequence("slice", tuple(self._optional(bound) or none for bound in bounds)))
        return facts.Subscript(base, items[0] if len(items) == 1 else facts.Sequence("tuple", tuple(items)))

    def _call(self, node: cst.Call) -> Expr:
        mark = self._mark(node)
        callee = self.expression(node.func)
        return facts.Call(callee, tuple(self._argument(argument) for argument in node.args), mark)

    def _argument(self, node: cst.Arg) -> facts.Argument:
        name = node.keyword.value if node.keyword is not None else ""
        return facts.Argument(self.expression(node.value), name, node.star)

    def _dict(self, node: cst.Dict) -> Expr:
        items: list[tuple[Expr | None, Expr]] = []
        for element in node.elements:
            key = self.expression(element.key) if isinstance(element, cst.DictElement) else None
            items.append((key, self.expression(element.value)))
        return facts.Dict(tuple(items))

    def _sequence(self, node: cst.List | cst.Tuple | cst.Set) -> Expr:
        items: list[Expr] = []
        for element in node.elements:
            value = self.expression(element.value)
            items.append(facts.Starred(value) if isinstance(element, cst.StarredElement) else value)
        return facts.Sequence(_SEQUENCES[type(node)], tuple(items))

    def _starred(self, node: cst.StarredElement) -> Expr:
        return facts.Starred(self.expression(node.value))

    def _binary(self, node: cst.BinaryOperation) -> Expr:
        left = self.expression(node.left)
        return facts.Binary(_operator(node.operator), left, self.expression(node.right))

    def _boolean(self, node: cst.BooleanOperation) -> Expr:
        left = self.expression(node.left)
        operator = "and" if isinstance(node.operator, cst.And) else "or"
        return facts.Boolean(operator, left, self.expression(node.right))

    def _unary(self, node: cst.UnaryOperation) -> Expr:
        return facts.Unary(_operator(node.operator), self.expression(node.expression))

    def _compare(self, node: cst.Comparison) -> Expr:
        left = self.expression(node.left)
        rest = tuple((_operator(item.operator), self.expression(item.comparator)) for item in node.comparisons)
        return facts.Compare(left, rest)

    def _conditional(self, node: cst.IfExp) -> Expr:
        body = self.expression(node.body)
        test = self.expression(node.test)
        return facts.Conditional(test, body, self.expression(node.orelse))

    def _lambda(self, node: cst.Lambda) -> Expr:
        parameters = self._parameters(node.params)
        return facts.Lambda(parameters, self.expression(node.body))

    def _await(self, node: cst.Await) -> Expr:
        return facts.Await(self.expression(node.expression))

    def _yield(self, node: cst.Yield) -> Expr:
        self._generates[-1] = True
        if isinstance(node.value, cst.From):
            return facts.Yield(self.expression(node.value.item), delegates=True)
        return facts.Yield(self._optional(node.value))

    def _walrus(self, node: cst.NamedExpr) -> Expr:
        target = self.expression(node.target)
        return facts.Walrus(target, self.expression(node.value))

    def _comprehension(self, node: cst.ListComp | cst.SetComp | cst.GeneratorExp) -> Expr:
        element = self.expression(node.elt)
        return facts.Comprehension(_COMPREHENSIONS[type(node)], element, None, self._clauses(node.for_in))

    def _dict_comprehension(self, node: cst.DictComp) -> Expr:
        key, value = self.expression(node.key), self.expression(node.value)
        return facts.Comprehension("dict", key, value, self._clauses(node.for_in))

    def _clauses(self, node: cst.CompFor | None) -> tuple[facts.Clause, ...]:
        found: list[facts.Clause] = []
        while node is not None:
            target, iterable = self.expression(node.target), self.expression(node.iter)
            conditions = tuple(self.expression(condition.test) for condition in node.ifs)
            found.append(facts.Clause(target, iterable, conditions))
            node = node.inner_for_in
        return tuple(found)


_SINGLETONS = {"None": None, "True": True, "False": False}
_SEQUENCES: dict[type[cst.CSTNode], str] = {cst.List: "list", cst.Tuple: "tuple", cst.Set: "set"}
_COMPREHENSIONS: dict[type[cst.CSTNode], str] = {
    cst.ListComp: "list",
    cst.SetComp: "set",
    cst.GeneratorExp: "generator",
}
_OPERATORS: dict[str, str] = {
    "Add": "+", "AddAssign": "+", "BitOr": "|", "BitOrAssign": "|", "Modulo": "%", "ModuloAssign": "%",
    "Divide": "/", "DivideAssign": "/", "Equal": "==", "NotEqual": "!=", "Is": "is", "IsNot": "is not",
    "In": "in", "NotIn": "not in", "Not": "not", "Subtract": "-", "SubtractAssign": "-",
    "Multiply": "*", "MultiplyAssign": "*", "MatrixMultiply": "@", "RightShift": ">>", "LeftShift": "<<", "BitAnd": "&",
    "LessThan": "<", "LessThanEqual": "<=", "GreaterThan": ">", "GreaterThanEqual": ">=",
}  # fmt: skip
"""Operators whose meaning the evaluator knows; every other one gives its class's name."""


def _operator(node: cst.CSTNode) -> str:
    name = type(node).__name__
    return _OPERATORS.get(name, name)


def _dotted(node: cst.CSTNode) -> str:
    if isinstance(node, cst.Attribute):
        return f"{_dotted(node.value)}.{node.attr.value}"
    return node.value if isinstance(node, cst.Name) else ""


def _literal(node: cst.SimpleString) -> str | bytes:
    value: str | bytes = ast.literal_eval(node.value)
    return value


_STATEMENTS: dict[type[cst.CSTNode], Callable[[_Lowering, Any], Stmt | tuple[Stmt, ...]]] = {
    cst.Expr: _Lowering._expression_statement,
    cst.Assign: _Lowering._assign,
    cst.AnnAssign: _Lowering._annotated,
    cst.AugAssign: _Lowering._augmented,
    cst.Return: _Lowering._return,
    cst.Raise: _Lowering._raise,
    cst.Assert: _Lowering._assert,
    cst.Del: _Lowering._delete,
    cst.Import: _Lowering._import,
    cst.ImportFrom: _Lowering._import_from,
    cst.Global: _Lowering._scope_names,
    cst.Nonlocal: _Lowering._scope_names,
    cst.Break: _Lowering._jump,
    cst.Continue: _Lowering._jump,
    cst.Pass: _Lowering._pass,
    cst.If: _Lowering._if,
    cst.For: _Lowering._for,
    cst.While: _Lowering._while,
    cst.Try: _Lowering._try,
    cst.TryStar: _Lowering._try,
    cst.With: _Lowering._with,
    cst.Match: _Lowering._match,
    cst.FunctionDef: _Lowering._function,
    cst.ClassDef: _Lowering._class,
}
_EXPRESSIONS: dict[type[cst.CSTNode], Callable[[_Lowering, Any], Expr]] = {
    cst.Name: _Lowering._name,
    cst.Integer: _Lowering._number,
    cst.Float: _Lowering._number,
    cst.Imaginary: _Lowering._number,
    cst.SimpleString: _Lowering._string,
    cst.ConcatenatedString: _Lowering._concatenated,
    cst.FormattedString: _Lowering._fstring,
    cst.TemplatedString: _Lowering._fstring,
    cst.Attribute: _Lowering._attribute,
    cst.Subscript: _Lowering._subscript,
    cst.Call: _Lowering._call,
    cst.Dict: _Lowering._dict,
    cst.List: _Lowering._sequence,
    cst.Tuple: _Lowering._sequence,
    cst.Set: _Lowering._sequence,
    cst.StarredElement: _Lowering._starred,
    cst.BinaryOperation: _Lowering._binary,
    cst.BooleanOperation: _Lowering._boolean,
    cst.UnaryOperation: _Lowering._unary,
    cst.Comparison: _Lowering._compare,
    cst.IfExp: _Lowering._conditional,
    cst.Lambda: _Lowering._lambda,
    cst.Await: _Lowering._await,
    cst.Yield: _Lowering._yield,
    cst.NamedExpr: _Lowering._walrus,
    cst.ListComp: _Lowering._comprehension,
    cst.SetComp: _Lowering._comprehension,
    cst.GeneratorExp: _Lowering._comprehension,
    cst.DictComp: _Lowering._dict_comprehension,
}
