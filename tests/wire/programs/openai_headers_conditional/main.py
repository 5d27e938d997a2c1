from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "video", "x-llm-service": "captions"})


def caption(text, feature=None, model="m1"):
    headers = {}
    if feature:
        headers["x-llm-feature"] = feature
    return client.chat.completions.create(model=model, messages=[{"role": "user", "content": text}], extra_headers=headers)


def caption_both(text, live):
    if live:
        headers = {"x-llm-feature": "live"}
    else:
        headers = {"x-llm-feature": "vod"}
    return client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}], extra_headers=headers)  # call: m2


def caption_inline(text, live):
    return client.chat.completions.create(  # call: m3
        model="m3",
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-llm-feature": "live" if live else "vod"},
    )


def caption_splat(text, live):
    return client.chat.completions.create(  # call: m4
        model="m4",
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-live": "1", **({"x-llm-feature": "live"} if live else {})},
    )


caption("a", feature="x")  # call: m1
caption("a", model="m5")  # call: m5
for flag in (True, False):
    caption_both("a", flag)
    caption_inline("a", flag)
    caption_splat("a", flag)
