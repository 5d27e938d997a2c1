import base64
import pathlib
import tempfile

import anthropic

API = anthropic.Anthropic(timeout=30.0)
COMMON_HEADERS = {
    "x-llm-team": "docs",
    "x-llm-service": "ocr",
}


def document_block(path: pathlib.Path) -> dict:
    return {"type": "document", "source": {"type": "base64", "media_type": "application/pdf", "data": base64.b64encode(path.read_bytes()).decode()}}


def read(path, *, extra=None):
    blocks = [document_block(path), {"type": "text", "text": "Transcribe."}]
    response = API.messages.create(  # call: m1
        model="m1",
        max_tokens=4000,
        messages=[{"role": "user", "content": blocks}],
        extra_headers=COMMON_HEADERS | {"x-llm-feature": f"pdf-{path.suffix[1:]}"},
        **({"system": extra} if extra else {}),
    )
    return response.content[0].text


pdf = pathlib.Path(tempfile.mkdtemp()) / "a.pdf"
pdf.write_bytes(b"%PDF")
print(read(pdf))
print(read(pdf, extra="Be exact."))
