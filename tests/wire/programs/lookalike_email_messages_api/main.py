"""Gmail-like and SES-like clients, from an untyped factory."""


class Messages:
    def __init__(self):
        self.sent = []

    def create(self, to, subject, html, metadata=None):
        self.sent.append((to, subject))
        return {"id": len(self.sent)}

    def batches(self):
        return [self.sent]


def build(service, version):
    return type(service, (), {"messages": Messages(), "version": version})()


def send_digest(mailer, people):
    for person in people:
        mailer.messages.create(to=person, subject="Your digest", html="<p>hi</p>", metadata={"campaign": "weekly"})


mailer = build("mail", "v1")
send_digest(mailer, ["a@example.com", "b@example.com"])
print(mailer.messages.sent)
