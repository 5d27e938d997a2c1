BASE = {"x-llm-team": "qa", "x-llm-service": "answers"}


def feature(name):
    return {"x-llm-feature": name}
