"""Views as classes with a mixin that holds the client."""

from anthropic import Anthropic


class LLMMixin:
    llm = Anthropic(
        default_headers={
            "anthropic-beta": "x",  # for the long context
        },
        max_retries=0,
    )
    model = "m1"

    def prompt(self, text, **kwargs):
        return self.llm.messages.create(
            model=self.model,
            max_tokens=kwargs.pop("max_tokens", 10),
            messages=[{"role": "user", "content": text}],
            **kwargs,
        )


class SummaryView(LLMMixin):
    def get(self, request):
        return self.prompt(request)  # call: m1


class ReviewView(LLMMixin):
    model = "m2"

    def post(self, request):
        return self.prompt(request, max_tokens=20, extra_headers={"x-request-id": "7"})  # call: m2


SummaryView().get("a")
ReviewView().post("b")
