from openai import OpenAI


class Prompt:
    """A prompt template that can be called."""

    def __init__(self, template, *, client, feature, model):
        self.template = template
        self.client = client
        self.model = model
        self.headers = {"x-llm-team": "prompts", "x-llm-service": "library", "x-llm-feature": feature}

    def __call__(self, **values):
        text = self.template.format(**values)
        reply = self.client.chat.completions.create(model=self.model, messages=[{"role": "user", "content": text}], extra_headers=self.headers)  # call: m1, m2
        return reply.choices[0].message.content


openai = OpenAI()
greet = Prompt("Greet {name}", client=openai, feature="greet", model="m1")
part = Prompt("Say goodbye to {name}", client=openai, feature="part", model="m2")
print(greet(name="Ann"), part(name="Bob"))
