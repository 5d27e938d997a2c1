"""The readers of tags that a policy asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.tags.carriers import HeaderReader, TagNames

if TYPE_CHECKING:
    from lint_llm_tags.policy.model import Policy


def header_reader(policy: Policy) -> HeaderReader:
    """Give the reader of headers with this policy's prefix and carriers."""
    return HeaderReader(policy.carriers.header_prefix, policy.carriers.count)


def tag_names(policy: Policy) -> TagNames:
    """Give the names by which this policy knows tags: the required ones and those that it has rules for."""
    aliases = {tag: rule.aliases for tag, rule in policy.tags.items()}
    return TagNames((*policy.required, *policy.tags), aliases)
