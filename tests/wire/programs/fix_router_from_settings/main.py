"""litellm.Router: its deployments come from settings; calls through a class and through functions."""
import asyncio
import os

from litellm import Router, acompletion, completion

MODELS = ["m1", "m2"]
MESSAGES = [{"role": "user", "content": "hi"}]


def build_router() -> Router:
    return Router(
        model_list=[
            {
                "model_name": name,
                "litellm_params": {"model": f"openai/{name}", "api_key": os.environ["OPENAI_API_KEY"]},
            }
            for name in MODELS
        ],
        num_retries=0,
    )


class Gateway:
    def __init__(self) -> None:
        self.router = build_router()

    def rank_results(self) -> None:
        self.router.completion(model="m1", messages=MESSAGES)  # call: m1

    async def expand_query(self) -> None:
        await self.router.acompletion(model="m2", messages=MESSAGES, max_tokens=5)  # call: m2


def suggest(text: str) -> str:
    kwargs = {"model": "openai/m3", "messages": [{"role": "user", "content": text}], "max_tokens": 10}
    return completion(**kwargs).choices[0].message.content  # call: m3


async def complete_word(text: str, headers: dict | None = None) -> None:
    await acompletion("openai/m4", [{"role": "user", "content": text}], extra_headers=headers)


gateway = Gateway()
gateway.rank_results()
asyncio.run(gateway.expand_query())
print(suggest("a"))
asyncio.run(complete_word("b"))  # call: m4
