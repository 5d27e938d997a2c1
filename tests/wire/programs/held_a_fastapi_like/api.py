from deps import get_openai, get_tagged_openai
from microapi import App, Depends
from openai import OpenAI

app = App()


@app.get("/health")
def health():
    return {"ok": True}


@app.post("/chat")
def chat(body, client: OpenAI = Depends(get_tagged_openai)):
    answer = client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": body["message"]}],
        extra_headers={"x-llm-feature": "chat"},
    )
    return {"answer": answer.choices[0].message.content}


@app.post("/summary")
def summary(body, client: OpenAI = Depends(get_openai)):
    answer = client.chat.completions.create(  # call: m2
        model="m2",
        messages=[
            {"role": "system", "content": "Summarize in one sentence."},
            {"role": "user", "content": body["text"]},
        ],
        extra_headers={"x-llm-feature": "summary"},
    )
    return {"summary": answer.choices[0].message.content}


@app.post("/moderate")
def moderate(body, client: OpenAI = Depends(get_tagged_openai)):
    result = client.moderations.create(model="m3", input=body["text"])  # call: m3
    return {"flagged": result.results[0].flagged if result.results else False}
