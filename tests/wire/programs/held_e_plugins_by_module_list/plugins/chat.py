from . import Plugin, register


@register
class Chat(Plugin):
    feature = "chat"

    def run(self, text):
        self.client.responses.create(model="m1", input=text, extra_headers=self.tags())  # call: m1
