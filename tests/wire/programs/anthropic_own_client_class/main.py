from typing import Any

import anthropic


class InstrumentedAnthropic(anthropic.Anthropic):
    """Counts requests."""

    calls = 0

    def _prepare_options(self, options):
        type(self).calls += 1
        return super()._prepare_options(options)


class WithHeaders(anthropic.Anthropic):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("default_headers", {"x-llm-team": "metrics", "x-llm-service": "sub"})
        super().__init__(**kwargs)


client = WithHeaders()
client.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "a"})  # call: m1
client.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m2
WithHeaders(default_headers={"x-llm-feature": "z"}).messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m3
counting = InstrumentedAnthropic(default_headers={"x-llm-team": "metrics"})
counting.messages.create(model="m4", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m4
print(counting.calls)
