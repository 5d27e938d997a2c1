def summarise(services, text):
    client = services.get("openai")
    return client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-llm-team": "locator", "x-llm-service": "ioc", "x-llm-feature": "summarise"},
    )


def label(client, text):
    return client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}])  # call: m2
