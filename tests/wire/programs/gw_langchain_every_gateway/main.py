"""The same with LangChain."""
import json
import os

from langchain_anthropic import ChatAnthropic
from langchain_openai import ChatOpenAI

URL = os.environ["LLM_GATEWAY_URL"]
TAGS = {"team": "pay", "service": "invoices", "feature": "remind"}


class Gateway:
    header = "x-portkey-metadata"

    def encode(self, tags: dict[str, str]) -> str:
        return json.dumps(tags)

    def chat(self, model: str, **tags: str) -> ChatOpenAI:
        return ChatOpenAI(model=model, base_url=URL, api_key="dummy", default_headers={self.header: self.encode(tags)})


class LiteLlm(Gateway):
    header = "x-litellm-tags"

    def encode(self, tags: dict[str, str]) -> str:
        return ",".join(f"{key}:{value}" for key, value in tags.items())


class Helicone(Gateway):
    def chat(self, model: str, **tags: str) -> ChatOpenAI:
        headers = {"Helicone-Property-" + key.capitalize(): value for key, value in tags.items()}
        return ChatOpenAI(model=model, base_url=URL, api_key="dummy", default_headers=headers)


Gateway().chat("m1", **TAGS).invoke("hi")  # call: m1
LiteLlm().chat("m2", **TAGS).invoke("hi")  # call: m2
Helicone().chat("m3", team="pay", service="invoices").invoke("hi")  # call: m3
Gateway().chat("m4", team="pay").invoke("hi", extra_headers={"x-portkey-metadata": json.dumps(TAGS)})  # call: m4
ChatOpenAI(model="m5", base_url=URL, api_key="dummy").invoke("hi", extra_headers={"cf-aig-metadata": '{"team": "pay"}'})  # call: m5
ChatOpenAI(model="m6", base_url=URL, api_key="dummy", extra_body={"metadata": TAGS}).invoke("hi")  # call: m6
claude = ChatAnthropic(model="m7", base_url=URL.removesuffix("/v1"), default_headers={"baggage": "team=pay,service=invoices"})
claude.bind(extra_headers={"x-llm-feature": "remind"}).invoke("hi")  # call: m7
