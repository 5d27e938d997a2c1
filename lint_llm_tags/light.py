"""What short runs need of ``functools`` and ``contextlib``: to import these takes a tenth of a run over one file."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from contextlib import suppress
    from functools import cached_property
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


__all__ = ["cached_property", "suppress"]
