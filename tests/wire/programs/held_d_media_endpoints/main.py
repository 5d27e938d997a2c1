"""Images, speech, embeddings, moderations through a facade."""
from openai import OpenAI


class Media:
    def __init__(self, team: str) -> None:
        self._client = OpenAI(default_headers={"x-llm-team": team, "x-llm-service": "media"})

    def _tag(self, feature: str) -> dict[str, dict[str, str]]:
        return {"extra_headers": {"x-llm-feature": feature}}

    def image(self) -> None:
        self._client.images.generate(model="m1", prompt="a dog", **self._tag("draw"))  # call: m1

    def speech(self) -> None:
        self._client.audio.speech.create(model="m2", voice="alloy", input="hi")  # call: m2

    def check(self) -> None:
        self._client.moderations.create(model="m3", input="hi", **self._tag("check"))  # call: m3

    def vectors(self) -> None:
        self._client.embeddings.create(model="m4", input=["hi"], **self._tag(""))  # call: m4


media = Media("studio")
for action in (media.image, media.speech, media.check, media.vectors):
    action()
