"""Calls: arguments, functions of the project, decorators, context managers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.changes import changed_names
from lint_llm_tags.analysis.evaluator import MAX_DEPTH, MAX_FOLLOWED
from lint_llm_tags.analysis.expressions import as_mapping, evaluate, iterate, merge, with_item
from lint_llm_tags.analysis.frames import Frame, FunctionKey
from lint_llm_tags.analysis.units import LIST_MUTATORS, MUTATORS
from lint_llm_tags.analysis.values import (
    NEVER,
    NONE,
    Arguments,
    BoundMethod,
    ClassValue,
    ClientValue,
    Const,
    Deferred,
    DictValue,
    External,
    FunctionValue,
    Generated,
    InstanceValue,
    Open,
    Openness,
    Partial,
    Record,
    SdkFunction,
    SequenceValue,
    Spot,
    Super,
    Unknown,
    Value,
    either,
    is_pending,
    new_identity,
    no_arguments,
    openness,
    options,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator


def evaluate_call(ev: Evaluator, frame: Frame, expr: facts.Call) -> Value:
    from lint_llm_tags.analysis.mutations import change_client, mutate
    from lint_llm_tags.analysis.objects import attribute

    spot = Spot(frame.path, expr.mark)
    callee = expr.callee
    if isinstance(callee, facts.Name) and callee.id == "super" and not expr.arguments:
        return _super(frame)
    if not isinstance(callee, facts.Attribute):
        function = evaluate(ev, frame, callee)
        lazy = isinstance(function, (External, Unknown))
        return call(ev, frame, function, evaluate_arguments(ev, frame, expr.arguments, lazy=lazy), spot)
    base = evaluate(ev, frame, callee.base)
    if is_pending(base) and not ev.matters(callee.name, frame.path) and callee.name not in MUTATORS - LIST_MUTATORS:
        passed = evaluate_arguments(ev, frame, expr.arguments, lazy=True)
        return ev.defer(lambda: call(ev, frame, attribute(ev, frame, base, callee.name), passed, spot), (base, passed))
    arguments = evaluate_arguments(ev, frame, expr.arguments, lazy=isinstance(base, (External, Unknown)))
    if callee.name in MUTATORS and not (is_pending(base) and callee.name in LIST_MUTATORS):
        if change_client(ev, frame, callee, base, arguments):
            return NONE
        results = [mutate(ev, frame, callee.base, option, callee.name, arguments, spot) for option in options(base)]
        if any(result is not None for result in results):
            return either(result for result in results if result is not None)
    function = attribute(ev, frame, base, callee.name)
    if is_pending(function) and not ev.matters(callee.name, frame.path):
        return ev.defer(lambda: call(ev, frame, function, arguments, spot), (function, arguments))
    return call(ev, frame, function, arguments, spot)


def _super(frame: Frame) -> Value:
    scope: Frame | None = frame
    while scope is not None and scope.owner is None:
        scope = scope.parent
    if scope is None or scope.owner is None or scope.function is None or not scope.function.fact.parameters:
        return Unknown("super() outside of a method")
    first = scope.function.fact.parameters[0].name
    return Super(scope.owner, (scope.environment or {}).get(first, NEVER))


def evaluate_arguments(
    ev: Evaluator, frame: Frame, arguments: tuple[facts.Argument, ...], *, lazy: bool = False
) -> Arguments:
    """The arguments of a call; ``lazy``: splats stay unopened, since the callee will hardly matter."""
    positional: list[Value] = []
    more: Value | None = None
    keywords = DictValue(new_identity())
    for argument in arguments:
        value = evaluate(ev, frame, argument.value)
        if argument.star and lazy and is_pending(value):
            if argument.star == "*":
                more = value
            else:
                keywords = replace(keywords, rest=(*keywords.rest, value))
        elif argument.star == "*":
            elements, exact = iterate(ev, value)
            if exact and more is None:
                positional.extend(elements)
            else:
                more = Unknown("positional arguments that cannot be followed", openness(either(elements)))
        elif argument.star == "**":
            keywords = merge(keywords, value)
        elif argument.name:
            keywords = with_item(keywords, Const(argument.name), value, None)
        else:
            if is_pending(value) and isinstance(argument.value, facts.Attribute):
                if ev.matters(argument.value.name, frame.path):
                    value = either(options(value))  # A method that is passed uncalled.
            positional.append(value)
    return Arguments(tuple(positional), keywords, more)


def call(ev: Evaluator, frame: Frame, function: Value, arguments: Arguments, spot: Spot) -> Value:
    """The result of calling whatever ``function`` may be."""
    results = [_call_one(ev, frame, option, arguments, spot) for option in options(function)]
    return either(results)


def _call_one(ev: Evaluator, frame: Frame, function: Value, arguments: Arguments, spot: Spot) -> Value:
    from lint_llm_tags.analysis import sdk
    from lint_llm_tags.analysis.externals import call_builtin_method, call_external, is_modelled
    from lint_llm_tags.analysis.objects import construct, method_of

    ev.step()
    if not isinstance(function, Unknown) and not (
        isinstance(function, External) and not is_modelled(ev, function.name)
    ):
        arguments = settled(ev, arguments)
    if isinstance(function, FunctionValue):
        return call_function(ev, frame, function, arguments, spot)
    if isinstance(function, ClassValue):
        return construct(ev, frame, function, arguments, spot)
    if isinstance(function, ClientValue):
        return sdk.call_method(ev, frame, function, arguments, spot)
    if isinstance(function, SdkFunction):
        return sdk.call_function(ev, frame, function.method, arguments, spot)
    if isinstance(function, External):
        return call_external(ev, frame, function, arguments, spot)
    if isinstance(function, BoundMethod):
        return call_builtin_method(ev, frame, function, arguments, spot)
    if isinstance(function, Partial):
        return call(ev, frame, function.callee, joined(function.arguments, arguments), spot)
    if isinstance(function, InstanceValue):
        method = method_of(ev, function, "__call__")
        return call(ev, frame, method, arguments, spot) if method is not None else Unknown("a call of an object")
    if isinstance(function, Unknown):
        return sdk.call_unknown(ev, frame, function, arguments, spot)
    if isinstance(function, Record) and (sdk.is_mock(function) or function.name.endswith(".dumps")):
        return function
    if isinstance(function, Record):
        return sdk.call_unknown(ev, frame, Unknown(f"the result of {function.name}()"), arguments, spot)
    if isinstance(function, Const):
        return NEVER
    return Unknown("a call that is not followed")


def settled(ev: Evaluator, arguments: Arguments) -> Arguments:
    """The arguments with their splats opened."""
    keywords, more, positional = arguments.keywords, arguments.more, arguments.positional
    pending = [value for value in keywords.rest if is_pending(value)]
    if pending:
        keywords = replace(keywords, rest=tuple(value for value in keywords.rest if not is_pending(value)))
        for value in pending:
            keywords = merge(keywords, value)
    if more is not None and is_pending(more):
        elements, exact = iterate(ev, more)
        if exact:
            positional, more = (*positional, *elements), None
        else:
            more = Unknown("positional arguments that cannot be followed", openness(either(elements)))
    return Arguments(positional, keywords, more)


def joined(first: Arguments, second: Arguments) -> Arguments:
    """Arguments of a partial call completed by a later one."""
    keywords = merge(first.keywords, second.keywords)
    if first.more is not None:
        return Arguments(first.positional, keywords, first.more)
    return Arguments((*first.positional, *second.positional), keywords, second.more)


# Functions of the project


def call_function(ev: Evaluator, frame: Frame, function: FunctionValue, arguments: Arguments, spot: Spot) -> Value:
    """Follow a call now if it may send requests or change what it was given, else when its result is looked at."""
    if function.bound is not None and not _is_static(function):
        arguments = Arguments((function.bound, *arguments.positional), arguments.keywords, arguments.more)
    key = (function.frame.path, function.fact.qualname)
    mark_called(frame, function)
    chain = (*frame.chain, spot)
    if (
        (key in ev.knowledge.wrappers and len(chain) <= MAX_FOLLOWED)
        or function.fact is ev.subject
        or function.frame.kind == "function"
        or _passes_callable(arguments)
        or _changes_arguments(function, arguments)
    ):
        return _run_call(ev, frame, function, arguments, chain)
    return ev.defer(lambda: _run_call(ev, frame, function, arguments, chain), (arguments,))


def mark_called(frame: Frame, function: FunctionValue) -> None:
    scope: Frame | None = frame
    while scope is not None:
        scope.called.add(id(function.fact))
        scope = scope.parent
    function.frame.called.add(id(function.fact))


def _is_static(function: FunctionValue) -> bool:
    return any(isinstance(item, facts.Name) and item.id == "staticmethod" for item in function.fact.decorators)


def _passes_callable(arguments: Arguments) -> bool:
    values = (*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values()))
    return any(
        isinstance(option, (FunctionValue, Partial, SdkFunction, Super))
        or (isinstance(option, ClientValue) and option.chain)
        for value in values
        if not is_pending(value)
        for option in options(value)
    )


def _changes_arguments(function: FunctionValue, arguments: Arguments) -> bool:
    """Whether the function's body may change a dict or list that it is given."""
    values = [*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())]
    given = any(
        isinstance(option, (DictValue, SequenceValue))
        for value in values
        if not is_pending(value)
        for option in options(value)
    )
    constructs = function.fact.name in ("__init__", "__post_init__")
    return constructs or (given and bool(changed_names(function.fact) & {p.name for p in function.fact.parameters}))


def _run_call(
    ev: Evaluator, caller: Frame, function: FunctionValue, arguments: Arguments, chain: tuple[Spot, ...]
) -> Value:
    if function.fact in ev.stack:
        return Unknown(f"{function.fact.name}() calls itself")
    if len(ev.stack) >= MAX_DEPTH:
        return Unknown("calls are nested too deeply")
    frame = new_frame(function, chain, (*caller.calls, (function.frame.path, function.fact.qualname)))
    bind_arguments(ev, frame, function, arguments)
    given = dict(frame.environment or {})
    result = run_function(ev, frame, function)
    _show_changes(caller, given, frame)
    for name, values in frame.globals_stored.items():
        if caller.path == frame.path and caller.kind == "function" and caller.environment is not None:
            caller.environment.setdefault(name, either(values))
            caller.environment[name] = either(values)
    return result


def _show_changes(caller: Frame, given: dict[str, Value], frame: Frame) -> None:
    """Objects that the callee changed are changed for its caller too."""
    for name, before in given.items():
        for option in options(before) if not isinstance(before, Deferred) else ():
            if not isinstance(option, (DictValue, SequenceValue, InstanceValue)):
                continue
            after = (frame.environment or {}).get(name)
            for changed in options(after) if after is not None and not isinstance(after, Deferred) else ():
                if getattr(changed, "identity", None) == option.identity and changed is not option:
                    caller.replace_object(option.identity, changed)


def new_frame(function: FunctionValue, chain: tuple[Spot, ...] = (), calls: tuple[FunctionKey, ...] = ()) -> Frame:
    return Frame(
        "function",
        function.frame.path,
        function.fact.qualname,
        parent=function.frame,
        chain=chain,
        calls=calls,
        function=function,
        owner=function.owner,
    )


def run_function(ev: Evaluator, frame: Frame, function: FunctionValue) -> Value:
    """Run a body whose parameters are bound; gives what a call of it gives."""
    from lint_llm_tags.analysis.statements import run_block

    ev.stack.append(function.fact)
    try:
        run_block(ev, frame, function.fact.body)
        falls_through = frame.alive
        frame.finish()
        _run_uncalled(ev, frame)
    finally:
        ev.stack.pop()
    if falls_through:
        frame.returned.append(NONE)
    if function.fact.generates:
        return Generated(either(frame.yielded))
    result = either(frame.returned)
    if isinstance(result, (Unknown, Const)) and function.fact.returns is not None:
        return _declared(ev, function, result)
    return result


def _declared(ev: Evaluator, function: FunctionValue, result: Value) -> Value:
    """The declared return type, where the body does not tell."""
    from lint_llm_tags.analysis.annotations import annotated_value

    if (isinstance(result, Const) and result.value is not None) or function.fact.returns is None:
        return result
    if isinstance(result, Const):
        return result
    return annotated_value(ev, function.frame, function.fact.returns, openness(result)) or result


def _run_uncalled(ev: Evaluator, frame: Frame) -> None:
    """Nested functions that nobody here calls will be called by somebody else."""
    for function in frame.nested:
        if not frame.chain or id(function.fact) not in frame.called:
            run_nested(ev, function, frame)


def run_nested(ev: Evaluator, function: FunctionValue, frame: Frame) -> None:
    if function.fact in ev.stack:
        return
    inner = new_frame(function, frame.chain, frame.calls)
    bind_open(ev, inner, function)
    with ev.recorder.root(inner.path, function.fact.qualname):
        run_function(ev, inner, function)


def bind_arguments(ev: Evaluator, frame: Frame, function: FunctionValue, arguments: Arguments) -> None:
    """Bind parameters to what a call passes, else to their defaults."""
    positional = list(arguments.positional)
    keywords = dict(arguments.keywords.entries)
    rest = arguments.keywords.rest
    for parameter in function.fact.parameters:
        value: Value | None = None
        if parameter.kind == "*":
            items, positional = tuple(positional), []
            exact = arguments.more is None
            value = SequenceValue(new_identity(), "tuple", items if exact else (*items, arguments.more or NEVER), exact)
        elif parameter.kind == "**":
            value = DictValue(new_identity(), keywords, rest)
        elif parameter.kind != "keyword" and positional:
            value = positional.pop(0)
        elif parameter.kind != "position" and parameter.name in keywords:
            entry = keywords.pop(parameter.name)
            value = entry.value
            if not entry.certain and parameter.default is not None:
                value = either((value, evaluate(ev, function.frame, parameter.default)))
        else:
            value = _unpassed(ev, function, parameter, arguments)
        frame.bind(parameter.name, _informed(ev, function, parameter, value))


def _unpassed(ev: Evaluator, function: FunctionValue, parameter: facts.Parameter, arguments: Arguments) -> Value:
    """A parameter that the call does not name: its default, or part of an unknown splat."""
    hidden: list[Value] = []
    if arguments.more is not None and parameter.kind != "keyword":
        hidden.append(arguments.more)
    if parameter.kind != "position":
        hidden.extend(arguments.keywords.rest)
    found = frozenset().union(*(openness(value) for value in hidden)) if hidden else frozenset()
    if parameter.default is not None:
        default = evaluate(ev, function.frame, parameter.default)
        default = provided(ev, function.frame, default) or default
        if not hidden:
            return default
        return either((default, Unknown(f"argument {parameter.name} may be in a splat", found)))
    if hidden:
        return Unknown(f"argument {parameter.name} is in a splat that cannot be followed", found)
    return Unknown(f"argument {parameter.name} is not passed")


def _informed(ev: Evaluator, function: FunctionValue, parameter: facts.Parameter, value: Value) -> Value:
    """An unknown argument, improved by the parameter's annotation."""
    from lint_llm_tags.analysis.annotations import annotated_value

    if parameter.annotation is not None and isinstance(value, Unknown) and not value.chain:
        return annotated_value(ev, function.frame, parameter.annotation, value.open) or value
    return value


# Functions that somebody unseen calls


def run_open(ev: Evaluator, function: FunctionValue) -> Iterator[Frame]:
    """Run a function as somebody would whose arguments are not known; yields each frame that ran."""
    from lint_llm_tags.analysis.objects import receivers

    if function.fact in ev.stack:
        return
    for receiver in receivers(ev, function) if function.owner is not None else [function.bound]:
        frame = new_frame(function, ())
        bind_open(ev, frame, function, receiver)
        run_function(ev, frame, function)
        yield frame


def bind_open(ev: Evaluator, frame: Frame, function: FunctionValue, receiver: Value | None = None) -> None:
    for index, parameter in enumerate(function.fact.parameters):
        if index == 0 and receiver is not None:
            frame.bind(parameter.name, receiver)
        else:
            frame.bind(parameter.name, open_parameter(ev, function, parameter))


def open_parameter(ev: Evaluator, function: FunctionValue, parameter: facts.Parameter) -> Value:
    """What a parameter may be when no caller is in sight."""
    from lint_llm_tags.analysis.annotations import annotated_value

    constructs = function.fact.name in ("__init__", "__new__") and function.owner is not None
    owner = function.owner.fact.qualname if constructs and function.owner is not None else function.fact.qualname
    found: Openness = frozenset({Open(function.frame.path, owner, parameter.name, constructs, parameter.kind == "**")})
    unknown = Unknown(f"parameter {parameter.name!r} of {function.fact.qualname}()", found)
    if parameter.kind == "**":
        return DictValue(new_identity(), {}, (unknown,))
    if parameter.kind == "*":
        return SequenceValue(new_identity(), "tuple", (unknown,), exact=False)
    default = evaluate(ev, function.frame, parameter.default) if parameter.default is not None else None
    if default is not None:
        given = provided(ev, function.frame, default)
        if given is not None:
            return given
    typed = None
    if parameter.annotation is not None:
        typed = annotated_value(ev, function.frame, parameter.annotation, found)
    value = typed or unknown
    if default is not None and not isinstance(default, (Const, Unknown)):
        return either((default, value))
    return value


_INJECTED = frozenset({"Depends", "Provide", "Security", "Inject"})


def provided(ev: Evaluator, frame: Frame, marker: Value) -> Value | None:
    """What a dependency-injection marker stands for: ``Depends(get_client)`` of FastAPI and its likes."""
    arguments: Arguments | None = None
    if (isinstance(marker, Record) and marker.name.rpartition(".")[2].lstrip("_") in _INJECTED) or (
        isinstance(marker, InstanceValue) and marker.cls.fact.name.lstrip("_") in _INJECTED
    ):
        arguments = marker.arguments
    if arguments is None:
        return None
    for candidate in [*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())]:
        for option in options(candidate):
            if isinstance(option, (FunctionValue, ClassValue, InstanceValue, Partial)):
                spot = Spot(frame.path, facts.Mark(0, 0, 0, 0))
                return generated_value(call(ev, frame, option, no_arguments(), spot))
    return None


def generated_value(value: Value) -> Value:
    """The element of a generator, everything else as it is."""
    return either(option.element if isinstance(option, Generated) else option for option in options(value))


# Decorators and context managers

PROPERTIES = frozenset({"property", "cached_property", "abstractproperty", "hybrid_property", "computed_field"})
_UNWRAPPED = PROPERTIES | {"staticmethod", "classmethod", "abstractmethod", "overload", "override", "final"}


def decorate(ev: Evaluator, frame: Frame, function: FunctionValue) -> Value:
    """What the name of a decorated function is bound to."""
    value: Value = function
    for decorator in reversed(function.fact.decorators):
        if _last_name(decorator) in _UNWRAPPED:
            continue
        wrapper = evaluate(ev, frame, decorator)
        found: list[Value] = []
        for option in options(wrapper):
            if isinstance(option, (FunctionValue, ClassValue, InstanceValue, Partial)):
                spot = _decorator_spot(frame, decorator)
                result = call(ev, frame, option, Arguments((value,), DictValue(new_identity())), spot)
                found.append(either(value if isinstance(one, Unknown) else one for one in options(result)))
            else:
                found.append(value)  # Caches, routers, retries: a call of the result is a call of the function.
        value = either(found) if found else value
    return value


def _decorator_spot(frame: Frame, decorator: facts.Expr) -> Spot:
    mark = getattr(decorator, "mark", None) or facts.Mark(0, 0, 0, 0)
    return Spot(frame.path, mark)


def _last_name(expr: facts.Expr) -> str:
    if isinstance(expr, facts.Call):
        return _last_name(expr.callee)
    if isinstance(expr, facts.Attribute):
        return expr.name
    return expr.id if isinstance(expr, facts.Name) else ""


def is_property(fact: facts.Function) -> bool:
    return any(_last_name(decorator) in PROPERTIES for decorator in fact.decorators)


def enter(ev: Evaluator, frame: Frame, value: Value) -> Value:
    """What ``with value as x`` binds."""
    from lint_llm_tags.analysis.objects import method_of

    if is_pending(value):
        return ev.defer(lambda: enter(ev, frame, either(options(value))), (value,))
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, Generated):
            found.append(option.element)
        elif isinstance(option, InstanceValue):
            method = method_of(ev, option, "__enter__") or method_of(ev, option, "__aenter__")
            spot = Spot(frame.path, facts.Mark(0, 0, 0, 0))
            entered = call(ev, frame, method, no_arguments(), spot) if method is not None else option
            found.extend(option if isinstance(one, Unknown) else one for one in options(entered))
        elif isinstance(option, Record) and option.arguments.positional:
            inner = option.arguments.positional[0]
            wraps = option.name.rpartition(".")[2] in ("closing", "aclosing", "nullcontext")
            found.append(enter(ev, frame, inner) if wraps else option)
        else:
            found.append(option)
    return either(found)


__all__ = ["as_mapping", "call", "decorate", "enter", "evaluate_call", "replace"]
