"""Calls: arguments, functions of the project, decorators, context managers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts, sdk
from lint_llm_tags.analysis.budgets import MAX_DEPTH, MAX_FOLLOWED, TOO_COSTLY
from lint_llm_tags.analysis.builtin_methods import call_builtin_method
from lint_llm_tags.analysis.changes import acting_names, calls_items, words_of
from lint_llm_tags.analysis.classes import is_abstract, is_static
from lint_llm_tags.analysis.closures import may_act
from lint_llm_tags.analysis.decorators import is_manager
from lint_llm_tags.analysis.effects import HOLDING, HOOKING, LIST_MUTATORS, MUTATORS
from lint_llm_tags.analysis.expressions import EVALUATE, evaluate
from lint_llm_tags.analysis.frames import join
from lint_llm_tags.analysis.functions import new_frame, requests_of, run_function
from lint_llm_tags.analysis.holders import take_in
from lint_llm_tags.analysis.instances import construct
from lint_llm_tags.analysis.items import opened
from lint_llm_tags.analysis.iteration import spread
from lint_llm_tags.analysis.managers import leaving
from lint_llm_tags.analysis.mappings import merge
from lint_llm_tags.analysis.mutations import change_client, mutate
from lint_llm_tags.analysis.objects import attribute, method_of
from lint_llm_tags.analysis.outlines import stored_attributes
from lint_llm_tags.analysis.parameters import bind_arguments
from lint_llm_tags.analysis.passing import (
    changed_inside,
    changes_arguments,
    changes_own_object,
    holds_method,
    passes_callable,
    passes_endpoint,
)
from lint_llm_tags.analysis.possibilities import either, openness, options, otherwise, single
from lint_llm_tags.analysis.showing import show_change
from lint_llm_tags.analysis.slicing import Wanted
from lint_llm_tags.analysis.stores import changes_of, is_nothing, may_hold_more
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
    Entry,
    External,
    FunctionValue,
    InstanceValue,
    Never,
    Open,
    Partial,
    Record,
    SdkFunction,
    SequenceValue,
    Spot,
    Super,
    Unknown,
    Value,
    is_pending,
    new_identity,
    was_pending,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Environment, Frame


def evaluate_call(ev: Evaluator, frame: Frame, expr: facts.Call) -> Value:
    spot = Spot(frame.path, expr.mark)
    callee = expr.callee
    if frame.function is not None:
        _note_splats(ev, frame.function, expr, spot)
    if isinstance(callee, facts.Name) and callee.id == "super" and not expr.arguments:
        return _super(frame)
    if not isinstance(callee, facts.Attribute):
        function = evaluate(ev, frame, callee)
        lazy = isinstance(function, (External, Unknown, FunctionValue))
        return call(ev, frame, function, evaluate_arguments(ev, frame, expr.arguments, lazy=lazy), spot)
    base = evaluate(ev, frame, callee.base)
    at_once = MUTATORS if _is_followed_for_changes(ev, frame) else MUTATORS - LIST_MUTATORS
    if is_pending(base) and not ev.matters(callee.name, frame.path) and callee.name not in at_once:
        passed = evaluate_arguments(ev, frame, expr.arguments, lazy=True)
        return ev.defer(
            lambda: call(ev, frame, attribute(ev, frame, base, callee.name), passed, spot), (base, passed), callee.name
        )
    lazy = isinstance(base, (External, Unknown, InstanceValue))
    arguments = evaluate_arguments(ev, frame, expr.arguments, lazy=lazy)
    if callee.name in ev.changers and isinstance(callee.base, facts.Name):
        hold_here(frame, callee.base.id, base)
    if callee.name in HOOKING and change_client(ev, frame, callee, base, arguments):
        return NONE
    if callee.name in at_once or (callee.name in LIST_MUTATORS and not is_pending(base)):
        if change_client(ev, frame, callee, base, arguments):
            return NONE
        results = [mutate(ev, frame, callee.base, option, callee.name, arguments, spot) for option in options(base)]
        if any(result is not None for result in results):
            return either(result for result in results if result is not None)
    if callee.name in HOLDING and (holder := take_in(ev, frame, callee, base, arguments, spot)):
        return holder
    function = attribute(ev, frame, base, callee.name)
    held = isinstance(base, InstanceValue) and (holds_method(ev, base) or passes_endpoint(ev, arguments))
    if is_pending(function) and not held and not ev.matters(callee.name, frame.path):
        return ev.defer(lambda: call(ev, frame, function, arguments, spot), (function, arguments), callee.name)
    return call(ev, frame, function, arguments, spot)


EVALUATE[facts.Call] = evaluate_call


def _note_splats(ev: Evaluator, caller: FunctionValue, expr: facts.Call, spot: Spot) -> None:
    """Note what a function hands on of its own ``*args`` and ``**kwargs``."""
    for argument in expr.arguments:
        if argument.star and isinstance(argument.value, facts.Name):
            for own in caller.fact.parameters:
                if own.name == argument.value.id and own.kind == argument.star:
                    item = Open(caller.frame.path, caller.fact.qualname, own.name, splat=own.kind == "**")
                    ev.recorder.handed_on.setdefault(spot, {})[item] = frozenset(one.name for one in expr.arguments)


def _is_followed_for_changes(ev: Evaluator, frame: Frame) -> bool:
    """Whether the running method is known to change something that requests carry: then lists matter, too."""
    return frame.function is not None and frame.function.fact.name in ev.changers


def hold_here(frame: Frame, name: str, value: Value) -> None:
    """A global name whose object may be changed: what comes next in this body sees the change."""
    if not isinstance(value, (InstanceValue, DictValue, SequenceValue)):
        return
    scope: Frame | None = frame
    while scope is not None:
        if scope.environment is not None and name in scope.environment:
            return
        scope = scope.parent
    if frame.environment is not None:
        frame.environment[name] = value


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
    named: dict[object, Entry] = {}
    """What was passed by name since the last splat."""
    for argument in arguments:
        value = ev.hold(evaluate(ev, frame, argument.value))
        if argument.star and lazy and is_pending(value):
            if argument.star == "*":
                more = value
            else:
                keywords = replace(keywords, rest=(*keywords.rest, value))
        elif argument.star == "*":
            elements, unknown = spread(ev, value)
            positional.extend(elements if more is None else ())
            more = unknown or more
        elif argument.star == "**":
            keywords = merge(_with_entries(keywords, named), opened(ev, value))
            named = {}
        elif argument.name:
            named[argument.name] = Entry(value)
        else:
            if is_pending(value) and isinstance(argument.value, facts.Attribute):
                if ev.matters(argument.value.name, frame.path):
                    value = either(options(value))  # A method that is passed uncalled.
            elif isinstance(argument.value, facts.Name):
                hold_here(frame, argument.value.id, value)
            positional.append(value)
    return Arguments(tuple(positional), _with_entries(keywords, named), more)


def _with_entries(base: DictValue, entries: Mapping[object, Entry]) -> DictValue:
    return replace(base, entries={**base.entries, **entries}) if entries else base


def call(ev: Evaluator, frame: Frame, function: Value, arguments: Arguments, spot: Spot) -> Value:
    """The result of calling whatever ``function`` may be."""
    if ev.rehearsed and spot in ev.rehearsed:
        arguments = ev.rehearsed[spot](function, settled(ev, arguments))
    results: list[Value] = []
    for option in options(function):
        result = _call_one(ev, frame, option, arguments, spot)
        results.append(result if isinstance(option, (FunctionValue, ClassValue)) else ev.hold(result))
    if is_nothing(function) and not isinstance(more := otherwise(function), Never):
        return call(ev, frame, more, arguments, spot)
    return either(results)


def _call_one(ev: Evaluator, frame: Frame, function: Value, arguments: Arguments, spot: Spot) -> Value:
    ev.step()
    if isinstance(function, FunctionValue):
        return call_function(ev, frame, function, arguments, spot)
    if isinstance(function, External):
        return _call_external(ev, frame, function, arguments, spot)
    if isinstance(function, (Unknown, Record)):
        return _call_anything(ev, frame, function, arguments, spot)
    arguments = settled(ev, arguments)
    if isinstance(function, ClassValue):
        return construct(ev, frame, function, arguments, spot)
    if isinstance(function, ClientValue):
        return sdk.call_method(ev, frame, function, arguments, spot)
    if isinstance(function, SdkFunction):
        return sdk.call_function(ev, frame, function.method, arguments, spot)
    if isinstance(function, BoundMethod):
        return call_builtin_method(ev, frame, function, arguments, spot)
    if isinstance(function, Partial):
        ev.recorder.complete(function)
        return call(ev, frame, function.callee, joined(function.arguments, arguments), spot)
    if isinstance(function, InstanceValue):
        method = method_of(ev, function, "__call__")
        return call(ev, frame, method, arguments, spot) if method is not None else Unknown("a call of an object")
    return NEVER if isinstance(function, Const) else Unknown("a call that is not followed")


def _call_external(ev: Evaluator, frame: Frame, function: External, arguments: Arguments, spot: Spot) -> Value:
    from lint_llm_tags.analysis.externals import call_external, is_modelled

    if is_modelled(ev, function.name):
        arguments = settled(ev, arguments)
    return call_external(ev, frame, function, arguments, spot)


def _call_anything(ev: Evaluator, frame: Frame, function: Unknown | Record, arguments: Arguments, spot: Spot) -> Value:
    from lint_llm_tags.analysis.unknowns import call_unknown, is_mock

    if isinstance(function, Unknown):
        return call_unknown(ev, frame, function, arguments, spot)
    arguments = settled(ev, arguments)
    if is_mock(function) or function.name.endswith(".dumps"):
        return function
    if function.name.endswith(".NewType") and arguments.positional:
        return arguments.positional[0]
    return call_unknown(ev, frame, Unknown(f"the result of {function.name}()"), arguments, spot)


def settled(ev: Evaluator, arguments: Arguments) -> Arguments:
    """The arguments with their splats opened."""
    keywords, more, positional = arguments.keywords, arguments.more, arguments.positional
    unopened = [value for value in keywords.rest if was_pending(value)]
    if unopened:
        keywords = replace(keywords, rest=tuple(value for value in keywords.rest if not was_pending(value)))
        for value in unopened:
            keywords = merge(keywords, opened(ev, value))
    if more is not None and was_pending(more):
        elements, more = spread(ev, more)
        positional = (*positional, *elements)
    return Arguments(positional, keywords, more)


def joined(first: Arguments, second: Arguments) -> Arguments:
    """Arguments of a partial call completed by a later one."""
    keywords = merge(first.keywords, second.keywords)
    if first.more is not None:
        return Arguments(first.positional, keywords, first.more)
    return Arguments((*first.positional, *second.positional), keywords, second.more)


def call_function(ev: Evaluator, frame: Frame, function: FunctionValue, arguments: Arguments, spot: Spot) -> Value:
    """Follow a call now if it may send requests or change what it was given, else when its result is looked at."""
    passed = arguments
    if function.bound is not None and not is_static(function):
        arguments = Arguments((function.bound, *arguments.positional), arguments.keywords, arguments.more)
    key = (function.frame.path, function.fact.qualname)
    mark_called(frame, function)
    if function.owner is not None and is_abstract(function):
        ev.trace.questions.add(function.fact.name)  # A method of this name that is known later may be the one.
    chain = (*frame.chain, spot)
    if (
        (ev.is_wrapper(*key) and len(chain) <= MAX_FOLLOWED)
        or function.fact is ev.subject
        or key in ev.filling
        or (
            (function.frame.kind == "function" or passes_callable(ev.catalog, arguments))
            and may_act(ev, function, arguments)
        )
        or (isinstance(function.bound, InstanceValue) and holds_method(ev, function.bound))
    ):
        held = isinstance(function.bound, InstanceValue) and holds_method(ev, function.bound)
        wanted = replace(requests_of(ev, function), holding=held, result=True, effects=True)
        return _run_call(ev, frame, function, arguments, chain, wanted)
    if len(chain) <= MAX_FOLLOWED and passes_endpoint(ev, arguments):
        wanted = replace(requests_of(ev, function), inner=True, holding=True, result=True, effects=True)
        return _run_call(ev, frame, function, arguments, chain, wanted)
    if changes_own_object(ev, frame, function) or changes_arguments(ev, function, arguments):
        if ev.is_spent(function.fact):
            return _not_followed(frame, function, arguments)
        with ev.recorder.muted(), ev.spending(function.fact):
            wanted = Wanted(ev.vocabulary(function.frame.path), result=True, effects=True)
            return _run_call(ev, frame, function, arguments, chain, wanted)
    if isinstance(function.bound, InstanceValue) and calls_items(function.fact):
        ev.trace.questions.update(changes_of(ev, function.bound.cls, words_of(function.fact)))
    wanted = Wanted(ev.vocabulary(function.frame.path), result=True, fixed=_unchanged_receiver(ev, function))

    stack = tuple(ev.stack)
    question = _question(function, passed)
    if question is not None and question in ev.asked:
        return NEVER  # ``self.parent.headers()``, of any object: what it gives is being worked out.
    asking = () if question is None else (question,)

    def result() -> Value:
        if ev.is_spent(function.fact):
            return Unknown(TOO_COSTLY, openness(arguments))
        # Who looks at the result may run inside of the same function: that does not call itself.
        before = ev.stack, ev.asked
        ev.stack, ev.asked = list(stack), ev.asked.union(asking)
        try:
            with ev.spending(function.fact):
                return _run_call(ev, frame, function, arguments, chain, wanted)
        finally:
            ev.stack, ev.asked = before

    return ev.defer(result, (passed,), function.fact)


def _question(function: FunctionValue, arguments: Arguments) -> tuple[str, ...] | None:
    """What stands for a call of a method without arguments, of any object of a class: it has one answer."""
    instance = function.bound
    if not isinstance(instance, InstanceValue) or instance.arguments is not None or instance.attributes:
        return None
    if arguments.positional or arguments.more is not None or arguments.keywords.entries or arguments.keywords.rest:
        return None
    cls = instance.cls
    return function.frame.path, function.fact.qualname, cls.frame.path, cls.fact.qualname


def _not_followed(caller: Frame, function: FunctionValue, arguments: Arguments) -> Value:
    """The result of a function that is too costly to follow: it may have changed its object and what it was given."""
    unknown = Unknown(f"following {function.fact.name}() takes too many steps")
    if isinstance(function.bound, InstanceValue):
        names = {*function.bound.attributes, *stored_attributes(function.fact)}
        changed = replace(function.bound, attributes=dict.fromkeys(names, unknown))
        caller.replace_object(function.bound.identity, changed)
    for value in (*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())):
        for option in options(value) if not is_pending(value) else ():
            if isinstance(option, (DictValue, SequenceValue)):
                caller.replace_object(option.identity, may_hold_more(option, unknown))
    return unknown


def _unchanged_receiver(ev: Evaluator, function: FunctionValue) -> str:
    """The receiver's name, where no method can change the object: what others do to it is seen in all its methods."""
    made = isinstance(function.bound, InstanceValue) and ev.has_made(function.bound.identity)
    return "" if made or function.owner is None or not function.fact.parameters else function.fact.parameters[0].name


def mark_called(frame: Frame, function: FunctionValue) -> None:
    scope: Frame | None = frame
    while scope is not None:
        scope.called.add(id(function.fact))
        scope = scope.parent
    function.frame.called.add(id(function.fact))


def _run_call(
    ev: Evaluator,
    caller: Frame,
    function: FunctionValue,
    arguments: Arguments,
    chain: tuple[Spot, ...],
    wanted: Wanted,
) -> Value:
    if ev.is_running(function) and not (
        _is_other_case(ev, function, arguments) or _shrinks(caller, function, arguments)
    ):
        return Unknown(f"{function.fact.name}() calls itself")
    if len(ev.stack) >= MAX_DEPTH:
        return Unknown("calls are nested too deeply")
    frame = new_frame(function, chain, (*caller.calls, (function.frame.path, function.fact.qualname)))
    arguments = settled(ev, arguments)
    bind_arguments(ev, frame, function, arguments)
    given = dict(frame.environment or {})
    result = run_function(ev, frame, function, wanted)
    ends = frame.environment or {}
    if frame.paused and is_manager(function.fact):
        inside = list(_changes(ev, given, frame, join(frame.paused) or {}))
        result = leaving(result, inside, _changes(ev, given, frame, ends))
    else:
        inside = list(_changes(ev, given, frame, ends))
    for identity, changed in inside:
        show_change(ev, caller, identity, changed)
    for name, values in frame.globals_stored.items():
        if caller.path == frame.path and caller.kind == "function" and caller.environment is not None:
            caller.environment.setdefault(name, either(values))
            caller.environment[name] = either(values)
    return result


def _is_other_case(ev: Evaluator, function: FunctionValue, arguments: Arguments) -> bool:
    """Whether a function calls itself for the first time, with constants alone: ``tagged(function.__name__)``."""
    if arguments.keywords.rest or arguments.more or sum(fact is function.fact for fact, _ in ev.stack) > 1:
        return False
    passed = [*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())]
    return bool(passed) and all(isinstance(option, Const) for value in passed for option in options(value))


def _shrinks(caller: Frame, function: FunctionValue, arguments: Arguments) -> bool:
    """Whether a function calls itself with less to go through: ``*rest``, ``items[1:]``, ``tree[key]``."""
    if caller.function is None or caller.function.fact is not function.fact or not caller.one_path:
        return False
    for place, parameter in enumerate(function.fact.parameters):
        before = single((caller.environment or {}).get(parameter.name, NEVER))
        if isinstance(before, DictValue) and place < len(arguments.positional):
            passed = single(arguments.positional[place])
            if isinstance(passed, DictValue) and any(entry.value is passed for entry in before.entries.values()):
                return True
        if not isinstance(before, SequenceValue) or not before.exact or place > len(arguments.positional):
            continue
        if parameter.kind == "*":
            return arguments.more is None and len(arguments.positional) - place < len(before.items)
        passed = single(arguments.positional[place]) if place < len(arguments.positional) else NEVER
        if isinstance(passed, SequenceValue) and passed.exact:
            return len(passed.items) < len(before.items)
    return False


def _changes(ev: Evaluator, given: Environment, frame: Frame, environment: Environment) -> Iterator[tuple[int, Value]]:
    """Objects that the callee was given and has changed, as its names show them in ``environment``."""
    acting = acting_names(frame.function.fact, ev.changers) if frame.function is not None else frozenset[str]()
    for name, before in given.items():
        if isinstance(before, Deferred) and (before.pending or name not in acting):
            continue
        for option in options(before):
            if not isinstance(option, (DictValue, SequenceValue, InstanceValue)):
                continue
            after = environment.get(name)
            for changed in options(after) if after is not None and not is_pending(after) else ():
                if getattr(changed, "identity", None) == option.identity and changed is not option:
                    yield option.identity, changed
                    if isinstance(option, InstanceValue) and isinstance(changed, InstanceValue):
                        yield from changed_inside(option, changed)
