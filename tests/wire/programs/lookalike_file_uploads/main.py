import os
import sys

from openai import OpenAI

client = OpenAI()


def upload(path: str) -> str:
    with open(path, "rb") as handle:
        return client.files.create(file=handle, purpose="fine-tune").id


def clean_up(prefix: str) -> None:
    for item in client.files.list():
        if item.filename.startswith(prefix):
            client.files.delete(item.id)


if len(sys.argv) > 2 and os.path.exists(sys.argv[2]):
    print(upload(sys.argv[2]))
