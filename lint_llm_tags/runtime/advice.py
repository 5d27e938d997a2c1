"""What to type so that a request carries its tags: in the argument of this SDK's function, where it is known."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint_llm_tags.runtime import policies
from lint_llm_tags.tags import source_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Method
    from lint_llm_tags.runtime.capture import Sent


def to_type(sent: Sent, missing: Sequence[str], policy: Policy, policy_file: str) -> str:
    """Say in an imperative clause what adds the missing tags."""
    carrier = policies.carrier(policy_file)
    method, hint = _method(sent, policy_file)
    single = _single(method, missing)
    if single:
        return f"pass {single}"
    insert = next((item for item in method.carriers if item.insert), None) if method is not None else None
    if insert is not None:
        words = source_text.to_type(insert.argument, insert.holds, missing, policy.required, carrier, insert.object)
        return f"add {words}"
    if hint:
        return hint
    names = list(source_text.blank_headers(missing, policy.required, carrier))
    return f"send the header{'s' if len(names) > 1 else ''} {', '.join(names)}"


def _single(method: Method | None, missing: Sequence[str]) -> str:
    """Arguments that take one tag each, for those of the missing tags that have one."""
    takers = [carrier for carrier in method.carriers if carrier.holds == "tag"] if method is not None else []
    names = [carrier.argument for carrier in takers if (carrier.tag or carrier.argument) in missing]
    return ", ".join(f'{name}="..."' for name in names)


def _method(sent: Sent, policy_file: str) -> tuple[Method | None, str]:
    """The method of the provider data that the project called, and what to do where it takes no tags."""
    if sent.operation:
        from lint_llm_tags.runtime.aws import method_name

        return _known("boto3", "", method_name(sent.operation), policy_file)
    for callee in sent.stack.callees:
        method, hint = _known(callee.module.partition(".")[0], callee.module, callee.function, policy_file)
        if method is not None:
            return method, hint
    return None, ""


@lru_cache(maxsize=256)
def _known(library: str, module: str, function: str, policy_file: str) -> tuple[Method | None, str]:
    words = set(module.replace("_", ".").split("."))
    best: tuple[int, Method, str] | None = None
    for method, hint in _methods(library, policy_file):
        *way, name = method.chain.split(".")
        if name != function:
            continue
        # client.chat.completions.create is defined in openai.resources.chat.completions.
        fitting = sum(part in words for part in way) * 2 - len(way)
        if best is None or fitting > best[0]:
            best = (fitting, method, hint)
    return (best[1], best[2]) if best is not None else (None, "")


def _methods(library: str, policy_file: str) -> Iterator[tuple[Method, str]]:
    start = f"{library}."
    for provider in policies.catalog(policy_file).providers:
        if provider.distribution == library or any(
            name.startswith(start) for client in provider.clients for name in client.names
        ):
            for client in provider.clients:
                yield from ((method, method.hint or client.hint) for method in client.methods.values())
        yield from ((method, method.hint) for method in provider.functions if method.chain.startswith(start))
