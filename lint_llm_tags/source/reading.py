"""The files of a project as text, with the contents that an editor or a pipe has instead of the disk's."""

from __future__ import annotations

import codecs
import os

from lint_llm_tags.dataclass import dataclass, field
from lint_llm_tags.source.text import NOTEBOOK, SourceText, decode, read

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.source.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Files:
    """Files by their names relative to ``root``."""

    root: str | os.PathLike[str]
    overlay: Mapping[str, bytes] = field(default_factory=dict)
    """Contents that replace those on disk."""

    def raw(self, path: str) -> bytes:
        """The bytes of a file; raises :class:`~lint_llm_tags.source.text.Unreadable`."""
        return self.overlay[path] if path in self.overlay else read(os.path.join(self.root, path))

    def source(self, path: str) -> SourceText:
        """The Python of a file or a notebook; raises :class:`~lint_llm_tags.source.text.Unreadable`."""
        notebook = self.notebook(path)
        return decode(self.raw(path)) if notebook is None else SourceText(notebook.text, "utf-8")

    def notebook(self, path: str) -> Notebook | None:
        """The notebook in a file, ``None`` for other files; raises ``Unreadable`` like :meth:`source`."""
        if not path.endswith(NOTEBOOK):
            return None
        from lint_llm_tags.source.notebook import read_notebook

        return read_notebook(self.raw(path))

    def encoded(self, path: str, text: str) -> bytes:
        """The bytes of a file with another text; raises ``UnicodeEncodeError`` where its encoding lacks a character."""
        notebook = self.notebook(path)
        if notebook is not None:
            from lint_llm_tags.source.notebook import write_notebook

            return write_notebook(notebook, text)
        source = self.source(path)
        return (codecs.BOM_UTF8 if source.bom else b"") + text.encode(source.encoding)


@dataclass(frozen=True, slots=True)
class ReadOnce(Files):
    """Files that are read when they are first asked for, and what was read of them."""

    contents: dict[str, bytes] = field(default_factory=dict)

    def raw(self, path: str) -> bytes:
        """See :meth:`Files.raw`."""
        if path not in self.contents:
            self.contents[path] = Files.raw(self, path)
        return self.contents[path]


def python_of(path: str, raw: bytes) -> bytes:
    """What is Python in the bytes of a file; raises :class:`~lint_llm_tags.source.text.Unreadable`."""
    if not path.endswith(NOTEBOOK):
        return raw
    from lint_llm_tags.source.notebook import read_notebook

    return read_notebook(raw).text.encode("utf-8", "surrogatepass")
