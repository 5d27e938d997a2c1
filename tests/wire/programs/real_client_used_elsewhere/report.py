from endpoint import Endpoint


def describe(endpoint: Endpoint) -> str:
    return f"{endpoint.size('short')} characters"
