import aisuite as ai

SERVICE = {"x-llm-team": "research", "x-llm-service": "model-compare"}
MESSAGES = [{"role": "user", "content": "Which of you is better?"}]

bare = ai.Client()
client = ai.Client({"openai": {"default_headers": SERVICE}})


def ask(model: str) -> str:
    reply = bare.chat.completions.create(  # call: m1, m2
        model=model, messages=MESSAGES, extra_headers={**SERVICE, "x-llm-feature": "compare"}
    )
    return reply.choices[0].message.content


for model in ("openai:m1", "anthropic:m2"):
    print(ask(model))
bare.chat.completions.create(model="openai:m3", messages=MESSAGES)  # call: m3

# The headers of one provider's client are not those of another's.
client.chat.completions.create(model="openai:m4", messages=MESSAGES, extra_headers={"x-llm-feature": "vote"})  # call: m4
client.chat.completions.create(model="openai:m5", messages=MESSAGES)  # call: m5
client.chat.completions.create(model="anthropic:m6", messages=MESSAGES, extra_headers={"x-llm-feature": "vote"})  # call: m6


class Jury:
    def __init__(self, configs: dict) -> None:
        self.client = ai.Client(provider_configs=configs)

    def vote(self, question: str) -> None:
        messages = [{"role": "user", "content": question}]
        self.client.chat.completions.create(model="anthropic:m7", messages=messages, temperature=0.2)  # call: m7


Jury({"anthropic": {"default_headers": {**SERVICE, "x-llm-feature": "jury"}}}).vote("Yes?")
