"""Regular expressions that are compiled when they are first used: a short run needs few of those that its modules hold.

Flags stand in the expressions themselves (``(?i)``), so that ``re`` too is imported when it is needed.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    import re
    from typing import AnyStr

    def pattern(text: AnyStr) -> re.Pattern[AnyStr]: ...

else:

    class pattern:  # noqa: N801 - a function for those who use it
        """A compiled pattern, once somebody looks at it."""

        def __init__(self, text):
            self._text = text

        def __getattr__(self, name):
            import re

            found = getattr(re.compile(self._text), name)
            setattr(self, name, found)  # Looked up like any attribute from now on.
            return found
