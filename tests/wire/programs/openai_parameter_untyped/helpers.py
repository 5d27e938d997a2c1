def shout(client, text):
    out = client.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "shout"}
    )
    return out.choices[0].message.content.upper()


def whisper(text, llm=None):
    out = llm.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "whisper"}
    )
    return out.choices[0].message.content.lower()
