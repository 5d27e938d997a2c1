from typing import Annotated, Callable

from openai import AsyncOpenAI
import asyncio


class Depends:
    def __init__(self, dependency: Callable):
        self.dependency = dependency


class App:
    """A tiny web framework."""

    def __init__(self):
        self.routes = {}

    def post(self, path):
        def register(handler):
            self.routes[path] = handler
            return handler

        return register

    async def request(self, path, **body):
        import inspect

        handler = self.routes[path]
        kwargs = dict(body)
        for name, parameter in inspect.signature(handler).parameters.items():
            if isinstance(parameter.default, Depends):
                kwargs[name] = parameter.default.dependency()
        return await handler(**kwargs)


app = App()


def get_llm() -> AsyncOpenAI:
    return AsyncOpenAI(default_headers={"x-llm-team": "web", "x-llm-service": "api"})


@app.post("/chat")
async def chat(message: str, llm: AsyncOpenAI = Depends(get_llm)):
    r = await llm.chat.completions.create(model="m1", messages=[{"role": "user", "content": message}], extra_headers={"x-llm-feature": "chat"})  # call: m1
    return {"reply": r.choices[0].message.content}


@app.post("/title")
async def title(message: str, llm: AsyncOpenAI = Depends(get_llm)):
    r = await llm.chat.completions.create(model="m2", messages=[{"role": "user", "content": message}])  # call: m2
    return {"title": r.choices[0].message.content}


print(asyncio.run(app.request("/chat", message="hi")))
print(asyncio.run(app.request("/title", message="hi")))
