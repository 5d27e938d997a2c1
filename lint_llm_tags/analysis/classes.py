"""Classes of the project: bases, resolution order, members, subclasses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.changes import words_of
from lint_llm_tags.analysis.decorators import last_name
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.outlines import stored_attributes
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.values import ClassValue, DictValue, External, FunctionValue, InstanceValue, Partial, Value
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator


_DICT_TYPES = frozenset(
    {"builtins.dict", "collections.OrderedDict", "collections.UserDict", "typing.TypedDict",
     "typing_extensions.TypedDict"}
)  # fmt: skip


def bases_of(ev: Evaluator, cls: ClassValue) -> list[Value]:
    frame = Frame("class", cls.frame.path, cls.fact.qualname, parent=cls.frame)
    if cls.frame.kind == "module":
        frame = cls.frame
    found: list[Value] = []
    for argument in cls.fact.bases:
        if not argument.name and not argument.star:
            choices = options(evaluate(ev, frame, argument.value))
            if not choices:
                ev.unfinished_orders += 1
            found.extend(choices)
    return found


def is_typed_dict(ev: Evaluator, cls: ClassValue) -> bool:
    """Whether objects of a class are plain dicts, which callers may write as such."""
    return any(isinstance(base, External) and base.name.endswith(".TypedDict") for base in linearised(ev, cls))


def class_keywords(ev: Evaluator, cls: ClassValue) -> DictValue:
    """What a class statement passes to ``__init_subclass__``."""
    from lint_llm_tags.analysis.calls import evaluate_arguments

    given = tuple(argument for argument in cls.fact.bases if argument.name not in ("", "metaclass"))
    return evaluate_arguments(ev, cls.frame, given).keywords


def linearised(ev: Evaluator, cls: ClassValue) -> list[Value]:
    """The class and its bases in method resolution order; the last is outside of the project or has no bases."""
    place = (cls, cls.frame.position) if cls.frame.kind == "module" else None
    if place in ev.orders:
        return ev.orders[place]
    key = ("mro", cls.frame.path, cls.fact.qualname)
    if key in ev.running:
        ev.unfinished_orders += 1
        return [cls]
    before = ev.unfinished_orders
    ev.running.add(key)
    try:
        found: list[Value] = []
        for base in bases_of(ev, cls):
            if isinstance(base, ClassValue):
                found.extend(linearised(ev, base))
            else:
                found.append(base)
    finally:
        ev.running.discard(key)
    # A base shared by two branches comes after both.
    kept: list[Value] = []
    for base in reversed(found):
        if base not in kept:
            kept.insert(0, base)
    order = [cls, *kept]
    if place is not None and ev.unfinished_orders == before:
        ev.orders[place] = order
    return order


def sdk_base(ev: Evaluator, cls: ClassValue) -> External | None:
    """The SDK client class that a project class derives from."""
    for base in linearised(ev, cls):
        if isinstance(base, External) and ev.catalog.client(base.name) is not None:
            return base
    return None


def sdk_function(ev: Evaluator, cls: ClassValue, name: str) -> External | None:
    """A function of an SDK that a class inherits: ``call`` where it derives from ``dashscope.Generation``."""
    for base in linearised(ev, cls):
        if isinstance(base, External) and ev.catalog.function(f"{base.name}.{name}") is not None:
            return External(f"{base.name}.{name}")
    return None


def find_member(
    ev: Evaluator, cls: ClassValue, name: str, after: ClassValue | None = None
) -> tuple[ClassValue, Value] | None:
    """The class in the resolution order (behind ``after``) whose body binds ``name``, and to what."""
    order = linearised(ev, cls)
    if after is not None and after in order:
        order = order[order.index(after) + 1 :]
    for base in order:
        if isinstance(base, ClassValue):
            value = ev.class_member(base, name)
            if value is not None:
                return base, value
    return None


def find_in_metaclass(ev: Evaluator, cls: ClassValue, name: str) -> Value | None:
    """What ``name`` is in the project's metaclass of a class; None where there is none, or nothing of the name."""
    for base in linearised(ev, cls):
        for argument in base.fact.bases if isinstance(base, ClassValue) else ():
            if argument.name == "metaclass" and isinstance(base, ClassValue):
                for option in options(evaluate(ev, base.frame, argument.value)):
                    found = find_member(ev, option, name) if isinstance(option, ClassValue) else None
                    if found is not None:
                        return found[1]
    return None


def is_classmethod(function: FunctionValue) -> bool:
    names = {item.id for item in function.fact.decorators if isinstance(item, facts.Name)}
    return "classmethod" in names or function.fact.name in ("__init_subclass__", "__class_getitem__")


def bind(value: Value, instance: Value) -> Value:
    """A class attribute as seen on an instance: functions become methods."""
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, FunctionValue) and option.owner is not None and option.bound is None:
            cls = instance.cls if isinstance(instance, InstanceValue) else instance
            found.append(replace(option, bound=cls if is_classmethod(option) else instance))
        elif isinstance(option, FunctionValue) and option.frame.kind == "function" and option.bound is None:
            found.append(replace(option, bound=instance))  # What a decorator put in a method's place.
        elif (
            isinstance(option, Partial) and isinstance(option.callee, FunctionValue) and option.callee.owner is not None
        ):
            found.append(replace(option, callee=bind(option.callee, instance)))  # partialmethod()
        else:
            found.append(option)
    return either(found)


def setter_of(ev: Evaluator, cls: ClassValue, name: str) -> FunctionValue | None:
    """The function that ``instance.name = value`` calls, where the class has a property with a setter."""
    from lint_llm_tags.analysis.statements import define_function

    for base in linearised(ev, cls):
        for unit in base.fact.members if isinstance(base, ClassValue) else ():
            if name in unit.names and "setter" in unit.words and isinstance(base, ClassValue):
                for statement in ev.facts(base.frame.path, unit):
                    if isinstance(statement, facts.Function) and any(
                        isinstance(item, facts.Attribute) and item.name == "setter" for item in statement.decorators
                    ):
                        home = Frame("class", base.frame.path, base.fact.qualname, parent=base.frame, owner=base)
                        return define_function(home, statement, base)
    return None


def is_mapping_class(ev: Evaluator, cls: ClassValue) -> bool:
    return any(isinstance(base, External) and base.name in _DICT_TYPES for base in linearised(ev, cls))


def is_abstract(function: FunctionValue) -> bool:
    """A body that only raises, or that has nothing but a docstring or ``...``."""
    if any(last_name(item) == "abstractmethod" for item in function.fact.decorators):
        return True
    return all(
        isinstance(statement, facts.Raise)
        or (isinstance(statement, facts.Expression) and isinstance(statement.value, (facts.Constant, facts.Other)))
        for statement in function.fact.body
    )


def subclasses(ev: Evaluator, cls: ClassValue) -> list[ClassValue]:
    """Every class of the project that derives from ``cls``."""
    key = (cls.frame.path, cls.fact.qualname)
    if key not in ev.knowledge.subclasses:
        ev.knowledge.subclasses[key] = []
        ev.knowledge.subclasses[key] = _find_subclasses(ev, cls)
    return ev.knowledge.subclasses[key]


def _find_subclasses(ev: Evaluator, cls: ClassValue) -> list[ClassValue]:
    found: list[ClassValue] = []
    for path in ev.program.naming_base(cls.fact.name):
        module = ev.program.module(path)
        for unit in module.units:
            if cls.fact.name not in unit.words or not unit.holds_classes:
                continue
            for name in unit.names:
                value = ev.module_member(path, name)
                for option in options(value) if value is not None else ():
                    if isinstance(option, ClassValue) and option != cls and option not in found:
                        order = linearised(ev, option)
                        if cls in order:
                            found.append(option)
                            found.extend(other for other in subclasses(ev, option) if other not in found)
    return found


def receivers(ev: Evaluator, function: FunctionValue) -> list[Value | None]:
    """The kinds of object that ``self`` of a method may be, when nobody is seen calling it."""
    from lint_llm_tags.analysis.instances import unseen_instance

    assert function.owner is not None
    if is_static(function):
        return [None]
    if is_classmethod(function):
        return [*_classes_called_on(ev, function)]
    own: Value = unseen_instance(ev, function.owner)
    found: list[Value | None] = []
    alike = [function.owner]
    """Classes whose objects the method does not tell from those of its owner."""
    words = words_of(function.fact)
    for cls in subclasses(ev, function.owner):
        member = find_member(ev, cls, function.fact.name)
        if member is not None and any(
            isinstance(option, FunctionValue) and option.fact is function.fact for option in options(member[1])
        ):
            if _differs(ev, cls, function.owner, words):
                found.append(unseen_instance(ev, cls))
            else:
                alike.append(cls)
    # A class that nobody derives from is there to be made, if only through a table.
    leaves = (cls for cls in alike[1:] if not subclasses(ev, cls))
    if not found or any(leaves) or any(constructed_somewhere(ev, cls) for cls in alike):
        found.insert(0, own)
    return found


def _classes_called_on(ev: Evaluator, function: FunctionValue) -> list[ClassValue]:
    """What ``cls`` of a classmethod may be: its owner only if somebody names that to call it."""
    assert function.owner is not None
    name, words = function.fact.name, words_of(function.fact)
    derived = [cls for cls in subclasses(ev, function.owner) if _differs(ev, cls, function.owner, words)]
    if derived and not ev.program.mentions(f"{function.owner.fact.name}.{name}".encode()):
        return derived
    return [function.owner]


def _differs(ev: Evaluator, cls: ClassValue, base: ClassValue, words: frozenset[str]) -> bool:
    """Whether a subclass defines anything that a body of ``base`` with these words would notice."""
    hook = find_member(ev, base, "__init_subclass__")
    for option in options(hook[1]) if hook is not None else ():
        if isinstance(option, FunctionValue) and not words.isdisjoint(stored_attributes(option.fact)):
            return True  # What it sets on a subclass may depend on anything.
    for one in linearised(ev, cls):
        if one == base:
            return False
        if isinstance(one, ClassValue):
            if any(argument.name for argument in one.fact.bases):
                return True
            for unit in one.fact.members:
                if "__init__" in unit.names or not words.isdisjoint(unit.names) or not words.isdisjoint(unit.stores):
                    return True
    return False


def is_static(function: FunctionValue) -> bool:
    """Whether a function of a class takes no object: ``@staticmethod``."""
    return any(isinstance(item, facts.Name) and item.id == "staticmethod" for item in function.fact.decorators)


def constructed_somewhere(ev: Evaluator, cls: ClassValue) -> bool:
    """Whether objects of a class itself are made: seen, or written in code that need not be run for anything else."""
    return (cls.frame.path, cls.fact.qualname) in ev.recorder.constructed_classes or _is_called(ev, cls.fact.name)


def _is_called(ev: Evaluator, name: str) -> bool:
    if name not in ev.knowledge.made:
        call = f"{name}(".encode()
        written = re.compile(rb"(?<!class )\b" + re.escape(call))
        ev.knowledge.made[name] = any(written.search(ev.program.raw(path)) for path in ev.program.mentioning(call))
    return ev.knowledge.made[name]
