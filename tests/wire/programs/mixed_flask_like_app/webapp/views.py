from .llm import LLM


def register(app, llm: LLM):
    @app.route("/chat")
    def chat(body):
        reply = llm.openai.chat.completions.create(  # call: m1
            model=app.config["MODEL"],
            messages=[{"role": "user", "content": body["q"]}],
            extra_headers={"x-llm-feature": "chat"},
        )
        return {"answer": reply.choices[0].message.content}

    @app.route("/vision")
    def vision(body):
        return {"answer": llm.gemini.models.generate_content(model="m2", contents=body["q"]).text}  # call: m2

    @app.route("/healthz")
    def healthz(body):
        return {"ok": True}
