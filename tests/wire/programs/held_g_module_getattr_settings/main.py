"""Settings in the way of Django: a lazy object over a module of constants."""
from conf import settings
from openai import AzureOpenAI, OpenAI

client = OpenAI(default_headers=settings.LLM_HEADERS)
azure = AzureOpenAI(
    azure_endpoint=settings.AZURE_ENDPOINT, api_version="2025-01-01", api_key="k", default_headers={**settings.LLM_HEADERS, "x-llm-feature": "azure"}
)


def answer(question: str) -> str:
    return client.chat.completions.create(model="m1", messages=[{"role": "user", "content": question}]).choices[0].message.content  # call: m1


def answer_well(question: str) -> str:
    return client.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": question}], extra_headers={settings.FEATURE_HEADER: "well"}
    ).choices[0].message.content


answer("?")
answer_well("?")
azure.chat.completions.create(model="m3", messages=[{"role": "user", "content": "x"}])  # call: m3
