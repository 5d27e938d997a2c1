"""How a rule states a finding: one line, nothing unprintable, an identity that survives moved lines."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import replace
from lint_llm_tags.light import pattern
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.sha import sha256
from lint_llm_tags.source.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint_llm_tags.analysis.sites import Place, Site


def diagnose(
    rule: Rule,
    place: Place,
    message: str,
    *,
    scope: str = "",
    subject: str = "",
    content: tuple[str, ...] = (),
    provider: str = "",
    missing: tuple[str, ...] = (),
) -> Diagnostic:
    """Build a diagnostic. ``scope``, ``subject`` and ``content`` stay the same when it only moves: no line numbers."""
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        # Paths and values come from strangers' code: a newline or a terminal escape in them must not leave the line.
        message=printable(message),
        place=place,
        severity=rule.severity,
        provider=provider,
        missing=missing,
        fingerprint=_hash(rule.code, place.path, scope, subject, *content),
        scope=scope,
        subject=subject,
        content=content,
    )


def diagnose_site(
    rule: Rule,
    site: Site,
    message: str,
    *,
    place: Place | None = None,
    missing: tuple[str, ...] = (),
    detail: tuple[str, ...] = (),
) -> Diagnostic:
    """Build a diagnostic about a site. ``detail`` tells several findings of one rule at one site apart."""
    return diagnose(
        rule,
        place or site.place,
        message,
        scope=site.scope,
        subject=site.symbol,
        content=(normalised(site.code), *detail),
        provider=site.provider,
        missing=missing,
    )


_CALLEE = pattern(r"[\w.]+(?=\()")


def name_of(site: Site) -> str:
    """What messages call a site: its kind and, as the reader of the line knows it, what is called there."""
    # The caller of a wrapper knows the wrapper, not what it calls in the end; an object is called by its own name.
    callee = _CALLEE.match(site.code) if site.symbol == "__call__" else None
    called = site.via or (callee.group() if callee else "")
    if called:
        return f"{'request' if site.kind == 'http' else 'call'} of {called}"
    return f"{'request' if site.kind == 'http' else site.kind} {site.symbol}"


def content_hash(diagnostic: Diagnostic) -> str:
    """What a diagnostic is about apart from its place, as a few digits."""
    return _hash(*diagnostic.content)


_STRING = pattern(r"""(?s)[a-zA-Z]{0,2}(?:\"\"\".*?\"\"\"|\'\'\'.*?\'\'\'|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
_LAYOUT = pattern(r"(?<=\w)\s+(?=\w)|(\s+|,\s*(?=[)\]}]))")
_COMPARED = 200
"""Characters that count: a site's code is cut off, and layout decides where."""


def normalised(code: str) -> str:
    """Code without what a formatter changes: white space, the quotes of strings, trailing commas."""
    parts, position = [], 0
    for string in _STRING.finditer(code):
        parts += [_LAYOUT.sub(_one_blank, code[position : string.start()]), _double_quoted(string.group())]
        position = string.end()
    parts.append(_LAYOUT.sub(_one_blank, code[position:]))
    return "".join(parts)[:_COMPARED]


def _one_blank(found: re.Match[str]) -> str:
    return "" if found[1] is not None else " "


def _double_quoted(string: str) -> str:
    plain = re.fullmatch(r"([a-zA-Z]{0,2})'([^'\"\\]*)'", string)
    return f'{plain[1]}"{plain[2]}"' if plain and plain[2] else string


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by path, line, column and code, and number the findings that are otherwise the same."""
    ordered = sorted(diagnostics, key=_position)
    return list(_numbered(ordered))


def _position(diagnostic: Diagnostic) -> tuple[str, int, int, int, str, str]:
    place = diagnostic.place
    cell = -1 if place.cell is None else place.cell
    return place.path, cell, place.line, place.column, diagnostic.code, diagnostic.message


def _numbered(diagnostics: list[Diagnostic]) -> Iterator[Diagnostic]:
    seen: Counter[str] = Counter()
    for diagnostic in diagnostics:
        earlier = seen[diagnostic.fingerprint]
        seen[diagnostic.fingerprint] += 1
        if earlier:
            yield replace(diagnostic, fingerprint=_hash(diagnostic.fingerprint, str(earlier)))
        else:
            yield diagnostic


def _hash(*parts: str) -> str:
    """16 hexadecimal digits: enough to tell the findings of one repository apart."""
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return sha256(text).hexdigest()[:16]
