"""Files, batches, fine-tuning and vector stores of the OpenAI API in one maintenance class; free calls beside billed ones."""
from __future__ import annotations

import io
import json
from collections.abc import Iterable

from openai import OpenAI


class Maintenance:
    def __init__(self, client: OpenAI, *, tags: dict[str, str]) -> None:
        self.client = client
        self.tags = tags

    def _headers(self, feature: str) -> dict[str, str]:
        return {f"x-llm-{name}": value for name, value in {**self.tags, "feature": feature}.items()}

    def upload(self, prompts: Iterable[str], model: str) -> str:
        lines = (
            json.dumps(
                {
                    "custom_id": str(number),
                    "method": "POST",
                    "url": "/v1/responses",
                    "body": {"model": model, "input": prompt},
                }
            )
            for number, prompt in enumerate(prompts)
        )
        data = io.BytesIO("\n".join(lines).encode())
        return self.client.files.create(file=("batch.jsonl", data), purpose="batch").id

    def probe(self, model: str) -> str:
        return self.client.completions.create(model=model, prompt="ping", extra_headers=self._headers("probe")).choices[0].text  # call: m1

    def speech(self, text: str) -> int:
        with self.client.audio.speech.with_streaming_response.create(  # call: m2
            model="m2", voice="alloy", input=text, extra_headers=self._headers("speech")
        ) as response:
            return sum(len(part) for part in response.iter_bytes())

    def edit(self, image: bytes) -> int:
        found = self.client.images.edit(model="m3", image=image, prompt="brighter")  # call: m3
        return len(found.data)

    def moderated(self, text: str) -> bool:
        found = self.client.moderations.create(model="m4", input=text, extra_headers=self.tags)  # call: m4
        return found.results[0].flagged


def main() -> None:
    job = Maintenance(OpenAI(), tags={"team": "platform", "service": "maintenance"})
    print(job.upload(["a", "b"], "never"), job.probe("m1"), job.speech("a"), job.edit(b"png"), job.moderated("a"))


main()
