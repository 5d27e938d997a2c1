from llm_core import LLM

LLM_BATCH = LLM("batch", "nightly")


def label(text: str) -> str:
    with LLM_BATCH.sync.with_options(timeout=60) as client:
        return client.responses.create(model="m3", input=text, extra_headers={"x-llm-feature": "label"}).output_text  # call: m3


def embed(texts: list[str]) -> int:
    client = LLM_BATCH.feature_named("embed").sync
    return len(client.embeddings.create(model="m4", input=texts).data)  # call: m4
