"""``dataclass`` for the modules that every run imports: the standard library's, at a fraction of the price.

That one compiles half a dozen functions for each class, one by one, and imports ``inspect``: a quarter of a run over a
file without LLM code. This one compiles a function when it is first called, which most of a short run are not. It can
what this package asks of the other. ``dataclasses.fields`` and ``dataclasses.replace`` take its classes for their own;
tests hold it to that.

``immutable`` is ``dataclass(frozen=True, slots=True)`` for what is made by the million: mypy alone sees to it that
nobody changes an object. The guard at run time would make construction three to four times as slow.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["dataclass", "field", "immutable", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
    from typing import TypeVar, overload

    from typing_extensions import dataclass_transform

    _T = TypeVar("_T")

    @overload
    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def immutable(cls: type[_T], /) -> type[_T]: ...

    @overload
    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def immutable(*, eq: bool) -> Callable[[type[_T]], type[_T]]: ...

    def immutable(cls: type[_T] | None = None, /, *, eq: bool = True) -> object: ...

else:
    _MISSING = object()

    class _Field:
        """What ``dataclasses`` wants to know about a field."""

        __slots__ = ("compare", "default", "default_factory", "init", "name", "repr", "type")
        hash = None
        kw_only = False
        metadata = {}  # noqa: RUF012 - nobody changes it

        def __init__(self, default=_MISSING, default_factory=_MISSING, init=True, compare=True, repr=True):
            self.name = self.type = ""
            self.default = default
            self.default_factory = default_factory
            self.init = init
            self.compare = compare
            self.repr = repr

        @property
        def _field_type(self):
            import dataclasses

            return dataclasses._FIELD

    def field(*, default=_MISSING, default_factory=_MISSING, init=True, compare=True, repr=True):
        """See ``dataclasses.field``."""
        return _Field(default, default_factory, init, compare, repr)

    def replace(obj, /, **changes):
        """See ``dataclasses.replace``."""
        return obj.__replace__(**changes)

    def dataclass(cls=None, /, *, frozen=False, slots=False, order=False, eq=True):
        """See ``dataclasses.dataclass``."""
        if cls is None:
            return lambda cls: _made(cls, frozen, slots, order, eq)
        return _made(cls, frozen, slots, order, eq)

    def immutable(cls=None, /, *, eq=True):
        """``dataclass(frozen=True, slots=True, eq=eq)`` without a guard at run time."""
        if cls is None:
            return lambda cls: immutable(cls, eq=eq)
        return _made(cls, True, True, False, eq, guarded=False)

    def _made(cls, frozen, slots, order, eq, guarded=True):
        guarded = guarded and frozen
        if not eq:
            cls.__eq__, cls.__hash__ = object.__eq__, object.__hash__
        inherited = {}
        for base in cls.__mro__[-1:0:-1]:
            inherited.update(base.__dict__.get("__dataclass_fields__", {}))
        own = {}
        for name, annotation in cls.__annotations__.items():
            if annotation.startswith(("ClassVar", "typing.ClassVar")):
                continue
            default = cls.__dict__.get(name, _MISSING)
            one = own[name] = default if type(default) is _Field else _Field(default)
            one.name, one.type = name, annotation
        fields = inherited | own
        members = dict(cls.__dict__)
        for name, one in own.items():
            members.pop(name, None)
            if not slots and one.default is not _MISSING:
                members[name] = one.default
        owner = []
        for name in ("__init__", "__repr__", "__eq__", "__replace__", *(_SIGNS if order else ())):
            if name not in members:
                members[name] = _compiled_later(name, fields, guarded, owner)
        members["__dataclass_fields__"] = fields
        members.setdefault("__match_args__", tuple(name for name, one in fields.items() if one.init))
        if cls.__dict__.get("__hash__") is None:  # Also where __eq__ is written out.
            members["__hash__"] = _compiled_later("__hash__", fields, guarded, owner) if frozen else None
        if guarded:
            members["__setattr__"] = members["__delattr__"] = _refuse
        if slots:
            members["__slots__"] = tuple(own)
            if frozen:
                members |= {"__getstate__": _state, "__setstate__": _restore}
        members["__qualname__"] = cls.__qualname__
        members.pop("__dict__", None)
        members.pop("__weakref__", None)
        owner.append(type(cls)(cls.__name__, cls.__bases__, members))
        return owner[0]

    _SIGNS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}

    def _compiled_later(name, fields, guarded, owner):
        """Stands for a function of a class (the one in ``owner``) until it is called."""

        def later(*values, **named):
            (cls,) = owner
            if cls.__dict__[name] is later:
                setattr(cls, name, _compiled(name, fields, guarded, hasattr(cls, "__post_init__")))
            return cls.__dict__[name](*values, **named)

        return later

    def _compiled(name, fields, guarded, with_post_init):
        names = {"_set": object.__setattr__, "_missing": _MISSING}
        compared = [field for field, one in fields.items() if one.compare]
        mine, others = ("".join(f"{whose}.{field}, " for field in compared) for whose in ("self", "other"))
        if name == "__init__":
            parameters, body = _init(fields, guarded, names)
            body += [" self.__post_init__()"] if with_post_init else []
            lines = [f"def __init__({', '.join(parameters)}):", *(body or [" pass"])]
        elif name == "__repr__":
            shown = ", ".join(f"{field}={{self.{field}!r}}" for field, one in fields.items() if one.repr)
            lines = ["def __repr__(self):", f" return f'{{self.__class__.__qualname__}}({shown})'"]
        elif name == "__hash__":
            lines = ["def __hash__(self):", f" return hash(({mine}))"]
        elif name == "__replace__":
            given = [field for field, one in fields.items() if one.init]
            values = ", ".join(f"self.{field} if {field} is _missing else {field}" for field in given)
            lines = [f"def __replace__(self, /, {', '.join(f'{field}=_missing' for field in given)}):"]
            lines += [f" return self.__class__({values})"]
        elif name == "__eq__":
            same = " and ".join(f"(self.{one} is other.{one} or self.{one} == other.{one})" for one in compared)
            lines = ["def __eq__(self, other):", " if other.__class__ is not self.__class__:"]
            lines += ["  return NotImplemented", f" return {same or True}"]
        else:
            lines = [f"def {name}(self, other):", " if other.__class__ is not self.__class__:"]
            lines += ["  return NotImplemented", f" return ({mine}) {_SIGNS[name]} ({others})"]
        made = {}
        exec("\n".join(lines), names, made)  # noqa: S102 - made of the names of fields alone
        return made[name]

    def _init(fields, guarded, names):
        """Parameters and body of ``__init__``; what they refer to goes into ``names``."""
        parameters, body = ["self"], []
        for name, one in fields.items():
            value = name
            if one.default_factory is not _MISSING:
                names[f"_make_{name}"] = one.default_factory
                value = f"_make_{name}()"
                if one.init:
                    parameters.append(f"{name}=_missing")
                    value += f" if {name} is _missing else {name}"
            elif one.default is not _MISSING:
                names[f"_default_{name}"] = one.default
                parameters.append(f"{name}=_default_{name}")
            elif one.init:
                parameters.append(name)
            else:
                continue
            body.append(f" _set(self, {name!r}, {value})" if guarded else f" self.{name} = {value}")
        return parameters, body

    def _refuse(self, name, *value):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")

    def _state(self):
        return [getattr(self, name) for name in self.__dataclass_fields__]

    def _restore(self, state):
        for name, value in zip(self.__dataclass_fields__, state, strict=True):
            object.__setattr__(self, name, value)
