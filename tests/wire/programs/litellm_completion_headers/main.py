import litellm

HEADERS = {"x-llm-team": "growth", "x-llm-service": "mailer"}


def subject(text):
    return litellm.completion(  # call: m1
        model="openai/m1",
        messages=[{"role": "user", "content": text}],
        extra_headers={**HEADERS, "x-llm-feature": "subject-line"},
    ).choices[0].message.content


def body(text):
    return litellm.completion("openai/m2", [{"role": "user", "content": text}], extra_headers=HEADERS).choices[0].message.content  # call: m2


print(subject("sale"), body("sale"))
