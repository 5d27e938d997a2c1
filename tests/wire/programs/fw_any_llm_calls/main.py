import asyncio

import any_llm
from any_llm import AnyLLM, acompletion, completion, embedding

SERVICE = {"x-llm-team": "search", "x-llm-service": "indexer"}
MESSAGES = [{"role": "user", "content": "hi"}]


def title(text: str) -> str:
    reply = completion(  # call: m1
        model="openai:m1",
        messages=[{"role": "user", "content": text}],
        client_args={"default_headers": SERVICE},
        extra_headers={"x-llm-feature": "title"},
    )
    return reply.choices[0].message.content


title("A text.")
completion("m2", MESSAGES, provider="openai", extra_headers={**SERVICE, "x-llm-feature": "chat"})  # call: m2
completion(model="openai:m3", messages=MESSAGES)  # call: m3
any_llm.completion(model="anthropic:m4", messages=MESSAGES, client_args={"default_headers": SERVICE})  # call: m4
embedding("openai:m5", inputs="a", extra_headers={**SERVICE, "x-llm-feature": "index"})  # call: m5
any_llm.responses("openai:m6", input_data="a", extra_headers={"x-llm-feature": "plan"})  # call: m6
for chunk in completion(model="openai:m7", messages=MESSAGES, stream=True, extra_headers=SERVICE):  # call: m7
    print(chunk)


class Assistant:
    def __init__(self, llm: AnyLLM) -> None:
        self.llm = llm

    async def reply(self, text: str) -> None:
        messages = [{"role": "user", "content": text}]
        await self.llm.acompletion(model="m8", messages=messages, extra_headers={"x-llm-feature": "reply"})  # call: m8
        await self.llm.acompletion(model="m9", messages=messages)  # call: m9


async def main() -> None:
    await Assistant(AnyLLM.create("openai", default_headers=SERVICE)).reply("hi")  # client: tagged
    await acompletion("anthropic:m10", messages=MESSAGES, extra_headers={**SERVICE, "x-llm-feature": "async"})  # call: m10
    untagged = AnyLLM.create("anthropic")  # client: untagged service,team
    await untagged.acompletion(model="m11", messages=MESSAGES, extra_headers={"x-llm-feature": "night"})  # call: m11


asyncio.run(main())
