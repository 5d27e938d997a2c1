import lint_llm_tags.runtime as llm
from openai import OpenAI
from tags import ANSWER, ENVELOPE

client = OpenAI(default_headers=ENVELOPE.headers())  # client: tagged
bare = OpenAI()  # client: untagged team,service


def answer(question: str) -> str:
    reply = client.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": question}], extra_headers=ANSWER.headers()
    )
    return reply.choices[0].message.content


def triage(question: str) -> str:
    reply = client.chat.completions.create(model="m2", messages=[{"role": "user", "content": question}])  # call: m2
    return reply.choices[0].message.content


def draft(question: str, feature: str) -> str:
    reply = bare.chat.completions.create(  # call: m3
        model="m3",
        messages=[{"role": "user", "content": question}],
        extra_headers={**ENVELOPE(feature=feature).headers(), "x-request-id": "1"},
    )
    return reply.choices[0].message.content


def summary(question: str) -> str:
    own = llm.Envelope({"feature": "summary"})
    reply = bare.chat.completions.create(  # call: m4
        model="m4", messages=[{"role": "user", "content": question}], extra_headers=own.headers()
    )
    return reply.choices[0].message.content


def other_team(question: str) -> str:
    reply = client.with_options(default_headers=ENVELOPE(team="growth").headers()).responses.create(  # call: m5
        model="m5", input=question
    )
    return reply.output_text


answer("why"), triage("why"), draft("why", "draft"), summary("why"), other_team("why")
