"""The part of the Twilio client that we use, recorded for local development."""

import uuid
from dataclasses import dataclass


@dataclass
class Message:
    sid: str
    body: str
    to: str


class MessageList:
    def create(self, body: str, from_: str, to: str) -> Message:
        return Message(sid="SM" + uuid.uuid4().hex, body=body, to=to)


class Client:
    def __init__(self, account_sid: str, auth_token: str) -> None:
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.messages = MessageList()
