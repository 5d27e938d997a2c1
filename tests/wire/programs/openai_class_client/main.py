from openai import OpenAI


class Translator:
    """Translates product copy."""

    def __init__(self, language="de"):
        self.language = language
        self._client = OpenAI(default_headers={"x-llm-team": "i18n", "x-llm-service": "translator"})

    def translate(self, text):
        r = self._client.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "system", "content": f"Translate to {self.language}"}, {"role": "user", "content": text}],
            extra_headers={"x-llm-feature": "copy"},
        )
        return r.choices[0].message.content

    def detect(self, text):
        return self._client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}])  # call: m2


t = Translator("fr")
t.translate("hello")
t.detect("bonjour")
