from . import clients, tags


def short(text):
    return clients.gpt.responses.create(model="m1", input=text, extra_headers=tags.feature("short")).output_text  # call: m1


def long(text):
    message = clients.claude.messages.create(  # call: m2
        model="m2", max_tokens=10, messages=[{"role": "user", "content": text}]
    )
    return message.content[0].text
