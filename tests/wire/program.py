"""A program of the wire suite: where it stands, how it is run, what its marker comments say."""

from __future__ import annotations

import re
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import tomllib

from lint_llm_tags.policy.model import DEFAULT_HEADER_PREFIX, DEFAULT_REQUIRED

PROGRAMS = Path(__file__).parent / "programs"
SETTINGS = "wire.toml"

_CALL = re.compile(r"\bcall:\s*([\w.:/-]+(?:\s*,\s*[\w.:/-]+)*)(\s+unknown\b)?")
_CLIENT = re.compile(r"\bclient:\s*(?:(tagged)|untagged\s+([\w,]+))")


@dataclass(frozen=True, slots=True)
class CallMarker:
    """``# call: m1, m2`` or ``# call: m1 unknown``."""

    path: str
    line: int
    models: tuple[str, ...]
    unknown: bool

    @property
    def at(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class ClientMarker:
    """``# client: tagged`` (then ``missing`` is empty) or ``# client: untagged team,service``."""

    path: str
    line: int
    missing: tuple[str, ...]

    @property
    def at(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Program:
    """A directory with ``main.py``; ``wire.toml`` beside it is optional."""

    directory: Path
    pythonpath: tuple[str, ...] = ()
    """Directories that ``PYTHONPATH`` names when the program runs, relative to it."""
    policy: str = ""
    """Text of the ``lint-llm-tags.toml`` that the checker finds in the program's directory."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Further environment variables; ``{url}`` in a value stands for the local server's URL."""
    status: Mapping[str, int] = field(default_factory=dict)
    """HTTP status by which the server refuses a request, by model."""
    framework: str = ""
    """The environment of ``frameworks.toml`` that it runs in; empty: the one that the tests run in."""
    alias: str = ""
    """What a changed copy of the program is called."""
    limit: str = ""
    """Why the checker is known to judge this program wrongly: its verdict is expected to differ (docs/limits.md)."""

    @property
    def name(self) -> str:
        return self.alias or self.directory.name

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(tomllib.loads(self.policy).get("required", DEFAULT_REQUIRED))

    @property
    def header_prefix(self) -> str:
        carriers: dict[str, str] = tomllib.loads(self.policy).get("carriers", {})
        return carriers.get("header-prefix", DEFAULT_HEADER_PREFIX)

    @cached_property
    def calls(self) -> tuple[CallMarker, ...]:
        return tuple(marker for marker in self._markers if isinstance(marker, CallMarker))

    @cached_property
    def clients(self) -> tuple[ClientMarker, ...]:
        return tuple(marker for marker in self._markers if isinstance(marker, ClientMarker))

    @cached_property
    def sources(self) -> tuple[Path, ...]:
        return tuple(sorted(self.directory.rglob("*.py")))

    @cached_property
    def _markers(self) -> tuple[CallMarker | ClientMarker, ...]:
        return tuple(marker for path in self.sources for marker in _read_markers(path, self.directory))


def load_program(directory: Path) -> Program:
    """Read a program's settings. ``ValueError`` names the key that ``wire.toml`` does not know."""
    settings_file = directory / SETTINGS
    settings = tomllib.loads(settings_file.read_text("utf-8")) if settings_file.is_file() else {}
    unknown = set(settings) - {"pythonpath", "policy", "environment", "status", "framework", "limit"}
    if unknown:
        raise ValueError(f"{settings_file}: unknown keys {sorted(unknown)}")
    return Program(
        directory,
        pythonpath=tuple(settings.get("pythonpath", ())),
        policy=settings.get("policy", ""),
        environment=settings.get("environment", {}),
        status=settings.get("status", {}),
        framework=settings.get("framework", ""),
        limit=settings.get("limit", ""),
    )


def all_programs() -> list[Program]:
    return [load_program(main.parent) for main in sorted(PROGRAMS.glob("*/main.py"))]


def _read_markers(path: Path, root: Path) -> Iterator[CallMarker | ClientMarker]:
    relative = path.relative_to(root).as_posix()
    with tokenize.open(path) as source:
        for token in tokenize.generate_tokens(source.readline):
            if token.type != tokenize.COMMENT:
                continue
            line = token.start[0]
            if call := _CALL.search(token.string):
                models = tuple(model.strip() for model in call[1].split(","))
                yield CallMarker(relative, line, models, unknown=bool(call[2]))
            if client := _CLIENT.search(token.string):
                yield ClientMarker(relative, line, () if client[1] else tuple(client[2].split(",")))
