__all__ = ["Envelope", "as_headers"]


class Envelope(dict):
    """Tags of one service."""


def as_headers(envelope, **more):
    return {"x-llm-" + key: value for key, value in {**envelope, **more}.items()}
