import functools
import time

from openai import APIConnectionError, OpenAI, RateLimitError


def retried(exceptions=(RateLimitError, APIConnectionError), tries=3, delay=0.01):
    def outer(fn):
        @functools.wraps(fn)
        def inner(self, *args, **kwargs):
            for i in range(tries):
                try:
                    return fn(self, *args, **kwargs)
                except exceptions:
                    time.sleep(delay * i)
            return fn(self, *args, **kwargs)

        return inner

    return outer


class Labeller:
    tags = {"x-llm-team": "ml", "x-llm-service": "labels"}

    def __init__(self, client=None):
        if client is None:
            client = OpenAI(max_retries=0)
        self.client = client

    @retried()
    def label(self, text):
        return self._chat(text, "label", "m1")

    @retried(tries=1)
    def check(self, text):
        return self.client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}], extra_headers=self.tags)  # call: m2

    def _chat(self, text, feature, model):
        return self.client.chat.completions.create(  # call: m1
            model=model,
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-feature": feature} | self.tags,
        )


labeller = Labeller()
labeller.label("a")
labeller.check("b")
