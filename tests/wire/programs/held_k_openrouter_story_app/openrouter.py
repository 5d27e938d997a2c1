import os
from contextlib import contextmanager
from typing import Iterator, Optional

from openai import OpenAI

OPENROUTER_URL = os.environ["WIRE_URL"] + "/openrouter"
APP_HEADERS = {"HTTP-Referer": "https://stories.example", "X-Title": "Stories"}


class StoryClient:
    def __init__(self, api_key: Optional[str] = None, team: str = "content"):
        self.team = team
        self._client = OpenAI(base_url=OPENROUTER_URL, api_key=api_key or os.getenv("OPENROUTER_API_KEY", "k"), default_headers=APP_HEADERS)

    def _metadata(self, feature: str, **extra) -> dict:
        return {"metadata": {"team": self.team, "service": "stories", "feature": feature, **extra}}

    def plot(self, idea: str, providers: Optional[list] = None) -> str:
        body = self._metadata("plot")
        if providers:
            body["provider"] = {"order": providers}
        response = self._client.chat.completions.create(  # call: m1
            model="m1", messages=[{"role": "user", "content": idea}], extra_body=body
        )
        return response.choices[0].message.content

    @contextmanager
    def chapter(self, plot: str) -> Iterator[Iterator[str]]:
        stream = self._client.chat.completions.create(  # call: m2
            model="m2",
            messages=[{"role": "user", "content": plot}],
            stream=True,
            extra_body={"provider": {"sort": "price"}, **self._metadata("chapter", draft="1")},
        )
        try:
            yield (chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices)
        finally:
            stream.close()

    def title(self, plot: str) -> str:
        response = self._client.chat.completions.create(  # call: m3
            model="m3",
            messages=[{"role": "user", "content": plot}],
            extra_headers={"X-Title": "Stories (titles)"},
            extra_body={"models": ["m3", "m3"], "user": self.team},
        )
        return response.choices[0].message.content
