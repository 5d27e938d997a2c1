"""The files of a project while they are being edited: their newest text, wherever that is."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.sources import Source
from lint_llm_tags.fixes.styles import style_of
from lint_llm_tags.source.text import Unreadable, read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lint_llm_tags.fixes.layout import Style


@dataclass
class Files:
    """Files by their names relative to ``root``, with what has been read of them."""

    root: Path
    paths: Sequence[str]
    overlay: Mapping[str, bytes] = field(default_factory=dict)
    """Contents that replace those on disk."""
    creates: bool = True
    """Whether files may be added."""
    definitions: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Functions and classes by name, as files and qualified names: those that somebody asked for."""
    _raw: dict[str, bytes] = field(default_factory=dict)
    _sources: dict[str, Source] = field(default_factory=dict)
    _styles: dict[str, Style] = field(default_factory=dict)

    def may_write(self, path: str) -> bool:
        """Whether a file is one of the project, or can become one."""
        return path in self.paths or (self.creates and not os.path.lexists(self.root / path))

    def raw(self, path: str) -> bytes:
        """The bytes of a file; none where it cannot be read."""
        if path in self.overlay:
            return self.overlay[path]
        if path not in self._raw:
            try:
                self._raw[path] = read(self.root / path)
            except Unreadable:
                self._raw[path] = b""
        return self._raw[path]

    def source(self, path: str) -> Source:
        """Raises :class:`~lint_llm_tags.source.text.Unreadable`."""
        if path not in self._sources:
            self._sources[path] = Source.read(path, self.raw(path))
        return self._sources[path]

    def style(self, path: str) -> Style:
        """How a file is written; raises :class:`~lint_llm_tags.source.text.Unreadable`."""
        if path not in self._styles:
            self._styles[path] = style_of(self.root, self.source(path))
        return self._styles[path]
