"""LlamaIndex models: headers of the constructor, of additional_kwargs and of the call."""
import asyncio

import openai
from llama_index.core.llms import LLM, ChatMessage
from llama_index.core.prompts import PromptTemplate
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.openai import OpenAI
from llama_index.llms.openai_like import OpenAILike

OWNER = {"x-llm-team": "search", "x-llm-service": "answers"}
ENVELOPE = {**OWNER, "x-llm-feature": "rag"}
MESSAGES = [ChatMessage(role="user", content="hi")]


def tagged_llm(name: str, feature: str) -> LLM:
    return OpenAI(model=name, default_headers={**OWNER, "x-llm-feature": feature})


def summarise(llm: LLM, text: str) -> str:
    return str(llm.complete(text))  # call: gpt-4o, gpt-4-turbo


summarise(tagged_llm("gpt-4o", "summary"), "a")
summarise(OpenAI(model="gpt-4-turbo", default_headers=OWNER), "b")

half = OpenAI(model="gpt-4o-mini", default_headers=OWNER)
half.chat(MESSAGES)  # call: gpt-4o-mini

by_call = OpenAI(model="gpt-4.1", default_headers=OWNER)  # client: tagged
by_call.chat(MESSAGES, extra_headers={"x-llm-feature": "rag"})  # call: gpt-4.1

by_kwargs = OpenAI(model="gpt-4.1-mini", additional_kwargs={"extra_headers": ENVELOPE})
for token in by_kwargs.stream_chat(MESSAGES):  # call: gpt-4.1-mini
    pass

won = OpenAI(model="o3-mini", additional_kwargs={"extra_headers": OWNER})
won.chat(MESSAGES, extra_headers=ENVELOPE)  # call: o3-mini

in_metadata = OpenAI(model="gpt-4.1-nano", additional_kwargs={"metadata": {"team": "a", "service": "b", "feature": "c"}})
try:
    in_metadata.chat(MESSAGES)  # call: gpt-4.1-nano
except openai.BadRequestError as error:
    print(error)

like = OpenAILike(model="m1", is_chat_model=True, default_headers=ENVELOPE)
like.predict(PromptTemplate("Say {word}"), word="hello")  # call: m1

bare = OpenAILike(model="m2", is_chat_model=True)
asyncio.run(bare.achat(MESSAGES))  # call: m2

OpenAIEmbedding(model_name="e1", default_headers=ENVELOPE).get_text_embedding("text")  # call: e1
OpenAIEmbedding(model_name="e2").get_text_embedding_batch(["a", "b"])  # call: e2

# The other OpenAI.
openai.OpenAI(default_headers=ENVELOPE).chat.completions.create(  # call: m3
    model="m3", messages=[{"role": "user", "content": "hi"}]
)
OpenAIEmbedding(model_name="e3", additional_kwargs={"extra_headers": ENVELOPE}).get_text_embedding("text")  # call: e3
