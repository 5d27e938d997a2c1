from langchain_openai import ChatOpenAI

TEAM = {"x-llm-team": "media"}


def get_llm(feature, name="m1"):
    headers = dict(TEAM)
    headers["x-llm-service"] = "transcripts"
    headers["x-llm-feature"] = feature
    return ChatOpenAI(model=name, default_headers=headers, max_retries=1)


small = ChatOpenAI(model="m2", default_headers=TEAM)
