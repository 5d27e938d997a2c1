import logging
import time

from openai import OpenAI

log = logging.getLogger(__name__)


class Transport:
    def __init__(self, headers):
        self.client = OpenAI(default_headers=headers)

    def send(self, **payload):
        started = time.monotonic()
        try:
            return self.client.chat.completions.create(**payload)
        finally:
            log.info("%s took %.2f s", payload.get("model"), time.monotonic() - started)
