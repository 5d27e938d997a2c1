from openai import OpenAI


def make_asker(team, service):
    client = OpenAI()
    headers = {"x-llm-team": team, "x-llm-service": service}

    def ask(question, feature):
        return client.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": question}],
            extra_headers={**headers, "x-llm-feature": feature},
        )

    def ask_raw(question):
        return client.chat.completions.create(model="m2", messages=[{"role": "user", "content": question}], extra_headers=headers)  # call: m2

    return ask, ask_raw


ask, ask_raw = make_asker("news", "ticker")
ask("what happened?", "headline")
ask_raw("and then?")
