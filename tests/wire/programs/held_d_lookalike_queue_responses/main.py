"""Names like those of SDKs in a web application: responses, messages, images, completions."""
import dataclasses
import os

import requests


@dataclasses.dataclass
class Store:
    rows: list = dataclasses.field(default_factory=list)

    def create(self, **row):
        self.rows.append(row)
        return row


class Db:
    responses = Store()
    messages = Store()
    images = Store()
    completions = Store()


db = Db()
db.responses.create(model="form-1", input="answers")
db.messages.create(model="sms", to="+1", body="x")
db.images.generate = db.images.create
db.images.generate(model="thumb", prompt="n/a")
db.completions.create(model="course", prompt="lesson 1")
requests.get(os.environ["WIRE_URL"] + "/health", headers={"x-team": "a"}, timeout=5)
