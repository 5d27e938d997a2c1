import litellm


class Backend:
    complete = staticmethod(litellm.completion)
    defaults = {"temperature": 0, "extra_headers": {"x-llm-team": "tax", "x-llm-service": "forms"}}

    def ask(self, text, **overrides):
        return self.complete(model="openai/m1", messages=[{"role": "user", "content": text}], **{**self.defaults, **overrides}).id


backend = Backend()
print(backend.ask("VAT?", extra_headers={**Backend.defaults["extra_headers"], "x-llm-feature": "vat"}))  # call: m1
print(Backend.complete(model="openai/m2", messages=[{"role": "user", "content": "?"}], **Backend.defaults).id)  # call: m2
