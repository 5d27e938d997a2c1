import functools

from openai import OpenAI

_client = OpenAI(default_headers={"x-llm-team": "audit", "x-llm-service": "ledger"})


def with_llm(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return func(_client, *args, **kwargs)

    return wrapper


def retry(times):
    def decorate(func):
        @functools.wraps(func)
        def inner(*args, **kwargs):
            for attempt in range(times):
                try:
                    return func(*args, **kwargs)
                except Exception:
                    if attempt == times - 1:
                        raise

        return inner

    return decorate


@retry(3)
def flag(entry):
    return _client.responses.create(model="m2", input=entry)  # call: m2


@with_llm
def explain(llm: OpenAI, entry):
    return llm.responses.create(model="m1", input=entry, extra_headers={"x-llm-feature": "explain"}).output_text  # call: m1


flag("100 EUR")
print(explain("100 EUR"))
