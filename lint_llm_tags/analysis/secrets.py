"""What a key of a provider looks like, and what of it may be shown."""

from __future__ import annotations

from lint_llm_tags.light import pattern

PREFIXED_KEY = pattern(
    r"(?:(?<![A-Za-z0-9_-])|(?<=:-))(?:sk-(?:ant-|proj-|svcacct-|admin-|or-v1-|lf-)?[A-Za-z0-9_-]{20,}|AIza[A-Za-z0-9_-]{30,}"
    r"|gsk_[A-Za-z0-9]{20,}|hf_[A-Za-z0-9]{24,}|xai-[A-Za-z0-9]{24,}|r8_[A-Za-z0-9]{24,}|pplx-[A-Za-z0-9]{24,}"
    r"|csk-[A-Za-z0-9]{20,}|fw_[A-Za-z0-9]{20,}|AKIA[0-9A-Z]{16})(?![A-Za-z0-9])"
)
"""Keys whose prefix names the provider: found wherever a string holds one."""
KEY_PREFIXES = (b"sk-", b"AIza", b"gsk_", b"hf_", b"xai-", b"r8_", b"pplx-", b"csk-", b"fw_", b"AKIA")
_NAMED = pattern(
    rb"""(?:key|token|secret)\w*["']?(?:\s*[=:]\s*|\s+(?:["']?value["']?\s*:\s*)?)["']?[a-z0-9][\w.+=-]{15}"""
)
"""Something long that is given to a name of a key; in lower case, which is several times as fast."""
ENCODED_PREFIXES = (b"c2st", b"QUl6Y", b"Z3NrX", b"aGZf", b"eGFpL", b"cjhf", b"cHBseC", b"Y3NrL", b"Zndf", b"QUtJQ")
"""The same in base64, as far as what follows has no part in it; a test holds the two together."""
ENCODED_KEY = pattern(
    rf"(?<![A-Za-z0-9+/])(?:{'|'.join(prefix.decode() for prefix in ENCODED_PREFIXES)})[A-Za-z0-9+/]{{20,}}={{0,2}}"
)
"""What may be such a key in base64, as Kubernetes writes the data of a Secret."""
_KIND = pattern(r"sk-(?:ant-|proj-|svcacct-|admin-|or-v1-)?|AIza|gsk_|hf_|xai-|r8_|pplx-|csk-|fw_|AKIA")


def may_hold_key(raw: bytes) -> bool:
    """Whether a deployment file is worth reading for keys."""
    if any(prefix in raw for prefix in KEY_PREFIXES) or _NAMED.search(raw.lower()):
        return True
    return any(prefix in raw for prefix in ENCODED_PREFIXES) and ENCODED_KEY.search(raw.decode("latin-1")) is not None


def mask(text: str) -> str:
    """The first characters, which name the kind of key, and nothing that helps to use it."""
    known = _KIND.match(text)
    return f"{known.group() if known else ''}****"
