import os

from acme_llm import Attribution, build_client

attribution = Attribution("discovery", "search")
client = build_client(os.environ.get("SEARCH_OPENAI_KEY", "k"), **attribution.asdict())


def rewrite(query: str) -> str:
    return client.responses.create(model="m1", input=query).output_text  # call: m1


def embed(query: str) -> list[float]:
    shared = build_client(os.environ.get("MAILER_OPENAI_KEY", "k"))
    return shared.embeddings.create(model="m2", input=query).data[0].embedding  # call: m2
