"""Looks at the SDKs of one environment and says what is there. Run as a script, with nothing of this project.

Standard input has a list of questions (``compare.questions``) as JSON, standard output the list of answers:

- ``releases``: by distribution, the installed release.
- ``methods``: by client type, its public methods by chain, each with ``parameters`` (names, in order), ``open`` (takes
  any keyword argument) and ``positional`` (may be passed by position).
- ``functions``: the same by module for its public functions.
- ``names``: the same by import path, null where the package has no such name.
- ``classes``: by module, the names of its public classes.
- ``services``: by AWS service, its operations and the members of their input.

What is not installed is left out.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import importlib.metadata
import inspect
import json
import os
import re
import sys
import types
import warnings
from typing import Any

TWINS = ("aio",)
"""Attributes that have the same methods once more, asynchronous."""
WRAPPED = ("with_raw_response", "with_streaming_response", *TWINS)
PLUMBING = ("sdk_configuration", "parent_ref", "debug_logger", "qs", "timeout", "client", "router_obj")
"""Attributes of clients that hold their settings, and not methods of the API."""
MAX_DEPTH = 6


def survey(questions: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"releases": {}, "methods": {}, "functions": {}, "names": {}, "classes": {}, "services": {}}
    installed = {spelled(one.name): one.version for one in importlib.metadata.distributions() if one.name}
    asked = questions["distributions"]
    found["releases"] = {name: installed[spelled(name)] for name in asked if spelled(name) in installed}
    for name in questions["names"]:
        value = resolve(name)
        if value is not MISSING:
            found["names"][name] = shape(value) if value is not None else None
    for type_, client in questions["clients"].items():
        methods = methods_of(client)
        if methods is not None:
            found["methods"][type_] = methods
    for module in questions["modules"]:
        value = resolve(module)
        if isinstance(value, types.ModuleType):
            found["classes"][module] = sorted(
                name for name in public(value) if is_own_class(getattr(value, name, None), module.partition(".")[0])
            )
            found["functions"][module] = {
                name: shape(getattr(value, name)) for name in public(value) if is_method(getattr(value, name, None))
            }
    for service in questions["services"]:
        operations = operations_of(service)
        if operations is not None:
            found["services"][service] = operations
    return found


def spelled(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


MISSING = object()
"""The package is not installed."""


def resolve(name: str) -> Any:
    """The object behind a dotted name, ``None`` when its package has none, ``MISSING`` without the package."""
    parts = name.split(".")
    found: Any = None
    for count, part in enumerate(parts, 1):
        if count == len(parts) and found is not None and hasattr(found, part):
            return getattr(found, part)
        module = ".".join(parts[:count])
        try:
            found = importlib.import_module(module)
        except ImportError as error:
            if found is not None and hasattr(found, part):
                found = getattr(found, part)
            elif getattr(error, "name", None) != module or found is None or is_namespace(found):
                return MISSING
            else:
                return None
        except Exception:  # noqa: BLE001 - a package that this environment cannot import
            return MISSING
    return found


def is_namespace(module: Any) -> bool:
    """A package of several distributions (``google``, ``azure``, ``cerebras``)."""
    return isinstance(module, types.ModuleType) and (module.__spec__ is None or module.__spec__.origin is None)


def public(value: Any) -> list[str]:
    names = {
        *dir(value),
        *getattr(value, "__dict__", ()),
        *(getattr(value, "_sub_sdk_map", ()) or ()),  # Some modules have every attribute, which is None.
        *getattr(type(value), "_sub_sdk_map", ()),
    }
    return sorted(name for name in names if not name.startswith("_"))


def is_own_class(value: Any, package: str) -> bool:
    return inspect.isclass(value) and value.__module__.partition(".")[0] == package


def is_method(value: Any) -> bool:
    return inspect.isroutine(value) and not inspect.isbuiltin(value)


def shape(function: Any) -> dict[str, Any]:
    """The names that may be given, and whether others may be given, too."""
    fields = getattr(function, "model_fields", None)
    if inspect.isclass(function) and fields:
        names = [name for key, field in fields.items() for name in (key, field.alias) if name]
        return {"parameters": names, "open": False, "positional": []}
    try:
        found = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return {"parameters": [], "open": True, "positional": []}
    found = [parameter for parameter in found if parameter.name != "self"]
    by_position = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return {
        "parameters": [one.name for one in found if one.kind not in (one.VAR_KEYWORD, one.VAR_POSITIONAL)],
        "open": any(one.kind is one.VAR_KEYWORD for one in found),
        "positional": [one.name for one in found if one.kind in by_position],
    }


def methods_of(client: dict[str, Any]) -> dict[str, Any] | None:
    """The public methods of the first of a client's names that is there: of an instance, where it can be made."""
    for name in client["names"]:
        value = resolve(name)
        if value is MISSING or value is None:
            continue
        if inspect.ismethod(value) and inspect.isclass(value.__self__):
            value = value.__self__  # a factory: TextEmbeddingModel.from_pretrained
        elif client["construct"] is not None and inspect.isclass(value):
            value = construct(value, client["construct"])
        roots = {name.partition(".")[0], *client.get("roots", ())}
        found: dict[str, Any] = {}
        walk(value, "", roots, (), found)
        for chain in client["chains"]:  # what is served by name only
            with contextlib.suppress(Exception):
                found.setdefault(chain, shape(functools.reduce(getattr, chain.split("."), value)))
        return found
    return None


def construct(value: type, candidates: list[dict[str, Any]]) -> Any:
    """An instance made with the first arguments that this release takes."""
    for arguments in candidates[:-1]:
        with contextlib.suppress(TypeError):
            return value(**arguments)
    return value(**candidates[-1])


def walk(value: Any, prefix: str, roots: set[str], above: tuple[type, ...], found: dict[str, Any]) -> None:
    for name in public(value):
        if name in PLUMBING or (name in WRAPPED and name not in TWINS):
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                member = getattr(value, name)
        except Exception:  # noqa: BLE001 - a property that needs a connection, a name that raises
            continue
        if is_method(member):
            found.setdefault(f"{prefix}{name}", shape(member))
        elif is_resource(member, roots) and type(member) not in above and len(above) < MAX_DEPTH:
            walk(member, prefix if name in TWINS else f"{prefix}{name}.", roots, (*above, type(value)), found)


def is_resource(value: Any, roots: set[str]) -> bool:
    """An object of the SDK with methods of its own."""
    if inspect.isclass(value) or inspect.ismodule(value) or hasattr(type(value), "model_fields"):
        return False
    return type(value).__module__.partition(".")[0] in roots and not isinstance(value, (str, int, dict, list, tuple))


def operations_of(service: str) -> dict[str, list[str]] | None:
    """Members of the input of every operation, by the name of the method that boto3 makes."""
    try:
        import botocore
        import botocore.session
    except ImportError:
        return None
    session = botocore.session.get_session()
    if service not in session.get_available_services():
        return None
    model = session.get_service_model(service)
    return {
        botocore.xform_name(name): sorted(getattr(model.operation_model(name).input_shape, "members", ()))
        for name in model.operation_names
    }


if __name__ == "__main__":
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # litellm fetches a price list otherwise
    answers, sys.stdout = sys.stdout, sys.stderr  # an SDK may print while it is imported
    json.dump([survey(questions) for questions in json.load(sys.stdin)], answers)
