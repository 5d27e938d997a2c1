"""The evaluator's core: names, modules and imports. Expressions, statements, calls and objects have their own files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.budgets import MAX_CLOSURES, Exhausted
from lint_llm_tags.analysis.calls import call
from lint_llm_tags.analysis.changes import changed_names
from lint_llm_tags.analysis.effects import HOOKING
from lint_llm_tags.analysis.effort import Effort
from lint_llm_tags.analysis.fillers import is_empty, is_filled_elsewhere
from lint_llm_tags.analysis.frames import Frame, FunctionKey
from lint_llm_tags.analysis.globals import stored_globally
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.program import ModuleValue
from lint_llm_tags.analysis.slicing import Vocabulary
from lint_llm_tags.analysis.statements import run_unit
from lint_llm_tags.analysis.supplies import rehearsed_arguments
from lint_llm_tags.analysis.tables import filled, is_filled
from lint_llm_tags.analysis.traces import ASSIGNED, CONSTRUCTIONS, FUNCTION
from lint_llm_tags.analysis.values import (
    NEVER,
    Arguments,
    ClassValue,
    Const,
    Deferred,
    DictValue,
    External,
    FunctionValue,
    InstanceValue,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from lint_llm_tags.analysis.coercion import Make
    from lint_llm_tags.analysis.imports import Imports
    from lint_llm_tags.analysis.knowledge import Knowledge
    from lint_llm_tags.analysis.modules import Module
    from lint_llm_tags.analysis.program import Program
    from lint_llm_tags.analysis.records import Recorder
    from lint_llm_tags.analysis.releases import Releases
    from lint_llm_tags.analysis.stores import Stored
    from lint_llm_tags.analysis.supplies import Change
    from lint_llm_tags.analysis.surroundings import Surroundings
    from lint_llm_tags.analysis.units import Unit
    from lint_llm_tags.analysis.values import Open


class Evaluator(Effort):
    """Evaluates code of one program. Caches belong to one round: nothing in them outlives new knowledge."""

    def __init__(self, program: Program, releases: Releases, recorder: Recorder, knowledge: Knowledge) -> None:
        super().__init__(recorder)
        self.program = program
        self._releases = releases
        self.catalog = releases.catalog
        self.sdks = releases.at
        """The catalog for a file: with the releases of the SDKs that the project uses there."""
        self.knowledge = knowledge
        self.placeholders = 0
        """How often something was asked for that was still being worked out."""
        self.orders: dict[object, list[Value]] = {}
        """Resolution orders of classes, by class and by where its module stands."""
        self.makers: dict[object, dict[str, Make]] = {}
        """What models make of what their fields are given, by class and by where its module stands."""
        self.unfinished_orders = 0
        """How often a class's bases were asked for while they were still being worked out."""
        self.storing: set[object] = set()
        self.unseen: dict[tuple[str, str], InstanceValue] = {}
        self.unfinished_attributes: dict[tuple[str, str, str], Stored] = {}
        self.unseen_attributes: dict[tuple[str, str, str], Stored] = {}
        self.stack: list[tuple[facts.Function, int]] = []
        """The functions that are running, each with its closure."""
        self.subject: facts.Function | None = None
        """The function that is being run for its own sake, maybe through its decorators."""
        self.supposed: Mapping[Open, Value] = {}
        """What callers who are not in sight are supposed to pass."""
        self.rehearsed: Mapping[Spot, Change] = {}
        """What calls that are in sight are supposed to pass instead of what they do."""
        self.broken: dict[tuple[str, int], Unreadable] = {}
        self.running: set[object] = set()
        self.initialised: dict[object, InstanceValue] = {}
        self.plain: dict[int, Arguments] = {}
        """Arguments without anything that could send a request, by identity."""
        self.fields_made: dict[object, Value] = {}
        """What ``default_factory`` made for a field of an object."""
        self.stores: dict[object, Value | None] = {}
        self.tables: dict[tuple[str, str], Value] = {}
        """Dicts and lists of modules with what functions put there, by file and name."""
        self.fillers: dict[tuple[str, str], list[tuple[str, str]]] = {}
        """Functions that change the dicts and lists of modules."""
        self.registries: dict[tuple[str, ...], Value] = {}
        """Dicts and lists of classes with what deriving from these puts there."""
        self.filling: set[tuple[str, str]] = set()
        """Functions that fill the one which is being worked out: calls of them are followed at once."""
        self.watched: dict[int, list[Value]] = {}
        """What dicts and lists became, by the identities of those that somebody asks about."""
        self.outside: dict[tuple[str, str, str], list[Value]] = {}
        """What others than a class's methods put into an attribute: by file, class and attribute."""
        self.telling: Collection[str] = frozenset()
        """Names under which the project keeps clients, methods and wrappers."""
        self.given: set[str] = set()
        """Names under which objects hold clients that their constructors were given."""
        self.surroundings: Surroundings
        """What the environment holds for each service; the engine sets it."""
        self.imports: Imports
        """Which files see which; the engine sets it."""
        self.registered: Collection[str] = frozenset()
        """Import paths that the policy registers."""
        self.words_of: Callable[[str], frozenset[str] | None] = lambda _: None
        """Words that may stand for an SDK's methods in a file; None: no more is known of it than of any."""
        self._methods = self.catalog.method_names
        self.changers = frozenset(knowledge.changers) | HOOKING
        self._wrapper_names = frozenset(name.rpartition(".")[2] for _, name in knowledge.wrappers)
        self._module_values: dict[object, Value | None] = {}
        self._class_values: dict[tuple[str, str, str], Value | None] = {}
        self._vocabularies: dict[tuple[str, int], Vocabulary] = {}
        self._global_stores: dict[str, Mapping[str, Value]] = {}

    def renewed(self, recorder: Recorder, rehearsed: Mapping[Spot, Change]) -> Evaluator:
        """Another evaluator that knows the same, and has worked out nothing yet, for calls that pass something else."""
        known = {
            cls: {chain: rehearsed_arguments(chain[-1], arguments, rehearsed) for chain, arguments in made.items()}
            for cls, made in self.knowledge.constructions.items()
        }
        new = Evaluator(self.program, self._releases, recorder, replace(self.knowledge, constructions=known))
        new.rehearsed = rehearsed
        new.earlier = self.earlier + self.evaluated
        new.telling, new.giving, new.given = self.telling, self.giving, set(self.given)
        new.surroundings, new.imports = self.surroundings, self.imports
        new.registered, new.words_of = self.registered, self.words_of
        return new

    def start(self) -> None:
        super().start()
        self.subject = None
        self.stack.clear()
        self.unfinished_attributes.clear()

    def is_wrapper(self, path: str, function: str) -> bool:
        """Whether requests in a function depend on what its callers pass, as far as is known."""
        self.trace.questions.add((FUNCTION, path, function))
        return (path, function) in self.knowledge.wrappers

    def names_wrapper(self, name: str) -> bool:
        """Whether a function of this name is a wrapper, as far as is known."""
        self.trace.questions.add(name)
        return name in self._wrapper_names

    def constructions(self, path: str, name: str) -> Mapping[tuple[Spot, ...], Arguments]:
        """The visible constructions of a class, by place."""
        self.trace.questions.add((CONSTRUCTIONS, path, name))
        return self.knowledge.constructions.get((path, name), {})

    def assigned_to(self, base: str, attribute: str, path: str = "") -> Mapping[FunctionKey, Value]:
        """What the project assigns to an attribute outside of it, by who assigns it.

        ``path``: the file that reads it, which does not see what a process of another file assigns.
        """
        self.trace.questions.add((ASSIGNED, base, attribute))
        found = self.knowledge.module_values.get((base, attribute), {})
        if not path or not found:
            return found
        return {who: value for who, value in found.items() if not self.surroundings.scripts.apart(who[0], path)}

    def is_running(self, function: FunctionValue) -> bool:
        """Whether a function is running already. Other closures of it are other functions, up to a few."""
        if (function.fact, function.closure) in self.stack:
            return True
        return bool(function.closure) and sum(fact is function.fact for fact, _ in self.stack) >= MAX_CLOSURES

    def matters(self, name: str, path: str) -> bool:
        """Whether a method of this name, called in this file, may send a request or lead to one that does."""
        if name in self._words_of(path) or name in self._wrapper_names or name in self.telling or name in self.changers:
            return True
        self.trace.questions.add(name)
        return False

    def _words_of(self, path: str) -> frozenset[str]:
        words = self.words_of(path)
        return self._methods if words is None else words

    def is_called(self, method: str) -> bool:
        """Whether code of the project calls, or passes on, a method of this name of any object."""
        if method not in self.knowledge.called:
            self.knowledge.called[method] = self.program.mentions(f".{method}".encode())
        return self.knowledge.called[method]

    def vocabulary(self, path: str) -> Vocabulary:
        """What words mean in a file, as far as this round knows."""
        known = self._vocabularies.get((path, len(self.telling)))
        if known is None:
            telling = frozenset({*self._words_of(path), *self._wrapper_names, *self.telling})
            methods = self._methods - self._wrapper_names - frozenset(self.telling)
            known = self._vocabularies[path, len(self.telling)] = Vocabulary(telling, methods)
        return known

    def facts(self, path: str, unit: Unit) -> tuple[facts.Stmt, ...]:
        """Facts of a unit; an unreadable one is noted and empty."""
        try:
            return unit.facts()
        except Unreadable as error:
            self.broken[path, error.line] = error
            return ()

    # Names

    def name(self, frame: Frame, name: str) -> Value:
        """The value of a name where ``frame`` stands."""
        value = self.find_name(frame, name)
        return External(f"builtins.{name}") if value is None else value

    def find_name(self, frame: Frame, name: str) -> Value | None:
        scope: Frame | None = frame
        while scope is not None:
            if scope is frame or scope.kind != "class":
                if scope.environment is not None and name in scope.environment:
                    return scope.environment[name]
                if scope.kind == "class" and scope.owner is not None and (scope is frame):
                    value = self.class_member(scope.owner, name)
                    if value is not None:
                        return value
            position = scope.position if scope.kind == "module" else None
            scope = scope.parent
        at_top = frame.kind == "module" or (frame.parent is not None and frame.kind == "class")
        value = self.module_member(frame.path, name, position if at_top else None)
        if frame.one_path and frame.function is not None and (frame.path, name) in self.tables:
            return self._before_it_fills(frame.function, name, value)
        return value

    @staticmethod
    def _before_it_fills(function: FunctionValue, name: str, table: Value | None) -> Value | None:
        """A cache as the function that fills it finds it first: what is there later is what it put there."""
        if not isinstance(table, DictValue) or name not in changed_names(function.fact):
            return table
        return replace(table, rest=tuple(part for part in table.rest if not is_filled(part)))

    def module_member(self, path: str, name: str, before: int | None = None) -> Value | None:
        """What a module's global name is when unit ``before`` runs, or once the whole module has run."""
        module = self.program.module(path)
        relevant = module.units.relevant(name, before, self.changers)
        value = self._module_value(module, name, relevant, before)
        if value is NEVER:
            # A change of the object asks for the object: it sees what was bound.
            bound = tuple(index for index in relevant if name in module.units[index].names)
            if bound != relevant:
                value = self._module_value(module, name, bound, before)
        if before is None and (stored := self.global_stores(path).get(name)) is not None:
            value = either([*([value] if value is not None else []), stored])
        return value if before is not None or value is None else self._changed_in_functions(module, name, value)

    def _changed_in_functions(self, module: Module, name: str, value: Value) -> Value:
        """A dict or list that functions of its module fill."""
        if isinstance(value, Deferred) or not any(
            isinstance(one, (DictValue, SequenceValue)) for one in options(value)
        ):
            return value
        if (module.path, name) not in self.tables and not module.units.changed_inside(name):
            if not (all(map(is_empty, options(value))) and is_filled_elsewhere(self, module, name)):
                return value

        return filled(self, module, name, value)

    def _module_value(self, module: Module, name: str, relevant: tuple[int, ...], before: int | None) -> Value | None:
        key = (module.path, name, relevant)
        seen = (*key, self.at_top)
        """Where it matters who asks: functions do not see all that happens to the objects of a module."""
        for known in (key, seen):
            if known in self._module_values:
                self.at_top_mattered += known is seen
                self.reuse(known)
                return self._module_values[known]
        self._module_values[key] = NEVER
        mattered = self.at_top_mattered
        try:
            with self.keeping(key):
                value = self._run_units(module, name, relevant, before)
        finally:
            del self._module_values[key]
        kept: object = key
        if self.at_top_mattered != mattered:
            kept = seen
            self._kept[seen] = self._kept.pop(key)
        self._module_values[kept] = value
        return value

    def _run_units(self, module: Module, name: str, relevant: tuple[int, ...], before: int | None) -> Value | None:
        frame = Frame("module", module.path)
        self.modules_running += 1
        outside, self.muted_outside = self.muted_outside, self.recorder.muted_times
        try:
            for index in relevant:
                frame.position = index
                if frame.environment is None:
                    frame.environment = {}
                with self.recorder.root(module.path, f"#{index}"):
                    run_unit(self, frame, module.units[index])
        finally:
            self.modules_running -= 1
            self.muted_outside = outside
        frame.position = before
        if frame.environment and name in frame.environment:
            return frame.environment[name]
        return self._starred(module, name, before) or self._submodule(module, name)

    def _starred(self, module: Module, name: str, before: int | None) -> Value | None:
        if name.startswith("__"):
            return None
        stop = len(module.units) if before is None else before
        for index in reversed(range(stop)):
            if "*" not in module.units[index].names:
                continue
            for statement in self.facts(module.path, module.units[index]):
                if isinstance(statement, facts.ImportFrom) and statement.names == (("*", "*"),):
                    source = self.imported_module(module.path, statement.module, statement.level)
                    if isinstance(source, ModuleValue) and source.path and source.path != module.path:
                        value = self.module_member(source.path, name)
                        if value is not None:
                            return value
                    elif isinstance(source, External) and self.is_described(f"{source.name}.{name}"):
                        return External(f"{source.name}.{name}")
        return None

    def is_described(self, name: str) -> bool:
        """Whether the provider data has a client, function or module of this name."""
        catalog = self.catalog
        return bool(catalog.client(name) or catalog.function(name) or catalog.module(name))

    def _submodule(self, module: Module, name: str) -> Value | None:
        directory, _, file = module.path.rpartition("/")
        if file != "__init__.py":
            return None
        return self.program.at(directory, [name])

    def class_member(self, cls: ClassValue, name: str) -> Value | None:
        """What a class's own body binds to a name; None when it does not."""
        key = (cls.frame.path, cls.fact.qualname, name)
        if key in self._class_values:
            self.reuse(key)
            return self._class_values[key]
        self._class_values[key] = NEVER
        try:
            with self.keeping(key):
                self._class_values[key] = self._run_members(cls, name)
        except Exhausted:
            del self._class_values[key]
            raise
        return self._class_values[key]

    def _run_members(self, cls: ClassValue, name: str) -> Value | None:
        members = cls.fact.members
        relevant = members.relevant(name, None, self.changers)
        if not relevant:
            return None
        frame = Frame("class", cls.frame.path, cls.fact.qualname, parent=cls.frame, chain=cls.frame.chain, owner=cls)
        for index in relevant:
            run_unit(self, frame, members[index])
        return (frame.environment or {}).get(name)

    def global_stores(self, path: str) -> Mapping[str, Value]:
        """Values that functions of a module give its names through ``global``."""
        if path in self._global_stores:
            self.reuse(path)
            return self._global_stores[path]

        self._global_stores[path] = {}
        # The writers may be running right now: what they store has to be known all the same.
        running, self.stack = self.stack, []
        try:
            with self.keeping(path):
                self._global_stores[path] = stored_globally(self, path)
        finally:
            self.stack = running
        return self._global_stores[path]

    # Imports

    def imported_module(self, importer: str, name: str, level: int) -> Value:
        """What ``import name`` or ``from <level dots>name import`` gives."""
        if level:
            found = self.program.relative(importer, level, name)
            return found or Unknown(f"{'.' * level}{name} is not in the project")
        return self.program.find(name, importer) or External(name)

    def module_attribute(self, module: ModuleValue, name: str) -> Value | None:
        value = self.module_member(module.path, name) if module.path else None
        if value is not None and value is not NEVER:
            return value
        if module.directory or not module.path:
            found = self.program.inside(module, name)
            if found is not None:
                return found
        return self._made_on_demand(module, name) if value is None and module.path else value

    def _made_on_demand(self, module: ModuleValue, name: str) -> Value | None:
        """What a module's ``__getattr__`` gives."""
        getter = self.module_member(module.path, "__getattr__") if name != "__getattr__" else None
        if getter is None:
            return None
        passed = Arguments((Const(name),), DictValue(new_identity()))
        return call(self, Frame("module", module.path), getter, passed, Spot(module.path, facts.Mark(0, 0, 0, 0)))
