from openai import OpenAI


class ClientMixin:
    @property
    def client(self) -> OpenAI:
        return OpenAI(default_headers=self.get_headers())

    def get_headers(self):
        return {"x-llm-team": "mro"}


class ServiceHeaders:
    def get_headers(self):
        return {**super().get_headers(), "x-llm-service": "views"}


class View(ServiceHeaders, ClientMixin):
    def get(self):
        return self.client.chat.completions.create(model="m1", messages=[], extra_headers={"x-llm-feature": "get"})  # call: m1


class Bare(ClientMixin):
    def get(self):
        return self.client.chat.completions.create(model="m2", messages=[], extra_headers={"x-llm-feature": "get"})  # call: m2


View().get()
Bare().get()
