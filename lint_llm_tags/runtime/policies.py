"""Which policy rules a place at run time: the same that the checker finds there."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.catalog import Catalog
    from lint_llm_tags.tags.carriers import HeaderCarrier, TagNames

VARIABLE = "LINT_LLM_TAGS_POLICY"
"""Environment variable that names the policy file for all code; empty: there is none."""


def policy_file(file: str) -> str:
    """Find the policy file that rules the source file ``file``; ``""`` when there is none."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return chosen
    return _nearest(os.path.dirname(os.path.abspath(file)) if file else os.getcwd())  # noqa: PTH100, PTH109, PTH120


@lru_cache(maxsize=1024)
def _nearest(directory: str) -> str:
    from lint_llm_tags.policy.finding import find_policy

    found = find_policy(Path(directory))
    return "" if found is None else str(found)


@lru_cache(maxsize=64)
def load(policy_file: str) -> Policy:
    """Load a policy file; the default policy for ``""``. Raises ``PolicyError``."""
    from lint_llm_tags.policy.finding import default_policy
    from lint_llm_tags.policy.loading import load_policy

    return load_policy(Path(policy_file)) if policy_file else default_policy(Path.cwd())


@lru_cache(maxsize=64)
def names(policy_file: str) -> TagNames:
    """The names by which the policy knows tags."""
    from lint_llm_tags.policy.readers import tag_names

    return tag_names(load(policy_file))


@lru_cache(maxsize=64)
def carrier(policy_file: str) -> HeaderCarrier:
    """The headers in which the policy wants tags to travel."""
    from lint_llm_tags.tags.writing import header_carrier

    carriers = load(policy_file).carriers
    return header_carrier(carriers.insert, carriers.header_prefix)


@lru_cache(maxsize=64)
def catalog(policy_file: str) -> Catalog:
    """The shipped catalog with the clients that the policy registers."""
    from lint_llm_tags.providers.registered import catalog_of

    return catalog_of(load(policy_file))


def forget() -> None:
    """Read everything again from now on."""
    for cached in (_nearest, load, names, carrier, catalog):
        cached.cache_clear()
