from app_settings import settings
from openai import OpenAI

client = OpenAI(default_headers=settings.llm.headers, timeout=settings.llm.timeout)


def rewrite(query):
    return client.responses.create(  # call: m1
        model="m1",
        input=query,
        extra_headers={**settings.llm.headers, 'X-Request-Id': 'r-1'},
    )


def expand(query):
    return client.responses.create(model="m2", input=query, extra_headers=settings.llm.headers or None)  # call: m2


rewrite("a")
expand("b")
