"""LangChain on Gemini: headers of the constructor, labels, chains, embeddings."""
import os

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_google_genai import ChatGoogleGenerativeAI, GoogleGenerativeAIEmbeddings
from pydantic import BaseModel

OWNER = {"x-llm-team": "tv", "x-llm-service": "guide"}


class Show(BaseModel):
    title: str


def gemini(name: str, **headers: str) -> ChatGoogleGenerativeAI:
    return ChatGoogleGenerativeAI(
        model=name, google_api_key="dummy", base_url=os.environ["WIRE_URL"], max_retries=1,
        additional_headers={**OWNER, **headers},
    )


prompt = ChatPromptTemplate.from_template("About {what}")
(prompt | gemini("m1", **{"x-llm-feature": "tonight"}) | StrOutputParser()).invoke({"what": "tv"})  # call: m1
(prompt | gemini("m2") | StrOutputParser()).batch([{"what": "a"}, {"what": "b"}])  # call: m2
for part in gemini("m3", **{"x-llm-feature": "live"}).stream("hi"):  # call: m3
    print(part.content)
vectors = GoogleGenerativeAIEmbeddings(
    model="models/m4", google_api_key="dummy", base_url=os.environ["WIRE_URL"], additional_headers={**OWNER, "x-llm-feature": "index"}
)
vectors.embed_query("hi")  # call: m4
