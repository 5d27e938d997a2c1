from llm_proxy import async_client, sync_client, tags


def subject_lines(campaign: str, n: int = 3) -> list[str]:
    completion = sync_client("growth").chat.completions.create(  # call: m1
        model="m1",
        n=n,
        messages=[{"role": "user", "content": campaign}],
        extra_body=tags("growth", "campaigns", "subject-lines", "env:prod"),
    )
    return [choice.message.content for choice in completion.choices]


async def segment(users: list[str]) -> list[str]:
    client = async_client("growth")
    found = []
    for user in users:
        completion = await client.chat.completions.create(  # call: m2
            model="m2", messages=[{"role": "user", "content": user}], user=user
        )
        found.append(completion.choices[0].message.content)
    return found
