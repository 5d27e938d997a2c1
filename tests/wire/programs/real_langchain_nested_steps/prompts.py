from langchain_core.prompts import ChatPromptTemplate


def _defaults():
    return {"rephrase": ChatPromptTemplate.from_template("{question}"), "answer": ChatPromptTemplate.from_template("{q}")}


PROMPTS = _defaults()
