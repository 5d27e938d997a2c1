"""tenacity with callbacks and copies: a fallback when retries end, retry_with, a policy object shared by methods."""
from __future__ import annotations

from openai import NotFoundError, OpenAI
from tenacity import RetryCallState, Retrying, retry, retry_if_exception_type, stop_after_attempt, wait_none

OWNER = {"x-llm-team": "ads", "x-llm-service": "copy"}
client = OpenAI(default_headers=OWNER, max_retries=0)
policy = {"retry": retry_if_exception_type(NotFoundError), "stop": stop_after_attempt(2), "wait": wait_none()}


def fall_back(state: RetryCallState) -> str:
    text = state.args[0]
    reply = client.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": "fallback"})  # call: m2
    return reply.output_text


@retry(**policy, retry_error_callback=fall_back)
def headline(text: str) -> str:
    reply = client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "headline"})  # call: m1
    return reply.output_text


@retry(**policy)
def slogan(text: str, model: str = "m3") -> str:
    reply = client.chat.completions.create(model=model, messages=[{"role": "user", "content": text}])  # call: m3
    return reply.choices[0].message.content or ""


class Copywriter:
    retrying = Retrying(**policy)

    def variants(self, text: str, count: int) -> list[str]:
        return [self.retrying(self._one, text, number) for number in range(count)]

    def _one(self, text: str, number: int) -> str:
        reply = client.responses.create(  # call: m4
            model="m4", input=text, extra_headers={"x-llm-feature": f"variant-{number}"}
        )
        return reply.output_text

    def image(self, text: str) -> str:
        for attempt in self.retrying:
            with attempt:
                found = client.images.generate(model="m5", prompt=text)  # call: m5
        return found.data[0].url or ""


def main() -> None:
    print(headline("bike"), slogan("bike"), slogan.retry_with(stop=stop_after_attempt(1))("bike"))
    print(Copywriter().variants("bike", 2), Copywriter().image("bike"))


main()
