from host import Plugin, register


@register("vision")
class Vision(Plugin):
    def run(self, text: str) -> str:
        return self.client.responses.create(model="m2", input=text).output_text  # call: m2
