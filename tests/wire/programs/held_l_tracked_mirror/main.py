"""A drop-in client of the house: it has the SDK's shape, counts tokens and adds the house's headers."""
from __future__ import annotations

from tracked import TrackedOpenAI, usage

client = TrackedOpenAI(team="ops", service="runbooks")


def diagnose(alert: str) -> str:
    reply = client.chat.completions.create(model="m1", messages=[{"role": "user", "content": alert}], feature="diagnose")  # call: m1
    return reply.choices[0].message.content or ""


def steps(alert: str) -> list[str]:
    reply = client.chat.completions.create(  # call: m2
        model="m2",
        messages=[{"role": "user", "content": alert}],
        extra_headers={"x-alert": "1"},
    )
    return (reply.choices[0].message.content or "").splitlines()


def vector(alert: str) -> list[float]:
    return client.embeddings.create(model="m3", input=alert, feature="match").data[0].embedding  # call: m3


def raw(alert: str) -> str:
    return client.raw.responses.create(model="m4", input=alert).output_text  # call: m4


if __name__ == "__main__":
    print(diagnose("disk full"), steps("disk full"), vector("disk full"), raw("disk full"), usage.total)
