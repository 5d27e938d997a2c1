from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from openai import OpenAI


@dataclass(frozen=True)
class Depends:
    dependency: Callable[..., Any]


@dataclass
class Request:
    path: str
    headers: dict[str, str]


def get_tags(request: Request) -> dict[str, str]:
    return {"x-llm-team": "web", "x-llm-service": "deps", "x-llm-feature": request.path.strip("/") or "root"}


def get_client() -> Iterator[OpenAI]:
    client = OpenAI(default_headers={"x-llm-team": "web"})
    try:
        yield client
    finally:
        client.close()


Client = Annotated[OpenAI, Depends(get_client)]
Tags = Annotated[dict[str, str], Depends(get_tags)]


_open: list[Any] = []


def resolve(handler: Callable[..., Any], request: Request) -> Any:
    arguments: dict[str, Any] = {}
    for name, parameter in inspect.signature(handler, eval_str=True).parameters.items():
        marker = next((one for one in getattr(parameter.annotation, "__metadata__", ()) if isinstance(one, Depends)), None)
        if marker is None:
            arguments[name] = request
        else:
            needs = inspect.signature(marker.dependency).parameters
            value = marker.dependency(request) if needs else marker.dependency()
            if inspect.isgenerator(value):
                _open.append(value)
                value = next(value)
            arguments[name] = value
    return handler(**arguments)
