try:
    from openai import OpenAI

    HAVE_OPENAI = True
except ImportError:  # pragma: no cover
    OpenAI = None
    HAVE_OPENAI = False

if HAVE_OPENAI:
    client = OpenAI()
else:
    client = None


def describe(image_url):
    if client is None:
        return ""
    resp = client.chat.completions.create(  # call: m1
        model="m1",
        messages=[
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": "What is this?"},
                    {"type": "image_url", "image_url": {"url": image_url}},
                ],
            }
        ],
        extra_headers={"x-llm-team": "photos", "x-llm-service": "alt-text"},
    )
    return resp.choices[0].message.content


def alt(image_url):
    if not HAVE_OPENAI:
        raise RuntimeError("pip install openai")
    return client.chat.completions.create(model="m2", messages=[{"role": "user", "content": image_url}], extra_headers={"x-llm-team": "photos", "x-llm-service": "alt-text", "x-llm-feature": "alt"})  # call: m2


print(describe("http://x/y.png"), alt("http://x/y.png"))
