"""Send appointment reminders by SMS."""

from __future__ import annotations

import os

from twilio_rest import Client

client = Client(os.environ.get("TWILIO_ACCOUNT_SID", "AC0"), os.environ.get("TWILIO_AUTH_TOKEN", "secret"))


def remind(phone: str, when: str) -> str:
    message = client.messages.create(
        body=f"Your appointment is at {when}.",
        from_="+15005550006",
        to=phone,
    )
    return message.sid


if __name__ == "__main__":
    print(remind("+15551234567", "10:30"))
