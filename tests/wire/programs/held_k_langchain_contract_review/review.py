from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnableParallel, RunnablePassthrough
from langchain_openai import ChatOpenAI

from models import OWNER, get_chat_model, get_embeddings

CLAUSES = ChatPromptTemplate.from_messages([("system", "List clauses"), ("human", "{text}")])
RISKS = ChatPromptTemplate.from_template("Risks of {clauses}")


class Reviewer:
    def __init__(self) -> None:
        fast = get_chat_model("fast").bind(extra_headers={"x-llm-feature": "clauses"})
        smart = get_chat_model("smart")
        self.clauses = CLAUSES | fast | StrOutputParser()
        self.risks = RISKS | smart | StrOutputParser()
        self.chain = RunnableParallel(clauses=self.clauses, original=RunnablePassthrough()) | RunnableLambda(self._risks)

    def _risks(self, found: dict) -> dict:
        risks = self.risks.invoke({"clauses": found["clauses"]})  # call: m2
        return {"clauses": found["clauses"], "risks": risks}

    def review(self, text: str) -> dict:
        return self.chain.invoke({"text": text})  # call: m1

    def title(self, text: str) -> str:
        llm = ChatOpenAI(model="m3", default_headers={**OWNER, "x-llm-feature": "title"}, streaming=True)
        return "".join(chunk.content for chunk in llm.stream(text))  # call: m3

    def index(self, pages: list[str]) -> int:
        return len(get_embeddings().embed_documents(pages))  # call: m4
