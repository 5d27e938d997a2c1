"""What a carrier can hold: how many tags, how long, in which characters. Standard library only."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Limits:
    """What a carrier takes. 0 and ``""`` mean no limit that is known. Lengths are in characters."""

    tags: int = 0
    key_length: int = 0
    value_length: int = 0
    key: str = ""
    """Regular expression that must match a whole key."""
    value: str = ""
    """Regular expression that must match a whole value."""
    size: int = 0
    """Bytes of the whole carrier as it is sent."""
    drops_excess: bool = False
    """Tags beyond ``tags`` are left out; without it, the request is refused."""
    source: str = ""


_BEDROCK_TEXT = r"[a-zA-Z0-9\s:_@$#=/+,\-.]*"
_HEADER_VALUE = r"[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?"

LIMITS: Mapping[str, Limits] = MappingProxyType(
    {
        "headers": Limits(value=_HEADER_VALUE, source="httpx refuses other headers before it sends them"),
        "helicone": Limits(value=_HEADER_VALUE, source="httpx refuses other headers before it sends them"),
        "portkey": Limits(value_length=128, source="https://portkey.ai/docs/product/observability/metadata"),
        "cloudflare": Limits(
            tags=5, drops_excess=True, source="https://developers.cloudflare.com/ai-gateway/observability/custom-metadata"
        ),
        "litellm": Limits(value=r"[\x21-\x2b\x2d-\x7e]([\x20-\x2b\x2d-\x7e]*[\x21-\x2b\x2d-\x7e])?",
                          source="LiteLLM splits the header at commas"),
        "truefoundry": Limits(value_length=128, source="https://truefoundry.com/docs/ai-gateway/request-headers"),
        "bedrock": Limits(
            tags=16, key_length=256, value_length=256, key=_BEDROCK_TEXT, value=_BEDROCK_TEXT, size=8500,
            source="botocore's service model of bedrock-runtime",
        ),
        "baggage": Limits(tags=64, key=r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", size=8192, source="https://www.w3.org/TR/baggage"),
        "metadata": Limits(tags=16, key_length=64, value_length=512, source="docstring of openai's metadata"),
        "labels": Limits(
            tags=64, key_length=63, value_length=63, key=r"[a-z][a-z0-9_-]*", value=r"[a-z0-9_-]*",
            source="https://docs.cloud.google.com/vertex-ai/generative-ai/docs/multimodal/add-labels-to-api-calls",
        ),
    }
)  # fmt: skip
"""By carrier (``tags.carriers.CARRIER_NAMES``). A carrier that is not here takes everything."""


def violations(carrier: str, tags: Mapping[str, str]) -> Iterator[str]:
    """Tell, a clause each, why ``carrier`` does not take these tags; nothing when it does.

    ``size`` is judged by who writes the carrier: only they know how it is encoded.
    """
    limits = LIMITS.get(carrier)
    if limits is None:
        return
    if limits.tags and len(tags) > limits.tags:
        yield f"{carrier} takes {limits.tags} tags, these are {len(tags)}"
    for key, value in tags.items():
        if limits.key_length and len(key) > limits.key_length:
            yield f"{carrier} takes keys of {limits.key_length} characters, {key!r} has {len(key)}"
        elif limits.key and not re.fullmatch(limits.key, key):
            yield f"{carrier} does not take the key {key!r}"
        if limits.value_length and len(value) > limits.value_length:
            yield f"{carrier} takes values of {limits.value_length} characters, that of {key} has {len(value)}"
        elif limits.value and not re.fullmatch(limits.value, value):
            yield f"{carrier} does not take the value {value!r} of {key}"
