from __future__ import annotations

import asyncio

from domain import LanguageModel, Repository, Tags


class SummariseAll:
    def __init__(self, model: LanguageModel, repository: Repository, tags: Tags) -> None:
        self._model = model
        self._repository = repository
        self._tags = tags

    async def __call__(self) -> list[str]:
        jobs = (self._model.complete(text, tags=self._tags) for text in self._repository.texts())
        return list(await asyncio.gather(*jobs))
