from host import Plugin, register


@register("keyword-search")
class KeywordSearch(Plugin):
    feature = "keywords"

    def run(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text).output_text  # call: m1
