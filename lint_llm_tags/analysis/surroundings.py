"""Tags, keys and base URLs that an SDK takes from the environment, as deployment files and code set it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.facts import Mark
from lint_llm_tags.analysis.header_lines import headers_of_lines
from lint_llm_tags.analysis.possibilities import either
from lint_llm_tags.analysis.traces import ENVIRONMENT
from lint_llm_tags.analysis.values import (
    Const,
    KeySource,
    Layer,
    Spot,
    Text,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.analysis.frames import Frame, FunctionKey
    from lint_llm_tags.analysis.scripts import Scripts
    from lint_llm_tags.analysis.traces import Trace
    from lint_llm_tags.providers.model import Client
    from lint_llm_tags.source.deployment import Deployment, Variable
    from lint_llm_tags.source.services import Services

_PART = re.compile(r"\$\{\{?[^}]*\}\}?|\$\w+|\{\{.*?\}\}")
"""What is filled in elsewhere: ``${TEAM}``, ``{{ .Values.team }}``."""


class Surroundings:
    """The environment of one project, by service."""

    def __init__(self, deployment: Deployment, services: Services, scripts: Scripts) -> None:
        self.scripts = scripts
        self._deployment = deployment
        self._services = services
        self.assigned: dict[str, dict[Spot | str, tuple[FunctionKey, Value]]] = {}
        """What code stores in ``os.environ``: by variable and place, the file and scope that do so, and the value."""

    def assign(self, name: str, frame: Frame, spot: Spot | None, value: Value) -> None:
        """``os.environ[name] = value``."""
        self.assigned.setdefault(name, {})[spot or frame.path] = ((frame.path, frame.scope), value)

    def load(self, frame: Frame, named: Sequence[str]) -> None:
        """``load_dotenv()``: see :meth:`~lint_llm_tags.source.deployment.Deployment.loaded`."""
        for variable in self._deployment.loaded(frame.path, named):
            self.assign(variable.name, frame, _spot(variable), _value(variable))

    def setters(self) -> set[FunctionKey]:
        """Files and scopes that store something in the environment."""
        return {setter for places in self.assigned.values() for setter, _ in places.values()}

    def layers(self, client: Client, path: str, trace: Trace) -> tuple[Layer, ...]:
        """The headers that a client of the file ``path`` takes from the environment; ``trace`` notes what is asked."""
        found = []
        for carrier in client.environment_carriers:
            values = self._values(carrier.argument, path, trace)
            if values:
                found.append(Layer(carrier, either(headers_of_lines(value) for value in values)))
        return tuple(found)

    def base_url(self, client: Client, path: str, trace: Trace) -> Value | None:
        """The base URL that a client of the file ``path`` takes from the environment."""
        for name in client.base_url_environment:
            values = self._values(name, path, trace)
            if values:
                return either(values)
        return None

    def key(self, client: Client, path: str) -> KeySource | None:
        """The secret behind the variable that a client of the file ``path`` takes its key from."""
        for name in client.key_environment:
            found, _ = self._deployment.variables(name, path)
            secret = next((one for one in found if one.secret), None)
            if secret is not None:
                return KeySource("env", secret.secret, _spot(secret))
        return None

    def _values(self, name: str, path: str, trace: Trace) -> list[Value]:
        trace.questions.add((ENVIRONMENT, name, ""))
        service = self._services.service(path)
        found, broken = self._deployment.variables(name, path)
        values = [_value(variable) for variable in found]
        values += [Unknown(reason) for reason in broken]
        assigned = self.assigned.get(name, {}).values()
        return values + [
            value
            for (file, _), value in assigned
            if self._services.service(file) == service and not self.scripts.apart(file, path)
        ]


def _spot(variable: Variable, line: int = 0) -> Spot:
    at = variable.line + line
    return Spot(variable.path, Mark(at, 1, at, 1))


def _value(variable: Variable) -> Value:
    if variable.value is None:
        return Unknown(f"{variable.path} takes {variable.name} from elsewhere")
    return _text(variable.value, _spot(variable))


def _text(text: str, spot: Spot | None) -> Value:
    """A text whose references stand for anything."""
    parts: list[Value] = []
    end = 0
    for match in _PART.finditer(text):
        parts += [Const(text[end : match.start()], spot), Unknown("a part that is filled in elsewhere")]
        end = match.end()
    if not parts:
        return Const(text, spot)
    return Text((*parts, Const(text[end:], spot)))
