"""Arguments put together in TypedDicts, some of them in another module."""
from openai import OpenAI
from params import ChatParams, chat_params

client = OpenAI()


def score(text: str) -> None:
    params: ChatParams = {
        "model": "m1",
        "messages": [{"role": "user", "content": text}],
    }
    client.chat.completions.create(**params)  # call: m1


def rewrite(text: str) -> None:
    client.chat.completions.create(**chat_params("m2", text))  # call: m2


def shorten(text: str) -> None:
    params = chat_params("m3", text)
    params["temperature"] = 0.5
    client.chat.completions.create(**params, stream=False)  # call: m3


def explain(text: str) -> None:
    params = ChatParams(model="m4", messages=[{"role": "user", "content": text}])
    if len(text) > 3:
        params["extra_headers"] = {"x-long": "1"}
    client.chat.completions.create(**params)  # call: m4


score("a")
rewrite("b")
shorten("c")
explain("d")
explain("long text")
