"""What the pytest plugin costs: ``python benchmarks/runtime/overhead.py``. Prints a table; see docs/pytest.md.

Each number is the smallest of several runs: what other programs on the machine do makes a run longer, never shorter.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import httpx

from lint_llm_tags.runtime.capture import CAPTURE
from lint_llm_tags.runtime.envelope import Envelope
from lint_llm_tags.runtime.judging import judge

RUNS = 5


def smallest(action: Callable[[], object], runs: int = RUNS) -> float:
    """Seconds of CPU of this process that one run takes at best."""
    times = []
    for _ in range(runs):
        before = time.process_time()
        action()
        times.append(time.process_time() - before)
    return min(times)


def sessions(*variants: list[str]) -> list[float]:
    """Seconds of CPU that a whole pytest process takes at best, for each list of arguments; they take turns."""
    import resource

    times: list[list[float]] = [[] for _ in variants]
    with tempfile.TemporaryDirectory() as directory:
        (Path(directory) / "test_it.py").write_text("def test_nothing(): pass\n", "utf-8")
        for _ in range(RUNS + 1):
            for variant, found in zip(variants, times, strict=True):
                command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *variant]
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                subprocess.run(command, cwd=directory, check=True, capture_output=True)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return [min(found[1:]) for found in times]


def per_request(url: str, method: str, installed: bool, number: int = 300) -> float:
    """Seconds of CPU for one request of httpx over a mock transport."""
    client = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json={})))
    sent: list[object] = []
    with contextlib.ExitStack() as stack:
        if installed:
            CAPTURE.install()
            stack.callback(CAPTURE.uninstall)
            CAPTURE.listeners.append(sent.append)
            stack.callback(CAPTURE.listeners.clear)

        def send() -> None:
            for _ in range(number):
                client.request(method, url, json={"model": "m"}, headers={"x-llm-team": "t"})

        send()
        return smallest(send) / number


def judging(number: int = 300) -> float:
    """Seconds of CPU to look into one request."""
    sent = []
    CAPTURE.install()
    CAPTURE.listeners.append(sent.append)
    client = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json={})))
    client.post("https://api.openai.com/v1/responses", json={"model": "m"}, headers={"x-llm-team": "t"})
    CAPTURE.listeners.clear()
    CAPTURE.uninstall()
    judge(sent[0])
    return smallest(lambda: [judge(sent[0]) for _ in range(number)]) / number


def main() -> None:
    envelope = Envelope(team="support", service="copilot")
    disabled, with_plugin, off = sessions(["-p", "no:lint-llm-tags"], [], ["--llm-tags=off"])
    openai, other = "https://api.openai.com/v1/responses", "https://example.org/items"
    rows = [
        ("pytest, one empty test, plugin disabled", disabled, "s"),
        ("... and with the plugin", with_plugin, "s"),
        ("... with the plugin, off", off, "s"),
        ("a GET elsewhere: without / with", per_request(other, "GET", False), per_request(other, "GET", True)),
        ("a POST elsewhere: without / with", per_request(other, "POST", False), per_request(other, "POST", True)),
        ("an LLM request: without / with", per_request(openai, "POST", False), per_request(openai, "POST", True)),
        ("looking into an LLM request afterwards", judging(), "us"),
        ("envelope(feature=...).headers()",
         smallest(lambda: [envelope(feature="x").headers() for _ in range(1000)]) / 1000, "us"),
    ]  # fmt: skip
    for what, first, second in rows:
        if second == "s":
            print(f"{what:<45} {first * 1000:7.0f} ms")
        elif second == "us":
            print(f"{what:<45} {first * 1e6:7.0f} us")
        else:
            print(f"{what:<45} {first * 1e6:7.0f} us / {float(second) * 1e6:.0f} us")


if __name__ == "__main__":
    main()
