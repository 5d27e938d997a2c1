"""The plain fields of a Backstage catalog-info.yaml.

Only mappings with plain or quoted scalars are read, block style, as Backstage's own templates write them: enough for
``metadata.name`` and ``spec.owner``. A YAML library would be a dependency of every installation for two strings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIELD = re.compile(r"(?P<indent> *)(?P<key>[\w./-]+):(?:\s+(?P<value>.*))?$")


def read_catalog_info(text: str) -> Mapping[str, str]:
    """Fields by dotted name, of the first document that is a Component (else of the first at all)."""
    documents = [_read(document) for document in re.split(r"^---.*$", text, flags=re.MULTILINE)]
    filled = [document for document in documents if document]
    return next((one for one in filled if one.get("kind") == "Component"), filled[0] if filled else {})


def _read(document: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for line in document.splitlines():
        found = _FIELD.match(line)
        if found is None or line.lstrip().startswith(("#", "-")):
            continue
        indent = len(found["indent"])
        while above and above[-1][0] >= indent:
            above.pop()
        above.append((indent, found["key"]))
        value = _scalar(found["value"] or "")
        if value:
            fields.setdefault(".".join(key for _, key in above), value)
    return fields


def _scalar(text: str) -> str:
    text = text.strip()
    for quote in ('"', "'"):
        if text.startswith(quote):
            return text[1:].partition(quote)[0]
    text = text.partition(" #")[0].strip()
    return "" if text[:1] in ("|", ">", "[", "{", "&", "*", "!") else text
