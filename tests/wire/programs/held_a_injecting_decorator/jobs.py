from openai import OpenAI

from inject import with_llm

JOBS = {}


def job(fn):
    JOBS[fn.__name__] = fn
    return fn


@job
@with_llm(feature="digest")
def digest(text, *, llm):
    return llm.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": text}]
    ).choices[0].message.content


@job
@with_llm()
def cleanup(text, *, llm: OpenAI):
    return llm.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": text}]
    ).choices[0].message.content


@job
@with_llm(feature="report")
def report(text, *, llm: OpenAI):
    outline = llm.responses.create(model="m3", input=text)  # call: m3
    return llm.responses.create(model="m4", input=outline.output_text, extra_headers={"x-llm-feature": "report-body"}).output_text  # call: m4
