"""The project as it was at another revision, from git's objects."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.source import git
from lint_llm_tags.source.files import Project, UsageError
from lint_llm_tags.source.names import is_listed

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST = 20_000_000
"""Bytes of a file that is taken along."""


@dataclass(frozen=True, slots=True)
class _Blob:
    repository: Path
    """The directory of the repository that holds it: the project's, or that of a submodule."""
    name: str
    """Relative to the project's root."""
    object_id: str
    size: int


@contextmanager
def project_at(root: Path, revision: str) -> Iterator[Project]:
    """The project at ``root`` where the current branch left ``revision``, in a directory that is removed afterwards.

    No filter, hook or other program of the repository is run. Raises :class:`UsageError`.
    """
    if git.root_of(str(root)) is None:
        raise UsageError(f"--since needs a git repository, and {root} is in none")
    base = _branching_point(root, revision)
    blobs = [blob for blob in _blobs(root, base) if blob.size <= _LARGEST and is_listed(blob.name)]
    with TemporaryDirectory(prefix="lint-llm-tags-") as directory:
        top = Path(os.path.realpath(directory))
        for repository in dict.fromkeys(blob.repository for blob in blobs):
            _write(repository, [blob for blob in blobs if blob.repository == repository], top)
        yield Project.of(str(top), [blob.name for blob in blobs])


def _branching_point(root: Path, revision: str) -> str:
    known = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if known is None:
        refusal = _run(root, "rev-parse", "--git-dir").stderr.decode(errors="replace").partition("\n")[0]
        if refusal:  # A repository of another user's, for one, as in many containers.
            raise UsageError(f"--since: git cannot read this repository: {refusal.removeprefix('fatal: ')}")
        raise UsageError(f"--since: git knows no revision {revision} (in CI, fetch it: a shallow clone has one commit)")
    found = _git(root, "merge-base", known.decode().strip(), "HEAD")
    if found is None:
        raise UsageError(f"--since: {revision} and HEAD have no common ancestor here (in CI, fetch the whole history)")
    return found.decode().strip()


def _blobs(root: Path, commit: str, prefix: str = "") -> Iterator[_Blob]:
    """Regular files below ``root``, those of submodules at the commits that they were at.

    A submodule that is not checked out, or does not hold that commit, gives none: what is in it is new then.
    """
    listing = _git(root, "ls-tree", "-r", "-z", "-l", commit, "--", ".")
    for entry in (listing or b"").split(b"\0"):
        head, _, name = entry.partition(b"\t")
        parts = head.split()
        if len(parts) == 4 and parts[0] in (b"100644", b"100755"):
            yield _Blob(root, prefix + os.fsdecode(name), parts[2].decode(), int(parts[3]))
        elif len(parts) == 4 and parts[0] == b"160000" and (root / os.fsdecode(name) / ".git").exists():
            inner = os.fsdecode(name)
            yield from _blobs(root / inner, parts[2].decode(), f"{prefix}{inner}/")


def _write(root: Path, blobs: list[_Blob], top: Path) -> None:
    asked = "".join(f"{blob.object_id}\n" for blob in blobs).encode()
    answer = memoryview(_git(root, "cat-file", "--batch", stdin=asked) or b"")
    position = 0
    for blob in blobs:
        start = position + len(f"{blob.object_id} blob {blob.size}\n")
        target = top / blob.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(answer[start : start + blob.size])
        position = start + blob.size + 1


def _git(root: Path, *arguments: str, stdin: bytes = b"") -> bytes | None:
    done = _run(root, *arguments, stdin=stdin)
    return done.stdout if done.returncode == 0 else None


def _run(root: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        return subprocess.run(  # noqa: S603
            ["git", "-c", "core.fsmonitor=false", *arguments],  # noqa: S607
            cwd=root, env=environment, input=stdin, capture_output=True, check=False,
        )  # fmt: skip
    except OSError:
        raise UsageError("--since needs git, which cannot be started") from None
