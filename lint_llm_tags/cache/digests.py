"""What tells two contents apart."""

from __future__ import annotations

try:  # hashlib loads OpenSSL first, which takes longer than all that a short run has to do.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


def digest(*parts: bytes) -> str:
    """A fingerprint of some contents, each with its length."""
    found = blake2b(digest_size=16)
    for part in parts:
        found.update(b"%d:" % len(part))
        found.update(part)
    text: str = found.hexdigest()
    return text
