"""Assistants as they were used: threads and runs, polled and streamed, an event handler, a helper that waits."""
from __future__ import annotations

import time
from typing import Any

from openai import AssistantEventHandler, OpenAI

client = OpenAI(default_headers={"x-llm-team": "tutoring", "x-llm-service": "homework"})


class Printer(AssistantEventHandler):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def on_text_delta(self, delta: Any, snapshot: Any) -> None:
        self.parts.append(delta.value)


class Tutor:
    def __init__(self, client: OpenAI, subject: str) -> None:
        self._threads = client.beta.threads
        self.subject = subject

    def start(self, question: str):
        return self._threads.create_and_run(  # call: m1
            assistant_id="m1",
            thread={"messages": [{"role": "user", "content": question}]},
            metadata={"team": "tutoring", "service": "homework", "feature": "start"},
        )

    def ask(self, thread_id: str, question: str):
        self.note(thread_id, question)
        run = self._threads.runs.create(  # call: m2
            thread_id=thread_id,
            assistant_id="m2",
            additional_instructions=f"Subject: {self.subject}",
        )
        while run.status in ("queued", "in_progress"):
            time.sleep(0.5)
        return run

    def hint(self, thread_id: str):
        return self._threads.runs.create(  # call: m3
            thread_id,
            assistant_id="m3",
            extra_headers={"x-llm-feature": "hint"},
        )

    def note(self, thread_id: str, text: str) -> None:
        self.notes = [*getattr(self, "notes", []), (thread_id, text)]


def main() -> None:
    tutor = Tutor(client, "physics")
    run = tutor.start("why?")
    print(run.status, tutor.ask(run.thread_id, "how?").status, tutor.hint(run.thread_id).status)


main()
