import anthropic

from mixins import AttributionMixin, LoggingMixin, TracingMixin


class BaseReader(LoggingMixin):
    prompt = "Read this: {}"

    def __init__(self):
        self.client = anthropic.Anthropic(max_retries=0)

    def messages(self, text):
        return [{"role": "user", "content": self.prompt.format(text)}]


class InvoiceReader(AttributionMixin, BaseReader):
    prompt = "Extract the invoice total: {}"
    llm_team = "finance"
    llm_feature = "invoice"

    def read(self, text):
        self.log.info("reading")
        return self.client.messages.create(  # call: m1
            model="m1", max_tokens=20, messages=self.messages(text), extra_headers=self.llm_headers()
        ).content[0].text


class ReceiptReader(AttributionMixin, BaseReader):
    llm_team = "finance"

    def read(self, text):
        with self.client.messages.stream(  # call: m2
            model="m2", max_tokens=20, messages=self.messages(text), extra_headers=self.llm_headers()
        ) as stream:
            return "".join(stream.text_stream)


class LegacyReader(TracingMixin, BaseReader):
    def read(self, text):
        return self.client.messages.create(  # call: m3
            model="m3", max_tokens=20, messages=self.messages(text), extra_headers=self.trace_headers()
        ).content[0].text
