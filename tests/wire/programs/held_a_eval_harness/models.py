from functools import partial

from openai import OpenAI

SYSTEM = "Answer as briefly as you can."
HEADERS = {"x-llm-team": "evals", "x-llm-service": "harness"}


def chat(client: OpenAI, model: str, temperature: float, prompt: str) -> str:
    completion = client.chat.completions.create(  # call: m1, m2
        model=model,
        temperature=temperature,
        messages=[{"role": "system", "content": SYSTEM}, {"role": "user", "content": prompt}],
        extra_headers={"x-llm-feature": "candidate"},
    )
    return completion.choices[0].message.content or ""


class Reasoner:
    def __init__(self, client: OpenAI, effort: str = "low"):
        self.client = client
        self.effort = effort

    def __call__(self, prompt: str) -> str:
        return self.client.responses.create(  # call: m3
            model="m3", input=prompt, reasoning={"effort": self.effort}, metadata={"team": "evals", "feature": "candidate"}
        ).output_text


_client = OpenAI(default_headers=HEADERS)

MODELS = {
    "small": partial(chat, _client, "m1", 0.0),
    "small-hot": partial(chat, _client, "m1", 0.9),
    "large": partial(chat, OpenAI(default_headers=HEADERS, timeout=60), "m2", 0.0),
    "reasoner": Reasoner(_client, effort="high"),
}
