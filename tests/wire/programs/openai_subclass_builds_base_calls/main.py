from openai import AzureOpenAI, OpenAI


class BaseAssistant:
    client = None
    model = ""

    def reply(self, text):
        return self.client.chat.completions.create(  # call: m1, m2
            model=self.model,
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-feature": "reply"},
        )


class CloudAssistant(BaseAssistant):
    model = "m1"

    def __init__(self):
        self.client = OpenAI(default_headers={"x-llm-team": "assist", "x-llm-service": "cloud"})


class CorporateAssistant(BaseAssistant):
    model = "m2"

    def __init__(self):
        self.client = AzureOpenAI(default_headers={"x-llm-team": "assist"})


for assistant in (CloudAssistant(), CorporateAssistant()):
    print(assistant.reply("hello").choices[0].message.content)
