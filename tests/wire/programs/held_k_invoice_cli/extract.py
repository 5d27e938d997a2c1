import base64
import logging
from pathlib import Path

from openai import APIConnectionError, OpenAI, RateLimitError
from pydantic import BaseModel
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_none

logger = logging.getLogger("invoices")


class Line(BaseModel):
    text: str = ""
    amount: float = 0.0


class Invoice(BaseModel):
    number: str = ""
    lines: list[Line] = []


class Extractor:
    """Reads invoices. ``source`` says who asks (cli, mailbox, nightly)."""

    def __init__(self, source: str, *, model: str = "m1") -> None:
        self.source = source
        self.model = model
        self._client = OpenAI(
            default_headers={"x-llm-team": "finance", "x-llm-service": "invoices", "x-llm-feature": f"extract-{source}"}
        )

    @retry(retry=retry_if_exception_type((APIConnectionError, RateLimitError)), stop=stop_after_attempt(2), wait=wait_none())
    def extract(self, path: Path) -> str:
        encoded = base64.b64encode(path.read_bytes()).decode()
        response = self._client.responses.create(  # call: m1
            model=self.model,
            input=[
                {
                    "role": "user",
                    "content": [
                        {"type": "input_text", "text": "Read the invoice"},
                        {"type": "input_image", "image_url": f"data:image/png;base64,{encoded}", "detail": "auto"},
                    ],
                }
            ],
        )
        logger.debug("%s read %s", self.source, path)
        return response.output_text


def check_totals(invoice: Invoice, client: OpenAI | None = None) -> str:
    client = client or OpenAI()
    text = invoice.model_dump_json()
    return client.responses.create(model="m2", input=text).output_text  # call: m2


def parse(text: str) -> Invoice:
    try:
        return Invoice.model_validate_json(text)
    except ValueError:
        return Invoice()
