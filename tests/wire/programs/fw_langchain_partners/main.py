"""LangChain's partner packages in one service: where each of them takes headers."""
import os

from langchain_cohere import ChatCohere
from langchain_core.prompts import ChatPromptTemplate
from langchain_deepseek import ChatDeepSeek
from langchain_groq import ChatGroq
from langchain_litellm import ChatLiteLLM
from langchain_mistralai import ChatMistralAI
from langchain_ollama import ChatOllama, OllamaEmbeddings
from langchain_xai import ChatXAI

URL = os.environ["WIRE_URL"]
OWNER = {"x-llm-team": "growth", "x-llm-service": "copy"}
HEADERS = {**OWNER, "x-llm-feature": "draft"}

groq = ChatGroq(model="m1", default_headers=HEADERS, api_key="dummy")  # client: tagged
groq.invoke("hi")  # call: m1
ChatGroq(model="m2", default_headers=OWNER, api_key="dummy").invoke("hi", extra_headers={"x-llm-feature": "draft"})  # call: m2
ollama = ChatOllama(model="m3", base_url=URL, client_kwargs={"headers": HEADERS})
for part in ollama.stream("hi"):  # call: m3
    print(part.content)
OllamaEmbeddings(model="m4", base_url=URL).embed_query("hi")  # call: m4
ChatCohere(model="m5", cohere_api_key="dummy", base_url=URL).invoke("hi", request_options={"additional_headers": HEADERS})  # call: m5
chain = ChatPromptTemplate.from_template("{text}") | ChatXAI(
    model="m6", api_key="dummy", xai_api_base=URL + "/v1", default_headers=HEADERS
)
chain.invoke({"text": "hi"})  # call: m6
deep = ChatDeepSeek(model="m7", api_key="dummy", api_base=URL + "/v1")
deep.bind(extra_headers=OWNER).invoke("hi")  # call: m7
glue = ChatLiteLLM(model="openai/m8", api_base=URL + "/v1", api_key="dummy", extra_headers=HEADERS)
glue.invoke("hi")  # call: m8
mistral = ChatMistralAI(model="m9", api_key="dummy", endpoint=URL + "/v1")
mistral.invoke("hi", extra_headers=HEADERS)  # call: m9
