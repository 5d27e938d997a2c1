from openai import OpenAI
from services import Digests, Notes, Replies, Titles

HEADERS = {"x-llm-team": "desk", "x-llm-service": "mail"}


def wire(titles: Titles, digests: Digests):
    titles.client, titles.model = OpenAI(default_headers=HEADERS), "m3"
    (digests.client, digests.feature) = OpenAI(default_headers=HEADERS), "digest"


replies, titles, digests = Replies(), Titles(), Digests()
for name, part in {"client": OpenAI(default_headers=HEADERS)}.items():
    setattr(replies, name, part)
wire(titles, digests)
replies.reply("one")
replies.draft("two")
titles.title("three")
digests.digest("four")


def label(notes: Notes):
    notes.feature = "note"


first, second = (Notes(OpenAI(default_headers=HEADERS)) for _ in range(2))
label(first)
first.note("m5", "five")
second.note("m6", "six")
