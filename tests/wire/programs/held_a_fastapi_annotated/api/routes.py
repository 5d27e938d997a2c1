from typing import Annotated

from fastapi import APIRouter, Depends
from openai import OpenAI

from .deps import ClaudeDep, OpenAIDep, get_bare_openai
from .service import Summarizer, get_summarizer

router = APIRouter(prefix="/v1")


@router.post("/chat")
def chat(text: str, client: OpenAIDep) -> str:
    return client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "chat"}).output_text  # call: m1


@router.post("/title")
def title(text: str, client: Annotated[OpenAI, Depends(get_bare_openai)]) -> str:
    return client.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": "title"}).output_text  # call: m2


@router.post("/tone")
def tone(text: str, client: OpenAI = Depends(get_bare_openai)) -> str:
    return client.responses.create(model="m3", input=text).output_text  # call: m3


@router.post("/claude")
def claude(text: str, client: ClaudeDep) -> str:
    message = client.messages.create(  # call: m4
        model="m4",
        max_tokens=9,
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-llm-feature": "claude"},
    )
    return message.content[0].text


@router.post("/summary")
def summary(text: str, summarizer: Summarizer = Depends(get_summarizer)) -> str:
    return summarizer.run(text)
