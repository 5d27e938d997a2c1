"""Replacing functions of libraries, now or when they get imported, and putting them back."""

from __future__ import annotations

import importlib
import sys
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import ModuleType


_INHERITED = object()


class Patches:
    """What was replaced, in order."""

    def __init__(self) -> None:
        self._undo: list[tuple[Any, str, Any, Any]] = []

    def wrap(self, owner: Any, name: str, wrapper: Callable[[Any], Any]) -> None:
        """Replace ``owner.name`` by what ``wrapper`` makes of it. Raises ``AttributeError`` where there is none."""
        own = name in vars(owner)
        original = owner.__dict__[name] if own else getattr(owner, name)
        replaced = wrapper(original)
        setattr(owner, name, replaced)
        self._undo.append((owner, name, original if own else _INHERITED, replaced))

    def undo(self) -> None:
        """Put everything back, except where somebody replaced it once more."""
        while self._undo:
            owner, name, original, replaced = self._undo.pop()
            if vars(owner).get(name) is not replaced:
                continue
            if original is _INHERITED:
                delattr(owner, name)
            else:
                setattr(owner, name, original)


class ImportHook:
    """A finder that finds nothing itself: it calls back after a module that was waited for has been imported."""

    def __init__(self, waiting: Mapping[str, Callable[[ModuleType], None]]) -> None:
        self._waiting = dict(waiting)
        self._finding: set[str] = set()

    def install(self) -> None:
        """Call back for what is imported already, and watch for the rest."""
        sys.meta_path.insert(0, self)
        for name in list(self._waiting):
            module = sys.modules.get(name)
            # A module that is just being imported is half there: its own loader calls back, or nobody can.
            if module is not None and not getattr(module.__spec__, "_initializing", False):
                self._waiting.pop(name)(module)

    def remove(self) -> None:
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        self._waiting.clear()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in self._waiting or name in self._finding:
            return None
        self._finding.add(name)
        try:
            spec = self._found_by_others(name, path, target)
        finally:
            self._finding.discard(name)
        if spec is not None and spec.loader is not None:
            self._call_after(spec.loader, name)
        return spec

    def _found_by_others(self, name: str, path: Sequence[str] | None, target: ModuleType | None) -> ModuleSpec | None:
        for finder in sys.meta_path:
            if finder is self:
                continue
            find = getattr(finder, "find_spec", None)
            spec = find(name, path, target) if find is not None else None
            if isinstance(spec, ModuleSpec):
                return spec
        return None

    def _call_after(self, loader: Any, name: str) -> None:
        """Shadow the loader's ``exec_module`` for one execution, so that everybody still sees the real loader."""
        execute = loader.exec_module

        def exec_module(module: ModuleType) -> None:
            if module.__name__ == name:
                del loader.exec_module
            execute(module)
            callback = self._waiting.pop(module.__name__, None)
            if callback is not None:
                callback(module)

        try:
            loader.exec_module = exec_module
        except AttributeError:  # a loader with slots: it has been seen by nobody so far
            return


def patch_when_imported(
    table: Mapping[str, str], patches: Patches, failed: Callable[[str, Exception], None]
) -> ImportHook:
    """Build the hook that applies ``table``: the library's module -> the module of ours whose ``patch`` knows it."""

    def callback(module: ModuleType, patcher: str) -> None:
        try:
            importlib.import_module(patcher).patch(module, patches)
        except Exception as error:  # noqa: BLE001 - a library that looks different must not break its users
            failed(module.__name__, error)

    def bind(patcher: str) -> Callable[[ModuleType], None]:
        return lambda module: callback(module, patcher)

    return ImportHook({name: bind(patcher) for name, patcher in table.items()})
