from __future__ import annotations

import functools
import logging
from typing import Any

import cohere
from cohere.core.request_options import RequestOptions

log = logging.getLogger(__name__)
BASE = {"x-llm-team": "discovery", "x-llm-service": "search-api"}


@functools.cache
def client() -> cohere.ClientV2:
    return cohere.ClientV2(timeout=10)


def options(feature: str, **more: Any) -> RequestOptions:
    return RequestOptions(additional_headers={**BASE, "x-llm-feature": feature}, max_retries=1, **more)


def log_calls(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        log.info("calling %s", function.__name__)
        return function(*args, **kwargs)

    return wrapper


@log_calls
def rerank(query: str, documents: list[str], top_n: int = 3) -> list[str]:
    response = client().rerank(model="m1", query=query, documents=documents, top_n=top_n, request_options=options("rerank"))  # call: m1
    return [documents[0] for _ in response.results]


@log_calls
def embed(texts: list[str], kind: str = "search_document") -> Any:
    return client().embed(  # call: m2
        model="m2", texts=texts, input_type=kind, embedding_types=["float"], request_options={"additional_headers": BASE}
    )


@log_calls
def answer(question: str) -> str:
    response = client().chat(  # call: m3
        model="m3", messages=[{"role": "user", "content": question}], request_options=options("answer", timeout_in_seconds=5)
    )
    return response.message.content[0].text
