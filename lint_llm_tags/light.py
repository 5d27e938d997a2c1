"""What short runs need of ``contextlib``, ``functools`` and ``re``, whose import takes a tenth of a run over one file.

A short run needs few of the regular expressions that its modules hold, so each is compiled when it is first used. Flags
stand in the expressions themselves (``(?i)``): who names ``re.IGNORECASE`` has imported ``re``.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    import re
    from contextlib import suppress
    from functools import cached_property
    from typing import AnyStr

    def pattern(text: AnyStr) -> re.Pattern[AnyStr]: ...

else:

    class cached_property:  # noqa: N801 - a decorator
        """See ``functools.cached_property``."""

        def __init__(self, work):
            self._work = work
            self.__doc__ = work.__doc__

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = instance.__dict__[self._work.__name__] = self._work(instance)
            return value

    class suppress:  # noqa: N801 - as it is called there
        """See ``contextlib.suppress``."""

        def __init__(self, *errors):
            self._errors = errors

        def __enter__(self):
            return None

        def __exit__(self, kind, error, trace):
            return kind is not None and issubclass(kind, self._errors)

    class pattern:  # noqa: N801 - a function for those who use it
        """A compiled pattern, once somebody looks at it."""

        def __init__(self, text):
            self._text = text

        def __getattr__(self, name):
            import re

            found = getattr(re.compile(self._text), name)
            setattr(self, name, found)  # Looked up like any attribute from now on.
            return found


__all__ = ["cached_property", "pattern", "suppress"]
