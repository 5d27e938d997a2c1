"""OpenTelemetry's baggage carries the attribution; a propagator writes it into the headers of some calls."""
from __future__ import annotations

from contextlib import contextmanager
from collections.abc import Iterator

from openai import OpenAI
from opentelemetry import baggage, context, trace
from opentelemetry.baggage.propagation import W3CBaggagePropagator
from opentelemetry.propagate import set_global_textmap

set_global_textmap(W3CBaggagePropagator())
propagator = W3CBaggagePropagator()
tracer = trace.get_tracer("checkout")
client = OpenAI()


@contextmanager
def attributed(**tags: str) -> Iterator[None]:
    ctx = context.get_current()
    for key, value in tags.items():
        ctx = baggage.set_baggage(key, value, context=ctx)
    token = context.attach(ctx)
    try:
        yield
    finally:
        context.detach(token)


def carrier() -> dict[str, str]:
    headers: dict[str, str] = {}
    propagator.inject(headers)
    return headers


def recommend(cart: list[str]) -> str:
    with tracer.start_as_current_span("recommend"):
        reply = client.responses.create(model="m1", input=", ".join(cart), extra_headers=carrier())  # call: m1 unknown
        return reply.output_text


def explain(cart: list[str]) -> str:
    with tracer.start_as_current_span("explain") as span:
        span.set_attribute("cart.size", len(cart))
        reply = client.responses.create(model="m2", input=", ".join(cart))  # call: m2
        return reply.output_text


def label(item: str) -> str:
    headers = {"baggage": "team=shop,service=checkout,feature=label"}
    reply = client.chat.completions.create(  # call: m3
        model="m3", messages=[{"role": "user", "content": item}], extra_headers=headers
    )
    return reply.choices[0].message.content or ""


def main() -> None:
    with attributed(team="shop", service="checkout", feature="recommend"):
        print(recommend(["bell"]), explain(["bell"]), label("bell"))


main()
