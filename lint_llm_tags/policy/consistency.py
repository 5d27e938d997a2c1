"""Checks between keys, which no single key can answer for: made on the policy as a whole, after layering."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint_llm_tags.policy.kinds import WrongValueError, did_you_mean, join, quoted
from lint_llm_tags.tags.carriers import normalise

if TYPE_CHECKING:
    from lint_llm_tags.policy.model import Policy


def check_consistency(policy: Policy) -> None:
    """Refuse a policy that contradicts itself. Raises ``WrongValueError``."""
    _check_client_tags(policy)
    _check_names(policy)
    _check_values(policy)
    _check_services(policy)
    _check_carriers(policy)
    _check_clients(policy)


def _check_client_tags(policy: Policy) -> None:
    for name in policy.client_tags:
        if name not in policy.required:
            hint = did_you_mean(name, policy.required)
            raise WrongValueError("client-tags", f"{quoted(name)} is not one of the required tags{hint}")


def _check_names(policy: Policy) -> None:
    """Headers know neither case nor ``_``, so names must differ in more than that."""
    taken: dict[str, str] = {}
    for at, names in (("required", policy.required), ("tags", policy.tags)):
        for name in names:
            known = taken.setdefault(normalise(name), name)
            if known != name:
                raise WrongValueError(at, f"{quoted(name)} and {quoted(known)} are the same name in a header")
    for tag, rule in policy.tags.items():
        at = f"{join('tags', tag)}.aliases"
        for alias in rule.aliases:
            if alias == tag:
                raise WrongValueError(at, f"{quoted(alias)} is the tag itself")
            known = taken.setdefault(normalise(alias), tag)
            if known != tag:
                raise WrongValueError(at, f"{quoted(alias)} already names the tag {quoted(known)}")


def _check_clients(policy: Policy) -> None:
    for number, entry in enumerate(policy.clients):
        at = f"clients[{number}]"
        if not (entry.names or entry.functions or entry.hosts or entry.paths or entry.key_environment):
            raise WrongValueError(at, "describes nothing: give it names, functions, hosts or paths")
        if entry.methods and not entry.names:
            raise WrongValueError(f"{at}.methods", "are those of a class: give its import paths in names")


def _check_values(policy: Policy) -> None:
    for tag, rule in policy.tags.items():
        for value in rule.values:
            if rule.pattern and not re.fullmatch(rule.pattern, value):
                raise WrongValueError(
                    f"{join('tags', tag)}.values", f"{quoted(value)} does not match the tag's own pattern"
                )


def _check_services(policy: Policy) -> None:
    """A service's name and team are what its requests must carry, so the tags' rules must allow them."""
    for service in policy.services:
        for key, tag, value in (("name", "service", service.name), ("team", "team", service.team)):
            rule = policy.tags.get(tag)
            if rule is None or not value:
                continue
            at = f"{join('services', service.name)}.{key}"
            if rule.values and value not in rule.values:
                hint = did_you_mean(value, rule.values)
                raise WrongValueError(at, f"{quoted(value)} is not one of {join('tags', tag)}.values{hint}")
            if rule.pattern and not re.fullmatch(rule.pattern, value):
                raise WrongValueError(at, f"{quoted(value)} does not match {join('tags', tag)}.pattern")


def _check_carriers(policy: Policy) -> None:
    carriers = policy.carriers
    if carriers.count and carriers.insert not in carriers.count:
        raise WrongValueError(
            "carriers.insert", f"{quoted(carriers.insert)} is not one of carriers.count: its tags would not count"
        )
