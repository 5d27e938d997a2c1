import openai


class Moderation:
    client = openai.OpenAI()
    headers = {"x-llm-team": "trust", "x-llm-service": "moderation", "x-llm-feature": "scan"}

    @classmethod
    def scan(cls, text):
        return cls.client.moderations.create(model="m1", input=text, extra_headers=cls.headers)  # call: m1

    @classmethod
    def explain(cls, text):
        return cls.client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}])  # call: m2

    def summary(self, text):
        return self.client.responses.create(  # call: m3
            model="m3",
            input=text,
            extra_headers={k: v for k, v in self.headers.items()},
        )


Moderation.scan("x")
Moderation.explain("x")
Moderation().summary("x")
