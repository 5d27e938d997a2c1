"""What a scheduler and a timer are handed to call later."""
import sched
import threading
import time

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "ops"})
BASE = {"x-llm-service": "cron"}


def report(model: str, text: str, headers: dict[str, str]) -> None:
    client.responses.create(model=model, input=text, extra_headers=headers)


def clean() -> None:
    client.responses.create(model="m3", input="x", extra_headers=BASE | {"x-llm-feature": "clean"})  # call: m3


def remind(text: str, feature: str = "remind") -> None:
    client.responses.create(model="m4", input=text, extra_headers={**BASE, "x-llm-feature": feature})  # call: m4


scheduler = sched.scheduler(time.time, time.sleep)
scheduler.enter(0, 1, clean)
scheduler.enter(0, 2, remind, argument=("x",))
scheduler.run()
timer = threading.Timer(0, remind, args=["y"], kwargs={"feature": "later"})
timer.start()
timer.join()
report("m1", "x", {**BASE, "x-llm-feature": "report"})  # call: m1
report("m2", "x", dict(BASE))  # call: m2
