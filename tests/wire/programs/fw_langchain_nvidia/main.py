"""NVIDIA's models for LangChain: headers where a model is made; a call's are sent in the body."""
import os

from langchain_core.prompts import ChatPromptTemplate
from langchain_nvidia_ai_endpoints import ChatNVIDIA, NVIDIAEmbeddings

OWNER = {"x-llm-team": "ops", "x-llm-service": "runbooks"}
ENVELOPE = {**OWNER, "x-llm-feature": "incident"}
URL = os.environ["WIRE_URL"] + "/v1"


class Summary:
    def __init__(self, model: str, headers: dict[str, str]) -> None:
        self.llm = ChatNVIDIA(model=model, api_key="k", base_url=URL, default_headers=headers)
        self.chain = ChatPromptTemplate.from_template("{text}") | self.llm

    def run(self, text: str) -> str:
        return str(self.chain.invoke({"text": text}))  # call: m1, m2


Summary("m1", ENVELOPE).run("a")
Summary("m2", OWNER).run("b")

plain = ChatNVIDIA(model="m3", api_key="k", base_url=URL)  # client: untagged team,service,feature
plain.invoke("hi")  # call: m3
dropped = ChatNVIDIA(model="m4", api_key="k", base_url=URL)
dropped.invoke("hi", extra_headers=ENVELOPE)  # call: m4

embeddings = NVIDIAEmbeddings(model="m5", api_key="k", base_url=URL)
embeddings.embed_query("hi")  # call: m5
tagged = NVIDIAEmbeddings(model="m6", api_key="k", base_url=URL, default_headers=ENVELOPE)
tagged.embed_documents(["hi"])  # call: m6
