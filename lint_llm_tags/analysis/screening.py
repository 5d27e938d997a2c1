"""Which files concern LLMs at all: a search for bytes, so that most files are never parsed and most runs end here."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from lint_llm_tags.analysis.needles import AnyOf
from lint_llm_tags.analysis.secrets import KEY_PREFIXES, PREFIXED_KEY, may_hold_key
from lint_llm_tags.dataclass import dataclass, field
from lint_llm_tags.source.text import SUPPRESSION_MARK, Unreadable

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from lint_llm_tags.analysis.program import Program

_UTF16 = (BOM_UTF16_LE, BOM_UTF16_BE)


@dataclass(slots=True)
class Screened:
    """What the bytes of the files say."""

    hot: list[str] = field(default_factory=list)
    """Files that mention something of the provider data, in order."""
    marked: list[str] = field(default_factory=list)
    """Targets in which a suppression may stand."""
    with_keys: list[str] = field(default_factory=list)
    """Targets that hold something shaped like a key."""
    deployed: list[str] = field(default_factory=list)
    """Deployment files asked about that may hold a key."""
    unreadable: dict[str, Unreadable] = field(default_factory=dict)

    @property
    def silent(self) -> bool:
        """No file has anything to analyse."""
        return not (self.hot or self.with_keys or self.deployed or self.unreadable)

    def add_deployment(self, path: str, raw: bytes) -> None:
        """Screen a deployment file that was asked about."""
        if SUPPRESSION_MARK in raw:
            self.marked.append(path)
        if may_hold_key(raw):
            self.deployed.append(path)


class Screen:
    """Searches files for the mentions of the provider data and for keys."""

    def __init__(self, mentions: Iterable[str]) -> None:
        self._mentions = tuple(mention.encode() for mention in mentions)
        self._anything = AnyOf((*self._mentions, *KEY_PREFIXES, SUPPRESSION_MARK))

    def is_hot(self, raw: bytes) -> bool:
        """Whether a file may hold LLM code."""
        # UTF-16 hides every mention; Python does not read it either, so reading it says what is wrong.
        return any(mention in raw for mention in self._mentions) or raw.startswith(_UTF16)

    def expect(self, files: int) -> None:
        """So many files are going to be screened."""
        self._anything.expect(files)

    def may_concern(self, raw: bytes) -> bool:
        """Whether a file holds anything that is looked for: mentions, keys, suppressions."""
        return self._anything.is_in(raw) or raw.startswith(_UTF16)

    def screened(self, program: Program, files: Collection[str], targets: Iterable[str]) -> Screened:
        """Screen files for mentions, and the targets among them for keys and suppressions."""
        self.expect(len(files))
        found = Screened()
        asked = frozenset(targets)
        for path in files:
            try:
                raw = program.raw(path)
            except Unreadable as error:
                found.unreadable[path] = error
                continue
            if not self.may_concern(raw):
                continue
            if path in asked:
                if SUPPRESSION_MARK in raw:
                    found.marked.append(path)
                if holds_key(raw):
                    found.with_keys.append(path)
            if self.is_hot(raw):
                found.hot.append(path)
        return found


def holds_key(raw: bytes) -> bool:
    """Whether a file holds something shaped like a provider's key."""
    return any(prefix in raw for prefix in KEY_PREFIXES) and bool(PREFIXED_KEY.search(raw.decode("latin-1")))
