import inspect
import typing


class Depends:
    def __init__(self, provider):
        self.provider = provider


def call(handler, *args):
    """Fill in `Annotated[..., Depends(...)]` parameters, as FastAPI does."""
    extra = {}
    for name, hint in typing.get_type_hints(handler, include_extras=True).items():
        for mark in getattr(hint, "__metadata__", ()):
            if isinstance(mark, Depends):
                extra[name] = mark.provider()
    assert set(extra) <= set(inspect.signature(handler).parameters)
    return handler(*args, **extra)
