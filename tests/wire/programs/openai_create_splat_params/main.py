from openai import OpenAI

client = OpenAI()


def params_for(text):
    return {
        "model": "m1",
        "messages": [{"role": "user", "content": text}],
        "extra_headers": {"x-llm-team": "voice", "x-llm-service": "ivr", "x-llm-feature": "intent"},
    }


def intent(text):
    params = params_for(text)
    params["temperature"] = 0.0
    return client.chat.completions.create(**params)  # call: m1


def smalltalk(text, creative=True):
    kwargs = dict(model="m2", messages=[{"role": "user", "content": text}])
    if creative:
        kwargs["temperature"] = 1.2
        kwargs["extra_headers"] = {"x-llm-team": "voice"}
    return client.chat.completions.create(**kwargs)  # call: m2


def escalate(text):
    request = {"model": "m3", "input": text}
    request.update(metadata={"team": "voice", "service": "ivr"})
    request["metadata"]["feature"] = "escalate"
    return client.responses.create(**request, timeout=10)  # call: m3


intent("hello")
smalltalk("hello")
smalltalk("hello", creative=False)
escalate("human please")
