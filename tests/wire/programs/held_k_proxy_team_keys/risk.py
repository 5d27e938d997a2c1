from llm_proxy import sync_client, tags

TEAM = "risk"
client = sync_client(TEAM)


def score(statement: str) -> str:
    params = {"model": "m3", "messages": [{"role": "user", "content": statement}], "temperature": 0}
    params["extra_body"] = tags(TEAM, "scoring", "score")
    return client.chat.completions.create(**params).choices[0].message.content  # call: m3


def explain(statement: str, verbose: bool = False) -> str:
    params = {"model": "m4", "messages": [{"role": "user", "content": statement}]}
    if verbose:
        params["extra_body"] = tags(TEAM, "scoring", "explain")
    return client.chat.completions.create(**params).choices[0].message.content  # call: m4
