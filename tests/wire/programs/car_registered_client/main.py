import acme_llm
from acme_llm import Client, embed

client = Client("token", {"x-llm-team": "support", "x-llm-service": "ticket-copilot"})  # client: tagged
bare = Client(token="token")  # client: untagged team,service


class Assistant:
    def __init__(self, client: Client, feature: str | None = None):
        self.client = client
        self.feature = feature

    def reply(self, text: str):
        return self.client.ask(text, model="m1", feature="reply")  # call: m1

    def greet(self):
        return self.client.ask("Hi", model="m2")  # call: m2


def sort_out(text: str, team: str):
    return bare.ask(text, model="m3", team=team)  # call: m3


assistant = Assistant(client)
assistant.reply("Where is my parcel?")
assistant.greet()
sort_out("spam?", "abuse")
bare.ask("x", model="m4", team="abuse", feature="x")  # call: m4
TAGS = {"team": "search", "service": "indexer"}
embed("a", {**TAGS, "feature": "index"}, model="m5")  # call: m5
acme_llm.embed("a", tags=TAGS, model="m6")  # call: m6
options = {"feature": "night", "team": "search"}
client.ask("x", model="m7", **options)  # call: m7
client.ask("x", model="m8", feature=None)  # call: m8
lines = "\n".join(f"x-llm-{key}: {value}" for key, value in TAGS.items())
acme_llm.rerank("a", header_lines=f"{lines}\nx-llm-feature: rank", model="m9")  # call: m9
acme_llm.rerank("a", header_lines=lines, model="m10")  # call: m10
acme_llm.rerank("a", model="m11")  # call: m11
