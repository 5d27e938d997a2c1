import core


def user(text):
    return [{"role": "user", "content": text}]


class Answers:
    headers = {"x-llm-team": "w", "x-llm-service": "ww"}

    def short(self, text):
        return core.chat(user(text), "m1", extra_headers={**self.headers, "x-llm-feature": "short"}, max_tokens=5)  # call: m1

    def long(self, text):
        return core.chat(user(text), model="m2", extra_headers=self.headers)  # call: m2
