"""Under which name an answer is kept: a fingerprint of who asks, with which policy, about which files."""

from __future__ import annotations

import os
import sys

from lint_llm_tags import __version__
from lint_llm_tags.cache.directory import KNOWN
from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.source import git

try:  # hashlib loads OpenSSL first, which takes longer than all that a short run has to do.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.cache.directory import Directory
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.source.files import Project

_PACKAGE = os.path.dirname(os.path.dirname(__file__))


def digest(*parts: bytes) -> str:
    """A fingerprint of some contents, each with its length."""
    found = blake2b(digest_size=16)
    for part in parts:
        found.update(b"%d:" % len(part))
        found.update(part)
    text: str = found.hexdigest()
    return text


@dataclass(frozen=True, slots=True)
class Asked:
    """What an answer is about, and where it is kept."""

    project: Project
    targets: Sequence[str]
    policy: Policy
    deployment: Sequence[str] = ()

    def key(self, directory: Directory) -> str:
        """The name of the answer; also of whether what other files say of the targets had been learnt before."""
        project = self.project
        # Files that are not Python are few, and what they say about services may matter to any verdict. One that is
        # named may be one that the listing leaves out.
        names = sorted({*project.others, *self.deployment})
        others = [part for name in names for part in (name, digest(bytes_of(os.path.join(project.top, name))))]
        known = ("known",) if self.is_known(directory) else ()
        return _named(*self._asker, *project.known, "", *others, "", *self.targets, "", *self.deployment, *known)

    @property
    def known_key(self) -> str:
        """The name of what is known of the project, whatever part of it is asked about."""
        return KNOWN + _named(*self._asker)

    def is_known(self, directory: Directory) -> bool:
        """Whether not all of the project is asked about, and something is known of it."""
        return len(self.targets) < len(self.project.known) and directory.holds(self.known_key)

    @property
    def _asker(self) -> tuple[str, ...]:
        top = self.project.top
        place = os.path.relpath(top, git.root_of(top) or top)
        unplaced = replace(self.policy, top="", source=None)
        return _tool(), ".".join(map(str, sys.version_info[:3])), place, repr(unplaced)


def _named(*parts: str) -> str:
    return digest("\0".join(parts).encode("utf-8", "surrogateescape"))  # No name and no description has a NUL in it.


def bytes_of(path: str) -> bytes:
    """The content of a file; empty for one that cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


_told: list[str] = []


def _tool() -> str:
    """The version of this tool; where it is run from its sources, also their state."""
    if not _told:
        _told.append(_state_of_sources() if git.is_repository(os.path.dirname(_PACKAGE)) else __version__)
    return _told[0]


def _state_of_sources() -> str:
    found = [__version__]
    for directory, _, names in os.walk(_PACKAGE):
        for name in sorted(names):
            if name.endswith((".py", ".toml", ".json")):
                status = os.stat(os.path.join(directory, name))
                found.append(f"{directory}/{name} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(sorted(found))
