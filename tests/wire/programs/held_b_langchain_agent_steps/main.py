"""LangChain models bound, piped, configured and kept in a dict."""
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

TAGS = {"x-llm-team": "lc", "x-llm-service": "chains"}


def model(name: str, feature: str | None = None, **kwargs) -> ChatOpenAI:
    headers = dict(TAGS)
    if feature is not None:
        headers["x-llm-feature"] = feature
    return ChatOpenAI(model=name, default_headers=headers, max_retries=0, **kwargs)


prompt = ChatPromptTemplate.from_template("say {word}")
CHAINS = {
    "echo": prompt | model("m1", "echo") | StrOutputParser(),
    "plain": prompt | model("m2") | StrOutputParser(),
}
CHAINS["echo"].invoke({"word": "a"})  # call: m1
CHAINS["plain"].invoke({"word": "a"})  # call: m2
late = model("m3", temperature=0).bind(extra_headers={"x-llm-feature": "late"})
late.invoke("hi")  # call: m3
