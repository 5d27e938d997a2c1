"""LangChain chains with configurations: with_config, configurable fields, RunnableConfig objects, runnables by decorator."""
from langchain_anthropic import ChatAnthropic
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import ConfigurableField, RunnableConfig, chain
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

prompt = ChatPromptTemplate.from_messages([("system", "Be short."), ("human", "{question}")])
config: RunnableConfig = {"tags": ["faq"], "metadata": {"team": "edu"}}

answer_chain = (
    prompt
    | ChatOpenAI(model="m1", temperature=0)
    | StrOutputParser()
).with_config(run_name="faq")


def answer_faq(question: str) -> str:
    return answer_chain.invoke({"question": question}, config=config)  # call: m1


flexible = ChatOpenAI(model="m2", max_retries=0).configurable_fields(
    temperature=ConfigurableField(id="temperature", name="Temperature")
)


def explain_grade(question: str) -> None:
    flexible.with_config(configurable={"temperature": 0.9}).invoke(question)  # call: m2


class Tutor:
    def __init__(self, model: str = "m3") -> None:
        self.llm = ChatAnthropic(model_name=model, timeout=None, stop=None)
        self.pipeline = prompt | self.llm | StrOutputParser()

    def tutor(self, question: str) -> str:
        return "".join(self.pipeline.stream({"question": question}))  # call: m3


@chain
def hint(question: str) -> str:
    return ChatOpenAI(model="m4").invoke(question).content  # call: m4


def index_course(texts: list[str]) -> None:
    OpenAIEmbeddings(model="m5", check_embedding_ctx_length=False).embed_documents(texts)  # call: m5


print(answer_faq("a"))
explain_grade("b")
print(Tutor().tutor("c"))
print(hint.invoke("d"))
index_course(["e"])
