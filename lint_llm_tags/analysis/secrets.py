"""What a key of a provider looks like, and what of it may be shown."""

from __future__ import annotations

import re
from binascii import b2a_base64

PREFIXED_KEY = re.compile(
    r"(?:(?<![A-Za-z0-9_-])|(?<=:-))(?:sk-(?:ant-|proj-|svcacct-|admin-|or-v1-|lf-)?[A-Za-z0-9_-]{20,}|AIza[A-Za-z0-9_-]{30,}"
    r"|gsk_[A-Za-z0-9]{20,}|hf_[A-Za-z0-9]{24,}|xai-[A-Za-z0-9]{24,}|r8_[A-Za-z0-9]{24,}|pplx-[A-Za-z0-9]{24,}"
    r"|csk-[A-Za-z0-9]{20,}|fw_[A-Za-z0-9]{20,}|AKIA[0-9A-Z]{16})(?![A-Za-z0-9])"
)
"""Keys whose prefix names the provider: found wherever a string holds one."""
KEY_PREFIXES = (b"sk-", b"AIza", b"gsk_", b"hf_", b"xai-", b"r8_", b"pplx-", b"csk-", b"fw_", b"AKIA")
_NAMED = re.compile(
    rb"""(?:key|token|secret)\w*["']?(?:\s*[=:]\s*|\s+(?:["']?value["']?\s*:\s*)?)["']?[a-z0-9][\w.+=-]{15}"""
)
"""Something long that is given to a name of a key; in lower case, which is several times as fast."""


def _in_base64(prefix: bytes) -> bytes:
    return b2a_base64(prefix)[: len(prefix) * 8 // 6]


_ENCODED = tuple(map(_in_base64, KEY_PREFIXES))
ENCODED_KEY = re.compile(
    r"(?<![A-Za-z0-9+/])(?:"
    + "|".join(re.escape(prefix.decode()) for prefix in _ENCODED)
    + r")[A-Za-z0-9+/]{20,}={0,2}"
)
"""What may be such a key in base64, as Kubernetes writes the data of a Secret."""


def may_hold_key(raw: bytes) -> bool:
    """Whether a deployment file is worth reading for keys."""
    if any(prefix in raw for prefix in KEY_PREFIXES) or _NAMED.search(raw.lower()):
        return True
    return any(prefix in raw for prefix in _ENCODED) and ENCODED_KEY.search(raw.decode("latin-1")) is not None


def mask(text: str) -> str:
    """The first characters, which name the kind of key, and nothing that helps to use it."""
    known = re.match(r"sk-(?:ant-|proj-|svcacct-|admin-|or-v1-)?|AIza|gsk_|hf_|xai-|r8_|pplx-|csk-|fw_|AKIA", text)
    return f"{known.group() if known else ''}****"
