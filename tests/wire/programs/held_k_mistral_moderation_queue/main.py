"""Mistral behind a moderation class: headers with each call, from a frozen dataclass of tags."""
import asyncio
import queue
import threading

from moderation import Moderator

moderator = Moderator()
work: queue.Queue[str | None] = queue.Queue()
found: list[str] = []


def worker() -> None:
    while (text := work.get()) is not None:
        found.append(moderator.verdict(text))
        work.task_done()


thread = threading.Thread(target=worker, daemon=True)
thread.start()
for text in ("a", "b"):
    work.put(text)
work.join()
work.put(None)
thread.join()
print(found, moderator.verdicts(["c", ""]), asyncio.run(moderator.explain("d")), moderator.similar(["a", "b"]), moderator.similar(["a"]))
