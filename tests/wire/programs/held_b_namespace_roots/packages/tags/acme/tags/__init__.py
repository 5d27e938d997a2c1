def for_request(feature=None, **more):
    tags = {"team": "discovery", "service": "query-understanding", **more}
    if feature is not None:
        tags["feature"] = feature
    return tags


def to_headers(tags):
    return {f"x-llm-{name}": str(value) for name, value in tags.items()}
