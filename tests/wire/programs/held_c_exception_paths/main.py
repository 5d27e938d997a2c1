"""finally, else, retry loops and raise-from around the request."""
from openai import NotFoundError, OpenAI

client = OpenAI(default_headers={"x-llm-team": "ex", "x-llm-service": "path"}, max_retries=0)


def ask(text: str) -> str:
    headers = {}
    for attempt in range(2):
        try:
            if attempt:
                headers["x-llm-feature"] = "retry"
            return client.responses.create(model="m1", input=text, extra_headers=headers).output_text  # call: m1
        except NotFoundError:
            continue
    else:
        headers["x-llm-feature"] = "fallback"
    return client.responses.create(model="m2", input=text, extra_headers=headers).output_text  # call: m2


ask("x")
