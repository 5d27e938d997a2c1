"""Agents at module level over clients from settings; one of them gets its feature with each run, the other not always."""
import asyncio

from agents import Deps, decide, explain
from settings import settings


class RefundService:
    async def handle(self, customer: str, text: str) -> str:
        deps = Deps(customer)
        decision = await decide.run(text, deps=deps)  # call: m1
        answer = await explain.run(  # call: m2
            f"{text}: {decision.output}", deps=deps, model_settings={"extra_headers": {"x-llm-feature": "explain"}}
        )
        return answer.output


async def main() -> None:
    service = RefundService()
    print(await service.handle("c1", "refund please"), settings().team)


asyncio.run(main())
