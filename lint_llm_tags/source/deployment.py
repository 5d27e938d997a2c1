"""Environment variables that a project sets outside of its code: .env files, Dockerfiles, YAML manifests, Procfiles."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.source.manifests import TAKING, taken_whole, without_comments, yaml_variables
from lint_llm_tags.source.names import is_deployment_file, is_dotenv, is_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lint_llm_tags.source.services import Services

_QUOTES = r"""(?P<name>[A-Za-z_]\w*)%s(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>[^']*)'|(?P<bare>%s))"""
_ASSIGNMENT = re.compile(r"(?:^|(?<=\s))(?:export\s+)?" + _QUOTES % ("=", r"[^\s#]*"), re.DOTALL)
_LINE = re.compile(r"^[ \t]*(?:export[ \t]+)?" + _QUOTES % (r"[ \t]*=[ \t]*", r"[^\n]*"), re.DOTALL | re.MULTILINE)
"""Of a .env file: what is not quoted goes to the end of the line, or to a comment."""
_COMMENT = re.compile(r"\s+#.*")
_REFERENCE = re.compile(r"\s*(?:\$\{\{\s*(?:secrets|vars|env)\.(\w+)\s*\}\}|\$\{(\w+)(?::?[-?].*)?\}|\$(\w+))\s*")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_QUOTED = re.compile(r"""\\(["$\\`])""")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


class Unparsed(ValueError):
    """A file that names a variable and cannot be read. The message is one clause."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable in one file."""

    name: str
    value: str | None
    """None where it comes from elsewhere (a secret store)."""
    path: str
    line: int
    secret: str = ""
    """The secret or the other variable that it is taken from."""
    owners: tuple[str, ...] = ()
    """What the file says about whose it is: names of services, directories that are built."""


class Deployment:
    """What the deployment files of one project set. A file is read when somebody asks for a variable."""

    def __init__(
        self, files: Iterable[str], read: Callable[[str], bytes | None], services: Services, code: Iterable[str] = ()
    ) -> None:
        """``code``: the Python files, which tell for whom a .env file in a directory among others is."""
        self._code = tuple(code)
        self.files = tuple(name for name in files if is_deployment_file(name))
        """The candidates: what is set depends on their names and contents, and on nothing else."""
        self._read = read
        self._services = services
        self._raw: dict[str, bytes] = {}
        self._parsed: dict[str, Sequence[Variable] | Unparsed] = {}
        self._naming: dict[str, Sequence[str]] = {}
        """Files by a variable that they name."""
        self._loaded: dict[str, set[str]] = {}
        """The .env files that the code of a service names."""

    def variables(self, name: str, path: str) -> tuple[list[Variable], list[str]]:
        """Where ``name`` is set for the service of the file ``path``, and which files cannot be read that name it."""
        service = self._services.service(path)
        found: list[Variable] = []
        broken: list[str] = []
        if name not in self._naming:
            word = name.encode()
            self._naming[name] = [file for file in self.files if word in self._bytes(file)]
        for file in self._naming[name]:
            parsed = self._variables(file)
            own = self._services.service(file)
            if isinstance(parsed, Unparsed):
                if own == service or (not own and service in (self._named_by(file.split("/")) or (service,))):
                    broken.append(f"{file} cannot be read ({parsed})")
                continue
            found += [
                one
                for one in parsed
                if one.name == name
                and self._belongs(one, own, service)
                and (self._is_found_from(path, file) or file in self._loaded.get(service, ()) or self._users(one))
            ]
        loaded = self._loaded.get(service)
        if loaded:  # Of several .env files the code says which one it takes.
            found = [one for one in found if not is_dotenv(one.path) or one.path in loaded or self._users(one)]
        return found, broken

    def loaded(self, path: str, named: Sequence[str]) -> Sequence[Variable]:
        """What ``load_dotenv()`` in the file ``path`` sets for its service that :meth:`variables` does not know of.

        ``named`` are the paths that it may be given, with ``{}`` for what is not known; none: it looks upwards.
        """
        files = {file for name in named or [".env"] if (file := self._named(path, name, upwards=not named))}
        service = self._services.service(path)
        if named and files:
            self._loaded.setdefault(service, set()).update(files)
        found: list[Variable] = []
        for file in sorted(files):
            parsed = self._variables(file) if self._services.service(file) != service else ()
            found += () if isinstance(parsed, Unparsed) else parsed
        return found

    def _named(self, path: str, name: str, *, upwards: bool) -> str:
        """The file that a path in the source means: the one that shares most directories with the source."""
        end = "/".join(part for part in name.rpartition("{}")[2].split("/") if part not in ("", ".", ".."))
        there = path.split("/")[:-1]
        candidates = [file for file in self.files if end and f"/{file}".endswith(f"/{end}")]
        if upwards:
            above = {"/".join([*there[:depth], end]) for depth in range(len(there) + 1)}
            candidates = [file for file in candidates if file in above]
        return max(candidates, key=lambda file: (_shared(there, file.split("/")[:-1]), file), default="")

    def _belongs(self, variable: Variable, own: str, service: str) -> bool:
        """Whether a file of the service ``own`` sets the variable for ``service``; ``""`` is none in particular."""
        if own:
            return own == service
        owners = self._named_by(variable.owners)
        owners = owners or self._named_by(self._users(variable)) or self._named_by(variable.path.split("/"))
        return service in owners if owners else not service

    def _is_found_from(self, path: str, file: str) -> bool:
        """Whether code of no service would find a .env file: those of scripts stand beside them, one for each."""
        directory = file.rpartition("/")[0]
        if not directory or not is_dotenv(file) or self._services.service(file) or self._services.service(path):
            return True
        below = f"{directory}/"
        return path.startswith(below) or not any(name.startswith(below) for name in self._code)

    def _named_by(self, words: Sequence[str]) -> set[str]:
        """The services that have these names, or that live in these directories (``./services/copilot``)."""
        named = {word.rpartition(".")[0] or word for word in words if not word.startswith("./")}
        named = {name.replace("_", "-") for name in (*words, *named)}
        found = {name for name in self._services.names if name.replace("_", "-") in named}
        found |= {self._services.service(f"{word[2:]}/x") for word in words if word.startswith("./")}
        return found - {""}

    def _users(self, variable: Variable) -> Sequence[str]:
        """Whose the manifests are that take a whole file or ConfigMap in which the variable stands."""
        taken = {variable.path.rpartition("/")[2], *variable.owners}
        found: list[str] = []
        for file in self.files:
            raw = self._bytes(file) if is_yaml(file) else b""
            if not any(word in raw for word in TAKING) or not any(word.encode() in raw for word in taken):
                continue
            try:
                for word, target, owners in taken_whole(raw.decode("utf-8", "replace")):
                    path = posixpath.normpath(f"{posixpath.dirname(file) or '.'}/{target}")
                    if variable.path == path if word == "env_file" else target in variable.owners:
                        found += owners
            except ValueError:
                continue  # It is reported where a variable is looked for in it.
        return found

    def _bytes(self, file: str) -> bytes:
        if file not in self._raw:
            self._raw[file] = self._read(file) or b""
        return self._raw[file]

    def _variables(self, file: str) -> Sequence[Variable] | Unparsed:
        if file not in self._parsed:
            try:
                self._parsed[file] = tuple(_parse(file, self._bytes(file)))
            except Unparsed as error:
                self._parsed[file] = error
        return self._parsed[file]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many directories two paths have in common."""
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def says_the_same(file: str, old: str, new: str) -> bool:
    """Whether two texts of a deployment file differ in comments only; False where that cannot be told."""
    try:
        if is_yaml(file):
            return without_comments(old) == without_comments(new)
        before, after = ([(one.name, one.value) for one in _parse(file, text.encode())] for text in (old, new))
    except (ValueError, RecursionError):
        return False
    return before == after


def _parse(file: str, raw: bytes) -> Iterator[Variable]:
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise Unparsed("not UTF-8") from None
    base = file.rpartition("/")[2]
    if is_yaml(base):
        try:
            found = list(yaml_variables(text))
        except ValueError as error:
            raise Unparsed(str(error)) from None
        for name, value, line, secret, owners in found:
            yield Variable(name, value, file, line, secret or _reference(value), owners)
    elif is_dotenv(base) or base == "Procfile":
        yield from _assigned(file, text, 0, dotenv=base not in ("Procfile", ".envrc"))
    else:
        yield from _docker(file, text)


def _assigned(file: str, text: str, before: int, *, dotenv: bool = False) -> Iterator[Variable]:
    """``NAME=value`` in lines or in a row; ``before`` are the lines before the text.

    In ``dotenv`` files only, a backslash and an n in double quotes are a new line: shells and Docker leave them.
    """
    escaped = _ESCAPED if dotenv else _QUOTED
    for match in (_LINE if dotenv else _ASSIGNMENT).finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        if "#" in text[start : match.start()]:
            continue
        value = _COMMENT.sub("", match["bare"] or "").rstrip() or match["single"] or ""
        if match["double"] is not None:
            value = escaped.sub(lambda escape: _ESCAPES.get(escape[1], escape[1]), match["double"])
        line = before + text.count("\n", 0, match.start("name")) + 1
        yield Variable(match["name"], value, file, line, _reference(value))


def _docker(file: str, text: str) -> Iterator[Variable]:
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        first, instruction = number, lines[number]
        while instruction.rstrip().endswith("\\") and number + 1 < len(lines):
            number += 1
            instruction = f"{instruction.rstrip()[:-1]}\n{lines[number]}"
        number += 1
        match = re.match(r"\s*ENV\s+(?P<rest>.*)", instruction, re.DOTALL | re.IGNORECASE)
        if match is None:
            continue
        if re.match(r"[A-Za-z_]\w*=", match["rest"]):
            yield from _assigned(file, match["rest"], first)
        else:
            name, _, value = match["rest"].strip().partition(" ")
            yield Variable(name, value.strip(), file, first + 1, _reference(value.strip()))


def _reference(value: str | None) -> str:
    """The variable or secret that a whole value is taken from."""
    match = _REFERENCE.fullmatch(value or "")
    return next(filter(None, match.groups()), "") if match is not None else ""
