def outline(client, topic):
    completion = client.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": f"Outline {topic}"}]
    )
    return completion.choices[0].message.content


def write(client, topic):
    out = []
    for n in range(2):
        completion = client.chat.completions.create(  # call: m2
            model="m2",
            messages=[{"role": "user", "content": f"Paragraph {n} about {topic}"}],
            extra_headers={"x-llm-feature": f"paragraph-{n}"},
        )
        out.append(completion.choices[0].message.content)
    return out
