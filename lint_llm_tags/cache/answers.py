"""The analysis of a run: the kept one where everything it was based on is the same, else a new one.

An entry is kept under what was asked: the version of this tool, the policy, the names of the project's files and of the
targets. In it stands what the answer was based on: for a file that was read in earnest its whole content; for one that
was only searched, that it still holds nothing of interest; for the release of an SDK, the files that pin it. So an edit
anywhere is noticed where it may change a verdict, and costs nothing where it cannot.
"""

from __future__ import annotations

import os
import stat
import time

from lint_llm_tags.cache.directory import Directory
from lint_llm_tags.cache.entries import Entry, answer_of, dump, load
from lint_llm_tags.cache.keys import Asked, bytes_of, digest
from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.source import git
from lint_llm_tags.source.text import SUPPRESSION_MARK, Unreadable, read

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from lint_llm_tags.analysis.reading import Reading
    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.cache.seen import Seen
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.source.files import Project

_UNTOUCHED, _SEARCHED, _SCREENED, _FOLLOWED, _READ = 0, 1, 2, 3, 4
"""How much of a file an answer rests on: nothing, words that it does not contain, also that it mentions nothing of
interest, also its imports, all of it."""
_COARSE = 2_000_000_000
"""Nanoseconds before the run within which a change may hide behind the same time stamp."""


def analyse(
    project: Project,
    targets: Sequence[str],
    policy: Policy,
    *,
    overlay: Mapping[str, bytes] | None = None,
    progress: Callable[[int, int], None] | None = None,
    deployment: Sequence[str] = (),
    keep: bool = True,
    reading: Reading | None = None,
    kept: Kept | None = None,
    seen: Seen | None = None,
) -> Analysis:
    """Find the sites of ``targets``: see ``analysis.engine.analyse``. ``keep``: use and fill the project's cache.
    ``kept``: what ``kept_answer`` has just given for this. ``seen``: what other requests of the same run have found.

    Where not all files are targets, ``others`` are the sites of the rest that share a key with these.
    """
    asked = Asked(project, targets, policy, deployment)
    analysis = _about(asked, overlay, progress, keep, reading, kept)
    if not _has_others(project, targets, analysis):
        return analysis
    from lint_llm_tags.cache.elsewhere import users_elsewhere
    from lint_llm_tags.cache.seen import Seen

    def find(files: Sequence[str]) -> Sequence[Site]:
        return _about(Asked(project, files, policy), overlay, None, keep, None, None).sites

    found = (seen or Seen()).under(policy)
    found.add(project.top, targets, analysis.sites)
    others = users_elsewhere(project, frozenset(targets), analysis, policy, found, find)
    return replace(analysis, others=others)


def rests_on_itself(project: Project, targets: Sequence[str], policy: Policy, analysis: Analysis) -> bool:
    """Whether all that the analysis of ``targets`` says is in the answer about them, and of no other files."""
    if not _has_others(project, targets, analysis):
        return True
    from lint_llm_tags.cache.elsewhere import rests_on_others

    return not rests_on_others(project, analysis, policy)


def _has_others(project: Project, targets: Sequence[str], analysis: Analysis) -> bool:
    return bool(analysis.sites) and len(targets) < len(project.known)


def _about(
    asked: Asked,
    overlay: Mapping[str, bytes] | None,
    progress: Callable[[int, int], None] | None,
    keep: bool,
    reading: Reading | None,
    kept: Kept | None,
) -> Analysis:
    directory = directory_for(asked.project.top) if keep else None
    if overlay or directory is None:
        return _fresh(asked, reading or _reading(asked, overlay), progress, directory)
    started = time.time_ns()
    kept = kept or kept_answer(asked)
    if kept is not None and (known := kept.entry.analysis()) is not None:
        return replace(known, counters={"answers from the cache": 1, "files read": kept.files_read})
    reading = reading or _reading(asked, None)
    analysis = _fresh(asked, reading, progress, directory)
    if not reading.screened.unreadable:
        entry = _based(reading, analysis, started)
        if entry is not None:
            directory.write(asked.key(directory), dump(entry))
    return analysis


def _reading(asked: Asked, overlay: Mapping[str, bytes] | None) -> Reading:
    from lint_llm_tags.analysis.reading import Reading  # A run whose answer is kept does without.

    return Reading(asked.project, asked.targets, asked.policy, overlay, asked.deployment)


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer of an earlier run that still holds."""

    directory: Directory
    key: str
    entry: Entry
    files: Sequence[str]
    """Those that the lists of the entry run along."""
    files_read: int
    """How many it took to see that it holds."""

    def content(self, path: str) -> str:
        """The digest of a file, as Python, whose whole content the answer rests on; empty for others."""
        index = self.files.index(path) if path in self.files else -1
        return self.entry.digests[index] if index >= 0 and self.entry.depth[index] == _READ else ""


def kept_answer(asked: Asked) -> Kept | None:
    """The answer that is kept, if everything that it rests on is as it was."""
    directory = directory_for(asked.project.top)
    key = asked.key(directory)
    started = time.time_ns()
    entry = load(directory.read(key))
    check = _Check(asked, entry, started) if entry is not None else None
    if entry is None or check is None or not check.holds():
        return None
    directory.used(key)
    if check.changed:
        directory.write(key, dump(entry))
    return Kept(directory, key, entry, asked.project.known, check.files_read)


def directory_for(root: str) -> Directory:
    """Where the answers about a project are kept: one directory for a repository."""
    return Directory.of(git.root_of(root) or root)


def _fresh(
    asked: Asked, reading: Reading, progress: Callable[[int, int], None] | None, directory: Directory | None
) -> Analysis:
    """A new analysis, built on what is known from earlier ones where they are kept in ``directory``."""
    silent = reading.screened.silent
    knowledge = None
    if directory is not None and (not silent or asked.is_known(directory)):
        from lint_llm_tags.cache.knowledge import Knowledge

        knowledge = Knowledge(directory, asked.known_key, digest)
        silent = silent and not knowledge.concerns(reading)
    if silent:
        from lint_llm_tags.analysis.result import Analysis

        files = len(reading.targets)
        return Analysis(
            marked=tuple(reading.screened.marked), files=files, counters={"files read": reading.program.files_read}
        )
    from lint_llm_tags.analysis.engine import analyse as evaluate

    if knowledge is not None:
        knowledge.recall(reading)
    analysis = evaluate(reading.project, reading.targets, reading.policy, progress=progress, reading=reading)
    if knowledge is not None and not reading.overlaid:
        knowledge.remember(reading)
    return analysis


def _based(reading: Reading, analysis: Analysis, started: int) -> Entry | None:
    from lint_llm_tags.analysis.import_statements import imports_in

    program, files = reading.program, reading.project.known
    followed = frozenset(reading.imports.followed)
    screened = frozenset(reading.screened_files)
    everywhere = bool(program.words_asked)
    entry = Entry(answer_of(analysis), words=sorted(word.decode() for word in program.words_asked))
    marked = frozenset(reading.screened.marked)
    for index, path in enumerate(files):
        depth = _UNTOUCHED
        if path in program.looked_at:
            depth = _READ
        elif path in followed:
            depth = _FOLLOWED
        elif path in screened:
            depth = _SCREENED
        elif everywhere:
            depth = _SEARCHED
        entry.depth.append(depth)
        entry.digests.append("")
        if depth == _UNTOUCHED:
            entry.stamps.append("")
            continue
        entry.stamps.append(_stamp(os.path.join(reading.project.top, path), started - _COARSE))
        if path in marked:
            entry.marked.append(index)
        if depth >= _FOLLOWED:
            try:
                raw = program.raw(path)
            except Unreadable:
                return None
            entry.digests[-1] = digest(raw) if depth == _READ else digest(*imports_in(raw))
    entry.pins = _pins(reading.project, {directory for directory, _ in reading.pins_consulted})
    return entry


def _stamp(name: str, before: int | None = None) -> str:
    """Size and times of a file, which tell a change without reading it; empty where they cannot be had.

    ``before``: empty also for what changed later than that (in ns), so that it may change again under the same times.
    A stamp that once could be trusted can be trusted whenever it is the same.
    """
    try:
        found = os.stat(name)
    except OSError:
        return ""
    if before is not None and (not stat.S_ISREG(found.st_mode) or max(found.st_mtime_ns, found.st_ctime_ns) > before):
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


class _Check:
    """Whether what an answer rests on is still so."""

    def __init__(self, asked: Asked, entry: Entry, started: int) -> None:
        self._project = asked.project
        self._policy = asked.policy
        self._entry = entry
        self._started = started
        self.changed = False
        """Time stamps are out of date, contents are not."""
        self.files_read = 0

    def holds(self) -> bool:
        files = self._project.known
        if len(self._entry.depth) != len(files):
            return False
        root = os.path.join(self._project.top, "")
        for index, (path, depth, stamp) in enumerate(zip(files, self._entry.depth, self._entry.stamps, strict=True)):
            if depth == _UNTOUCHED:
                continue
            if stamp and stamp == _stamp(root + path):
                continue
            now = _stamp(root + path, self._started - _COARSE)
            if not self._same(index, root + path, depth):
                return False
            self._entry.stamps[index] = now
            self.changed = self.changed or bool(now)
        return self._entry.pins == _pins(self._project, self._entry.pins)

    def _same(self, index: int, name: str, depth: int) -> bool:
        from lint_llm_tags.source.reading import python_of

        self.files_read += 1
        try:
            raw = python_of(name, read(name))
        except Unreadable:
            return False
        if depth == _READ:
            return self._entry.digests[index] == digest(raw)
        from lint_llm_tags.analysis.import_statements import imports_in
        from lint_llm_tags.analysis.reading import mentions_of
        from lint_llm_tags.analysis.screening import Screen, holds_key

        if depth == _FOLLOWED and self._entry.digests[index] != digest(*imports_in(raw)):
            return False
        if any(word.encode() in raw for word in self._entry.words):
            return False
        return depth == _SEARCHED or not (
            Screen(mentions_of(self._policy)).is_hot(raw)
            or holds_key(raw)
            or (SUPPRESSION_MARK in raw) != (index in self._entry.marked)
        )


def _pins(project: Project, directories: Collection[str]) -> dict[str, list[str]]:
    """By directory of the project, names and contents of the files that may pin a release for it."""
    if not directories:
        return {}
    from lint_llm_tags.source.pins import Pins

    pins = Pins(project.top)
    known: dict[str, list[str]] = {}
    found: dict[str, list[str]] = {}
    for directory in directories:
        manifests = pins.manifests(directory)
        for path in manifests:
            if path not in known:
                known[path] = [os.path.relpath(path, project.top), digest(bytes_of(path))]
        found[directory] = [part for path in manifests for part in known[path]]
    return found
