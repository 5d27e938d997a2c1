import anthropic
import openai
from tenacity import AsyncRetrying, Retrying, retry, retry_if_exception_type, stop_after_attempt, wait_none

TRANSIENT = (openai.APIConnectionError, openai.RateLimitError, openai.InternalServerError)
HEADERS = {"x-llm-team": "editorial", "x-llm-service": "writer"}

robust = retry(stop=stop_after_attempt(3), wait=wait_none(), retry=retry_if_exception_type(TRANSIENT), reraise=True)


class Writer:
    def __init__(self):
        self.client = openai.OpenAI(max_retries=0, default_headers=HEADERS)

    @robust
    def write(self, topic):
        return self.client.responses.create(  # call: m1
            model="m1", input=topic, extra_headers={"x-llm-feature": "write"}
        ).output_text

    @retry(stop=stop_after_attempt(2), wait=wait_none())
    def edit(self, topic):
        return self.client.responses.create(model="m2", input=topic).output_text  # call: m2

    def outline(self, topic):
        retrying = Retrying(stop=stop_after_attempt(2), wait=wait_none(), reraise=True)
        return retrying(  # call: m3
            self.client.responses.create, model="m3", input=topic, extra_headers={"x-llm-feature": "outline"}
        ).output_text


class AsyncWriter:
    def __init__(self):
        self.client = anthropic.AsyncAnthropic(max_retries=0)

    async def write(self, topic):
        async for attempt in AsyncRetrying(stop=stop_after_attempt(2), wait=wait_none(), reraise=True):
            with attempt:
                message = await self.client.messages.create(  # call: m4
                    model="m4",
                    max_tokens=10,
                    messages=[{"role": "user", "content": topic}],
                    extra_headers={**HEADERS, "x-llm-feature": "write"},
                )
        return message.content[0].text
