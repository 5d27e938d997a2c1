"""The files of a project as text, with the contents that an editor or a pipe has instead of the disk's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.source.text import SourceText, decode, read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Files:
    """Files by their names relative to ``root``."""

    root: Path
    overlay: Mapping[str, bytes] = field(default_factory=dict)
    """Contents that replace those on disk."""

    def raw(self, path: str) -> bytes:
        """The bytes of a file; raises :class:`~lint_llm_tags.source.text.Unreadable`."""
        return self.overlay[path] if path in self.overlay else read(self.root / path)

    def source(self, path: str) -> SourceText:
        """The text of a Python file; raises :class:`~lint_llm_tags.source.text.Unreadable`."""
        return decode(self.raw(path))
