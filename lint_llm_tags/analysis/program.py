"""The project's files, and which of them an import means. Light: parsing and evaluating are imported when needed."""

from __future__ import annotations

import os
import sys

from lint_llm_tags.dataclass import dataclass, field
from lint_llm_tags.light import cached_property, pattern, suppress
from lint_llm_tags.source import text as source
from lint_llm_tags.source.reading import python_of
from lint_llm_tags.source.text import Unreadable

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.modules import Module

_WORD = pattern(rb"[A-Za-z_]\w*")
_CLASS_HEAD = pattern(rb"(?s)\bclass\s+\w+\s*(?:\[[^\]]*\]\s*)?\((.*?)\)\s*:")
"""What stands in the parentheses of classes; where text looks like a class, more than that."""
_MOST_BYTES = 64 * 1024 * 1024
"""Of files kept in memory; beyond that a file is read again when it is asked for again."""
SOURCE_DIRECTORIES = frozenset({"src", "lib", "python"})
"""Names of directories that are no packages, from which Python imports."""


@dataclass(frozen=True, slots=True)
class ModuleValue:
    """A module or package of the project."""

    path: str
    """Its file; empty for a namespace package."""
    directory: str
    """Where its submodules are; empty when it is no package."""
    name: str = field(default="", compare=False)
    """Its dotted name, for namespace packages, whose parts may stand in several directories."""


class Program:
    """All Python files of the project, read when needed."""

    def __init__(
        self,
        root: str | os.PathLike[str],
        files: Iterable[str],
        overlay: Mapping[str, bytes],
        sdk_names: Iterable[str],
        common_names: Iterable[str] = (),
    ) -> None:
        self._root = root
        self._overlay = overlay
        self.files = tuple(dict.fromkeys([*files, *overlay]))
        self.known = frozenset(self.files)
        """The project's own files."""
        self._sdk_names = frozenset(sdk_names)
        self._common_names = frozenset(common_names)
        self._modules: dict[str, Module] = {}
        self._raw: dict[str, bytes] = {}
        self._held = 0
        self.files_read = 0
        self.looked_at: set[str] = set()
        """Files of which more than their bytes was asked for, or something else than whether they contain a word."""
        self.words_asked: set[bytes] = set()
        """Words that files were searched for."""
        self._bases: dict[str, frozenset[bytes]] = {}
        """Words in the heads of classes, by file."""
        self._holders: dict[bytes, Sequence[str]] = {}
        self._found: dict[tuple[str, str], ModuleValue | None] = {}
        self._setting: dict[tuple[str, str], bool] = {}
        self._answers: dict[tuple[str, bytes], bool] | None = None
        """Whether files contain words, where another program will want to know it, too."""

    def keep_answers(self) -> None:
        """Remember which files contain which words: for programs whose files are going to be edited."""
        self._answers = {}

    def is_same(self, path: str, earlier: Program) -> bool:
        """Whether a file has the contents that it has in another program of the same directory."""
        return self._overlay.get(path) == earlier._overlay.get(path)

    def take_over(self, earlier: Program) -> None:
        """What another program of the same directory knows about files whose contents are the same here."""
        same = {path for path in earlier.looked_at if self.is_same(path, earlier)}
        self._raw, self._held = earlier._raw, earlier._held
        self._modules = {path: module for path, module in earlier._modules.items() if path in same}
        self._words.update((path, words) for path, words in earlier._words.items() if path in same)
        self.looked_at.update(self._modules, self._words)
        if earlier._answers is not None:
            changed = {
                path for path in self._overlay.keys() | earlier._overlay.keys() if not self.is_same(path, earlier)
            }
            self._answers = {asked: answer for asked, answer in earlier._answers.items() if asked[0] not in changed}

    def raw(self, path: str) -> bytes:
        """Bytes of a file; raises ``Unreadable``."""
        if path in self._overlay:
            return python_of(path, self._overlay[path])
        raw = self._raw.get(path)
        if raw is None:
            full = os.path.join(self._root, path)
            raw = python_of(path, source.read(full))
            self.files_read += 1
            if self._held < _MOST_BYTES:
                self._raw[path] = raw
                self._held += len(raw)
        return raw

    def counters(self) -> dict[str, int]:
        """How much was read, and how."""
        return {
            "files read": self.files_read,
            "files parsed": len(self._modules),
            "statements read by LibCST": sum(module.units.opened for module in self._modules.values()),
        }

    def contains(self, path: str, word: bytes) -> bool:
        """Whether a file's bytes contain a word; raises ``Unreadable``."""
        self.words_asked.add(word)
        known = self._answers.get((path, word)) if self._answers is not None else None
        found = known if known is not None else word in self.raw(path)
        if self._answers is not None:
            self._answers[path, word] = found
        if found:
            self.looked_at.add(path)
        return found

    def sets(self, path: str, attribute: str) -> bool:
        """Whether code in a file assigns an attribute of this name to something else than ``self``."""
        known = self._setting.get((path, attribute))
        if known is None:
            known = self._setting[path, attribute] = self._looks_set(path, f".{attribute}".encode())
        return known

    def _looks_set(self, path: str, end: bytes) -> bool:
        with suppress(Unreadable):
            if self.contains(path, end):
                import re

                raw, name = self.raw(path), re.escape(end)
                name += rb"(?<=[\w\])]%b)(?<!\bself%b)(?<!\bcls%b)" % (name, name, name)
                if re.search(name + rb"\s*(?::[^=\n]*)?=(?!=)", raw):
                    return True
                beside = rb"[ \t)\]]*(?:,[ \t(\[*]*[\w.\[\]'\"]*[ \t)\]]*)+=(?!=)"  # ``a.name, b = ...``
                return any(_is_in_targets(raw, found.start()) for found in re.finditer(name + beside, raw))
        return False

    def mentions(self, word: bytes) -> bool:
        """Whether any readable file's bytes contain a word."""
        return next(self.mentioning(word), None) is not None

    def mentioning(self, *words: bytes) -> Iterator[str]:
        """Readable files whose bytes contain all these words."""
        for path in self.files:
            with suppress(Unreadable):
                if all(self.contains(path, word) for word in words):
                    yield path

    def module(self, path: str) -> Module:
        """The module in a file; one that cannot be read is ``broken`` and empty."""
        if path not in self._modules:
            from lint_llm_tags.analysis.modules import Module

            self.looked_at.add(path)
            try:
                module = Module(path, self.raw(path))
            except Unreadable as error:
                module = Module(path, b"")
                module.broken = error
            self._modules[path] = module
        return self._modules[path]

    def changing_functions(self, path: str, cls: str, attribute: str) -> Iterator[str]:
        """Functions in a file that use an attribute, and may change an object of a class that they are given."""
        if path not in self._modules:
            import re

            from lint_llm_tags.analysis.blocks import statements_with
            from lint_llm_tags.analysis.effects import changing_functions

            given = re.compile(rb":\s*(?:\w+\s*\.\s*)*%b\b\s*[,)=(#]" % re.escape(cls.encode()))
            used = re.compile(rb"\.\s*%b\b" % re.escape(attribute.encode()))
            statements = statements_with(self.raw(path), (used, given))
            if statements is not None:
                yield from changing_functions(statements, cls, attribute)
                return
        for unit in self.module(path).units:
            yield from unit.changing_functions(cls, attribute)

    def words(self, path: str) -> frozenset[bytes]:
        """Every identifier in a file, strings and comments included."""
        if path not in self._words:
            self.looked_at.add(path)
            try:
                self._words[path] = frozenset(_WORD.findall(self.raw(path)))
            except Unreadable:
                self._words[path] = frozenset()
        return self._words[path]

    def naming_base(self, name: str) -> Iterator[str]:
        """Files in which a class may derive from something that is called by this name there."""
        word = name.encode()
        for path in self._holding(word):
            if path not in self._bases:
                heads = b" ".join(_CLASS_HEAD.findall(self.raw(path)))
                self._bases[path] = frozenset(_WORD.findall(heads))
            if word in self._bases[path]:
                yield path

    def _holding(self, word: bytes) -> Sequence[str]:
        """Readable files whose bytes contain a word: what ``contains`` says, for all of a large project at once."""
        if word not in self._holders:
            self.words_asked.add(word)
            found = []
            for path in self.files:
                raw = self._raw.get(path)
                if raw is None:
                    try:
                        raw = self.raw(path)
                    except Unreadable:
                        continue
                if word in raw:
                    found.append(path)
            self.looked_at.update(found)
            self._holders[word] = found
        return self._holders[word]

    @cached_property
    def _words(self) -> dict[str, frozenset[bytes]]:
        return {}

    @cached_property
    def _directories(self) -> frozenset[str]:
        found: set[str] = set()
        for path in self.files:
            for parent in _above(path):
                if parent in found:
                    break
                found.add(parent)
        return frozenset(found)

    @cached_property
    def _by_tail(self) -> Mapping[str, Sequence[str]]:
        """Modules and packages by the last part of their name: directory of a package, file of a module."""
        found: dict[str, list[str]] = {}
        for path in self.files:
            if path.endswith(".py") and not path.endswith("__init__.py"):
                found.setdefault(path[:-3].rpartition("/")[2], []).append(path)
        for directory in self._directories:
            found.setdefault(directory.rpartition("/")[2], []).append(directory)
        return found

    def at(self, directory: str, parts: Sequence[str]) -> ModuleValue | None:
        """The module that ``parts`` name below ``directory``."""
        base = "/".join([*([directory] if directory not in ("", ".") else []), *parts])
        package = f"{base}/__init__.py" if base else "__init__.py"
        if package in self.known:
            return ModuleValue(package, base)
        if f"{base}.py" in self.known:
            return ModuleValue(f"{base}.py", "")
        if base in self._directories:
            return ModuleValue("", base, ".".join(parts))
        return None

    def inside(self, package: ModuleValue, name: str) -> ModuleValue | None:
        """The module of this name in a package; one without ``__init__.py`` may be several directories."""
        found = self.at(package.directory, [name])
        if found is None and not package.path and package.name:
            found = self.find(f"{package.name}.{name}", f"{package.directory}/{name}")
        return found

    def relative(self, importer: str, level: int, module: str) -> ModuleValue | None:
        """What ``from ...module import`` means in the file ``importer``."""
        directory = _parent(importer)
        for _ in range(level - 1):
            directory = _parent(directory)
        return self.at(directory, module.split(".") if module else [])

    def find(self, name: str, importer: str) -> ModuleValue | None:
        """The project's module that ``import name`` means in the file ``importer``, if it is one of the project."""
        key = (name, _parent(importer))
        if key not in self._found:
            self._found[key] = self._find(name, importer)
        return self._found[key]

    def _find(self, name: str, importer: str) -> ModuleValue | None:
        parts = name.split(".")
        for parent in _above(importer):
            # A directory with __init__.py is a package, not a place where Python looks for modules.
            if not self._is_package(parent) and (found := self.at(parent, parts)) and self._real(found, parts):
                return found
        if parts[0] in self._sdk_names or parts[0] in sys.stdlib_module_names:
            return None
        near = parts[0] in self._common_names
        candidates = [
            (root, found)
            for root, found in self._elsewhere(parts)
            if self._real(found, parts) and (not near or self._is_near(root, importer))
        ]
        if not candidates:
            return self._in_outermost_package(parts, importer) if len(parts) > 1 else None
        ranked = sorted(
            candidates, key=lambda pair: (not pair[1].path, -_shared(pair[0], importer), len(pair[0]), pair[0])
        )
        return ranked[0][1]

    def _in_outermost_package(self, parts: Sequence[str], importer: str) -> ModuleValue | None:
        """``from backend.models import x`` where the directory that is worked in has an ``__init__.py``, too."""
        packages = [parent for parent in _above(importer) if self._is_package(parent)]
        found = self.at(packages[-1], parts) if packages else None
        return found if found is not None and self._real(found, parts) else None

    def _elsewhere(self, parts: Sequence[str]) -> Iterator[tuple[str, ModuleValue]]:
        """Modules of this name anywhere in the project, with the directory that would be on ``sys.path``."""
        tail = "/".join(parts)
        for path in self._by_tail.get(parts[-1], ()):
            base = path[:-3] if path.endswith(".py") else path
            if base != tail and not base.endswith(f"/{tail}"):
                continue
            root = base[: -len(tail)].rstrip("/")
            if self._is_package(root) or (len(parts) == 1 and not self._is_root(root)):
                continue
            found = self.at(root, parts)
            if found is not None:
                yield root, found

    def _real(self, found: ModuleValue, parts: Sequence[str]) -> bool:
        """Whether a name of an SDK means this module of the project.

        A directory without ``__init__.py`` (``tests/openai/``) loses against a package that is installed; and in a
        directory whose ``openai.py`` imports ``openai`` Python does not look for modules.
        """
        if parts[0] not in self._sdk_names:
            return True
        if found.path:
            return len(parts) > 1 or bool(found.directory) or not self._imports_itself(found.path, parts[0])
        return len(parts) > 1

    def _imports_itself(self, path: str, name: str) -> bool:
        word = name.encode()
        if not self.contains(path, word):
            return False
        import re

        return re.search(rb"^[ \t]*(?:import|from)[ \t]+" + word + rb"\b", self.raw(path), re.MULTILINE) is not None

    @staticmethod
    def _is_near(root: str, importer: str) -> bool:
        """Whether a file may have a place on its path: one project of a repository does not see into another one."""
        return root in ("", ".") or root.rpartition("/")[2] in SOURCE_DIRECTORIES or _shared(root, importer) > 0

    def _is_package(self, directory: str) -> bool:
        return (f"{directory}/__init__.py" if directory not in ("", ".") else "__init__.py") in self.known

    def _is_root(self, directory: str) -> bool:
        """A lone module name is only looked up where Python would look: source directories and the top."""
        name = directory.rpartition("/")[2]
        return directory in ("", ".") or name in SOURCE_DIRECTORIES or not self._is_package(directory)


def _is_in_targets(raw: bytes, at: int) -> bool:
    """Whether what stands before in the line may be targets of an assignment, and no call: ``f(a.name, b=1)``."""
    import re

    head = raw[raw.rfind(b"\n", 0, at) + 1 : at]
    return re.search(rb"\w\(|[^\w.,()\[\]'\"* \t]", head) is None


def _parent(path: str) -> str:
    """The directory of a file; ``.`` is the top."""
    return path.rpartition("/")[0] or ("/" if path.startswith("/") else ".")


def _above(path: str) -> Iterator[str]:
    """All directories above a file, the nearest first."""
    while path not in (".", "/"):
        path = _parent(path)
        yield path


def _shared(directory: str, importer: str) -> int:
    """How many leading path parts two places share."""
    count = 0
    for one, two in zip(directory.split("/"), importer.split("/"), strict=False):
        if one != two:
            break
        count += 1
    return count
