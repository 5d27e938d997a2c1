import asyncio

from gateway import LLMGateway

gateway = LLMGateway(team="ads", service="copywriter")
print(gateway.complete("m1", "slogan", feature="slogan"))
print(asyncio.run(gateway.acomplete("m2", "slogan")))
print(gateway.embed(["a", "b"]))
print(gateway.complete_raw("m4", [{"role": "user", "content": "x"}], extra_headers=gateway.headers("raw")))  # call: m4
