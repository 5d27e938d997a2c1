"""Source that stands for packages which projects use and do not hold: evaluated like any file of the project.

Only what decides about tags is there. These files are never targets, so nothing is ever reported about them.
"""

from __future__ import annotations

from lint_llm_tags.tags import HEADERS

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from lint_llm_tags.policy.model import Policy

RUNTIME = "lint_llm_tags/runtime/__init__.py"

_ENVELOPE = """\
import json

from lint_llm_tags.runtime.envelope import current


class Envelope:
    def __init__(self, tags=None, /, **more):
        self.tags = {{**(tags or {{}}), **more}}

    def __call__(self, tags=None, /, **more):
        return Envelope({{**self.tags, **(tags or {{}}), **more}})

    def __enter__(self):
        return self

    def headers(self):
        return {headers}

    def metadata(self):
        return dict(self.tags)

    def labels(self):
        return dict(self.tags)

    def baggage(self):
        return json.dumps(self.tags)
"""


_WRAPT = """\
def decorator(wrapper=None, /, **options):
    if wrapper is None:
        return decorator

    def decorate(wrapped):
        def call(*args, **kwargs):
            return wrapper(wrapped, None, args, kwargs)

        return call

    return decorate
"""
"""Its functions are given what they wrap, and its arguments in two parameters, which they may change."""


def models(policy: Policy, files: Collection[str]) -> Mapping[str, bytes]:
    """The sources, by path, except for packages that the project holds itself."""
    sources = {RUNTIME: _ENVELOPE.format(headers=_headers(policy)), "wrapt/__init__.py": _WRAPT}
    held = {path for path in sources if path in files or path.replace("/__init__.py", "") in files}
    return {path: source.encode() for path, source in sources.items() if path not in held}


def _headers(policy: Policy) -> str:
    """What ``Envelope.headers()`` gives. Headers that hold the whole envelope are all read alike: as JSON."""
    own = policy.carriers
    if own.insert == HEADERS:
        return _one_for_each(own.header_prefix)
    from lint_llm_tags.tags.writing import header_carrier  # Which knows the headers of gateways.

    carrier = header_carrier(own.insert, own.header_prefix)
    return _one_for_each(carrier.header) if carrier.prefix else f"{{{carrier.header!r}: json.dumps(self.tags)}}"


def _one_for_each(prefix: str) -> str:
    return f"{{{prefix!r} + tag: value for tag, value in self.tags.items()}}"
