"""Where answers are kept: a directory in the project that git ignores and that anybody may delete at any time."""

from __future__ import annotations

import os
import time

from lint_llm_tags.light import suppress

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = ".lint_llm_tags_cache"
VARIABLE = "LINT_LLM_TAGS_CACHE_DIR"
"""Environment variable with another place for the directory."""

KNOWN = "known-"
"""How the keys begin of what has been learnt of projects."""
_SUFFIX = ".json"
_TAG = "CACHEDIR.TAG"
_TAG_CONTENT = "Signature: 8a477f597d28d172789f06886806bc55\n# Answers kept by lint-llm-tags. Safe to delete.\n"
_MOST_ENTRIES = 64
_MOST_BYTES = 128 * 1024 * 1024
_LARGEST_ENTRY = 64 * 1024 * 1024
_LONGEST_UNUSED = 30 * 24 * 3600
_LONGEST_WRITTEN = 3600
"""Seconds after which a half-written file is taken for abandoned."""


class Directory:
    """One cache directory. Nothing here raises: a cache that cannot be used is a cache without answers."""

    def __init__(self, path: str) -> None:
        self.path = path

    @classmethod
    def of(cls, root: str | os.PathLike[str]) -> Directory:
        """The directory for a project: what the environment says, else ``.lint_llm_tags_cache`` at its top."""
        chosen = os.environ.get(VARIABLE)
        return cls(os.path.abspath(chosen) if chosen else os.path.join(os.fspath(root), NAME))

    def read(self, key: str) -> bytes | None:
        """The entry of a key, as it was written; None when there is none."""
        name = self._file(key)
        try:
            if os.stat(name).st_size > _LARGEST_ENTRY:
                return None
            with open(name, "rb") as file:
                return file.read()
        except OSError:
            return None

    def holds(self, key: str) -> bool:
        """Whether there is an entry of a key."""
        return os.path.exists(self._file(key))

    def knows_projects(self) -> bool:
        """Whether there is anything that runs about whole projects have learnt."""
        return any(entry.name.startswith(KNOWN) for entry in self._files())

    def used(self, key: str) -> None:
        """Note that an entry was of use, so that others are pruned before it."""
        with suppress(OSError):
            os.utime(self._file(key))

    def write(self, key: str, content: bytes) -> None:
        """Keep an entry: whole or not at all, whatever else runs at the same time."""
        if len(content) > _LARGEST_ENTRY:
            return
        unfinished = f"{self._file(key)}.{os.getpid()}.tmp"
        try:
            self._make()
            with open(unfinished, "xb") as file:
                file.write(content)
            os.replace(unfinished, self._file(key))
        except OSError:
            with suppress(OSError):
                os.unlink(unfinished)
        self._prune()

    def clean(self) -> int:
        """Delete the directory's own files; gives the number of entries deleted. What is not ours stays."""
        if os.path.islink(self.path) or not os.path.isfile(os.path.join(self.path, _TAG)):
            return 0
        entries = list(self._files())
        for entry in entries:
            with suppress(OSError):
                os.unlink(entry.path)
        for name in (_TAG, ".gitignore"):
            with suppress(OSError):
                os.unlink(os.path.join(self.path, name))
        with suppress(OSError):
            os.rmdir(self.path)
        return sum(entry.name.endswith(_SUFFIX) for entry in entries)

    def _file(self, key: str) -> str:
        return os.path.join(self.path, key + _SUFFIX)

    def _make(self) -> None:
        if os.path.isfile(os.path.join(self.path, _TAG)):
            return
        os.makedirs(self.path, exist_ok=True)
        for name, content in ((".gitignore", "*\n"), (_TAG, _TAG_CONTENT)):
            with open(os.path.join(self.path, name), "w", encoding="utf-8") as file:
                file.write(content)

    def _files(self) -> Iterator[os.DirEntry[str]]:
        with suppress(OSError), os.scandir(self.path) as scan:
            yield from (entry for entry in scan if entry.name.endswith((_SUFFIX, ".tmp")))

    def _prune(self) -> None:
        """Delete what nobody used for long, and the longest unused beyond a number and a size."""
        now = time.time()
        found = []
        for entry in self._files():
            with suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                found.append((now - status.st_mtime, status.st_size, entry))
        found.sort(key=lambda item: item[0])
        total = 0
        for rank, (age, size, entry) in enumerate(found):
            total += size
            longest = _LONGEST_WRITTEN if entry.name.endswith(".tmp") else _LONGEST_UNUSED
            if age > longest or (rank and (rank >= _MOST_ENTRIES or total > _MOST_BYTES)):
                with suppress(OSError):
                    os.unlink(entry.path)
