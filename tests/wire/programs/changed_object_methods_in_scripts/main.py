"""A script: methods that change their objects, called for their effect only, as in a notebook."""
from assistants import Assistant, make_assistant, untag

assistant = Assistant("m1")
assistant.answer()
assistant.model = "m2"
assistant.forget_tags()
assistant.answer_again()

named = make_assistant("m3")
named.forget_tags()
named.answer_to_user()

helped = make_assistant("m4")
untag(helped)
helped.answer_in_batch()

shared = Assistant("m5")
headers = shared.headers
headers.pop("x-llm-team")
shared.answer_by_mail()


class Desk:
    assistant = Assistant("m6")
    assistant.retag("desk")

    def serve(self) -> None:
        self.assistant.answer_at_desk()


Desk().serve()

if __name__ == "__main__":
    late = Assistant("m7")
    kept = late.forget_tags()
    kept.answer_late()
