"""Session stores of web frameworks, and objects of libraries: what one function puts there, others take out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.possibilities import either, single
from lint_llm_tags.analysis.values import NONE, Arguments, Const, External, Record, Value

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame

SESSIONS = frozenset({"streamlit.session_state", "chainlit.user_session"})
WORDS = frozenset(name.rpartition(".")[2] for name in SESSIONS)
"""Statements with one of these may hand a client on."""


_OBJECT = "the object of "


def is_store(name: str) -> bool:
    """Whether a base of assigned attributes is a session or an object of a library, and not a module."""
    return name in SESSIONS or name.startswith(_OBJECT)


def store_on(ev: Evaluator, frame: Frame, record: Record, name: str, value: Value) -> None:
    """``blueprint.client = ...``: whoever has the object has the client."""
    if record.spot is not None:
        ev.knowledge.module_values.setdefault((_place(record), name), {})[frame.path, frame.scope] = value


def held_by(ev: Evaluator, record: Record, name: str) -> Value | None:
    """What the project is seen putting into an attribute of a library's object."""
    values = ev.assigned_to(_place(record), name) if record.spot is not None else None
    return either(values.values()) if values else None


def _place(record: Record) -> str:
    assert record.spot is not None
    return f"{_OBJECT}{record.spot.path}:{record.spot.mark.line}:{record.spot.mark.column}"


def put(ev: Evaluator, frame: Frame, session: str, key: Value, value: Value) -> None:
    """``session[key] = value``, by whichever spelling."""
    if session in SESSIONS and isinstance(name := single(key), Const):
        ev.hold(value)
        ev.knowledge.module_values.setdefault((session, str(name.value)), {})[frame.path, frame.scope] = value


def taken(ev: Evaluator, session: External, key: Value) -> Value | None:
    """``session[key]``; a name of the library only where nobody is seen to put anything there."""
    name = single(key)
    if session.name not in SESSIONS or not isinstance(name, Const):
        return None
    values = ev.assigned_to(session.name, str(name.value))
    return either(values.values()) if values else External(f"{session.name}.{name.value!s}")


def call_session(ev: Evaluator, frame: Frame, called: str, arguments: Arguments) -> Value | None:
    """``session.get(key)``, ``session.set(key, value)``, ``session.setdefault(key, value)``."""
    session, _, method = called.rpartition(".")
    if session not in SESSIONS or not arguments.positional:
        return None
    key, *given = arguments.positional
    if method in ("set", "setdefault") and given:
        put(ev, frame, session, key, given[0])
        return NONE if method == "set" else taken(ev, External(session), key)
    return taken(ev, External(session), key) if method == "get" else None
