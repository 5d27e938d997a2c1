"""An SDK that a constructor imports on one of its paths only."""


class Local:
    def __init__(self, offline):
        self.offline = offline
        if offline:
            self.reason = "offline"
        else:
            import openai

            self.openai = openai
        if offline:
            self.name = "a"
        else:
            self.name = "b"
        self.rounds = 1

    def ask(self):
        if self.offline:
            return self.reason
        return self.openai.responses.create(model="m1", input="x")  # call: m1


for offline in (True, False):
    Local(offline).ask()
