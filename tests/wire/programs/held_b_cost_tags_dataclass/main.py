"""Nightly digest of the support inbox."""

from __future__ import annotations

from digest import Digest
from costs import CostTags

BASE = CostTags(team="support", service="inbox-digest")

digest = Digest(BASE)
print(digest.headline("a long text"))
print(digest.body("a long text"))
print(digest.translate("kurz"))
