import os

from mistralai.client import Mistral

TAGS = {"x-llm-team": "search", "x-llm-service": "answers"}
mistral = Mistral(api_key=os.environ["MISTRAL_API_KEY"], server_url=os.environ["WIRE_URL"] + "/mistral")


def ask(question: str) -> str:
    reply = mistral.chat.complete(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": question}],
        http_headers={**TAGS, "x-llm-feature": "ask"},
    )
    return str(reply.choices[0].message.content)


def follow(question: str) -> None:
    with mistral.chat.stream(model="m2", messages=[{"role": "user", "content": question}], http_headers=TAGS) as events:  # call: m2
        for event in events:
            print(event.data.choices[0].delta.content)


def embed(texts: list[str]) -> None:
    mistral.embeddings.create(model="m3", inputs=texts)  # call: m3
    mistral.embeddings.create(  # call: m4
        model="m4", inputs=texts, metadata={"team": "search", "service": "answers", "feature": "index"}
    )


print(ask("why?"))
follow("how?")
embed(["a"])
