import time

import anthropic

_c = anthropic.Anthropic(max_retries=0)


def with_backoff(fn, *args, attempts=3, **kwargs):
    for n in range(attempts):
        try:
            return fn(*args, **kwargs)
        except (anthropic.RateLimitError, anthropic.APIConnectionError):
            time.sleep(2**n)
    raise RuntimeError("gave up")


ok = with_backoff(  # call: m1
    _c.messages.create,
    model="m1",
    max_tokens=10,
    messages=[{"role": "user", "content": "hi"}],
    extra_headers={"x-llm-team": "r", "x-llm-service": "s", "x-llm-feature": "t"},
)
bad = with_backoff(_c.messages.create, model="m2", max_tokens=10, messages=[{"role": "user", "content": "hi"}], attempts=1)  # call: m2
thunk = with_backoff(lambda: _c.messages.create(model="m3", max_tokens=1, messages=[], extra_headers={"x-llm-team": "r"}))  # call: m3
print(ok.id, bad.id, thunk.id)
