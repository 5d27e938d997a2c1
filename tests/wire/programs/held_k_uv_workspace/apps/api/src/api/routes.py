from llm_core import LLM

llm = LLM.for_team("api", service="public-api")


async def complete(prompt: str) -> str:
    client = llm.feature_named("complete").asynchronous
    return (await client.responses.create(model="m1", input=prompt)).output_text  # call: m1


async def suggest(prompt: str) -> str:
    return (await llm.asynchronous.responses.create(model="m2", input=prompt)).output_text  # call: m2
