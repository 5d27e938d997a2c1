from __future__ import annotations

from ports.models import Bill, Drafts, Judges


class Review:
    def __init__(self, judges: Judges) -> None:
        self._judges = judges

    def __call__(self, *texts: str) -> list[str]:
        return [self._judges.judge(text, Bill("judge")) for text in texts]


class Contracts:
    def __init__(self, drafts: Drafts, review: Review) -> None:
        self._drafts = drafts
        self._review = review

    def write(self, text: str) -> str:
        first = self._drafts.draft("m1", text, Bill("write").headers)  # call: m1
        return self._review(first)[0]

    def append(self, text: str) -> str:
        return self._drafts.draft("m3", text, {"x-llm-team": "law"})  # call: m3
