from anthropic import Anthropic, BadRequestError

client = Anthropic(default_headers={"x-llm-team": "care"})


def with_user(text, user):
    return client.messages.create(model="m1", max_tokens=10, messages=[{"role": "user", "content": text}], metadata={"user_id": user})  # call: m1


def refused(text):
    try:
        client.messages.create(  # call: m2
            model="m2",
            max_tokens=10,
            messages=[{"role": "user", "content": text}],
            metadata={"user_id": "u", "service": "inbox", "feature": "reply"},
        )
    except BadRequestError as e:
        print(e.message)


with_user("x", "u1")
refused("x")
