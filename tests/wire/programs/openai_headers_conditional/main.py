from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "video", "x-llm-service": "captions"})


def caption(text, feature=None):
    headers = {}
    if feature:
        headers["x-llm-feature"] = feature
    return client.chat.completions.create(model="m1", messages=[{"role": "user", "content": text}], extra_headers=headers)  # call: m1


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


caption("a", feature="x")
caption("a")
for flag in (True, False):
    caption_both("a", flag)
    caption_inline("a", flag)
    caption_splat("a", flag)
