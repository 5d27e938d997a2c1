from openai import OpenAI

_headers = {"x-llm-team": "care", "x-llm-service": "events"}


class Triage:
    def __init__(self, llm=None):
        self.llm = llm or OpenAI(default_headers=_headers)

    def on_created(self, event):
        out = self.llm.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": event["body"]}],
            extra_headers={"x-llm-feature": "triage"},
        )
        print("triage", out.choices[0].message.content)


class AutoReply:
    def __init__(self, llm):
        self.llm = llm

    def __call__(self, event):
        out = self.llm.chat.completions.create(  # call: m2
            model="m2", messages=[{"role": "user", "content": event["body"]}], extra_headers={"x-llm-feature": "reply"}
        )
        print("reply", out.choices[0].message.content)


def register_all(bus):
    shared = OpenAI()
    bus.subscribe("ticket.created", Triage().on_created)
    bus.subscribe("ticket.created", AutoReply(shared))

    @bus.subscribe("ticket.closed")
    def survey(event):
        text = shared.responses.create(  # call: m3
            model="m3", input=f"survey for {event['id']}", extra_headers=dict(_headers, **{"x-llm-feature": "survey"})
        ).output_text
        print("survey", text)
