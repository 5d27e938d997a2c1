"""Which rules are asked for. Needs their codes only: most runs find nothing that a rule could look at."""

from __future__ import annotations

from lint_llm_tags.policy.codes import CODES

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint_llm_tags.policy.model import Policy

OFF_BY_DEFAULT = frozenset({"LLT206"})
"""A test holds them equal to the rules that say so."""


def selected_codes(
    policy: Policy,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
) -> frozenset[str]:
    """Give the codes of the rules to run: the defaults, changed by the policy, changed by the command line.

    Each argument holds codes or prefixes of codes (``LLT1``). In one layer the longest prefix wins, and ``ignore``
    wins a tie; ``select`` starts that layer from nothing. A rule that is off by default comes with its whole code only.

    Raises ``ValueError`` (one line, with a suggestion) for a prefix that no rule has.
    """
    for prefix in (*policy.select, *policy.extend_select, *policy.ignore, *select, *extend_select, *ignore):
        _check_prefix(prefix)
    defaults = frozenset(CODES) - OFF_BY_DEFAULT
    by_policy = _layer(defaults, policy.select, policy.extend_select, policy.ignore)
    return _layer(by_policy, select, extend_select, ignore)


def _layer(
    before: frozenset[str], select: Sequence[str], extend_select: Sequence[str], ignore: Sequence[str]
) -> frozenset[str]:
    chosen = set()
    for code in CODES:
        wanted = _specificity(code, (*select, *extend_select))
        if code in OFF_BY_DEFAULT and wanted < len(code):
            wanted = 0
        unwanted = _specificity(code, ignore)
        inherited = code in before and not select
        if wanted > unwanted or (inherited and not unwanted):
            chosen.add(code)
    return frozenset(chosen)


def _specificity(code: str, prefixes: Iterable[str]) -> int:
    """Length of the longest prefix of a rule's code, 0 when there is none."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)


def _check_prefix(prefix: str) -> None:
    if prefix and any(code.startswith(prefix) for code in CODES):
        return
    import difflib

    from lint_llm_tags.rules.registry import ALL_RULES

    known = {word: rule.code for rule in ALL_RULES for word in (rule.code.lower(), rule.name)}
    close = difflib.get_close_matches(prefix.lower(), known, n=1)
    suggestion = f' (did you mean "{known[close[0]]}"?)' if close else ""
    raise ValueError(f'unknown rule code "{prefix}"{suggestion}')
