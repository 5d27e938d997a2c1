import functools

from openai import OpenAI

_client = OpenAI(default_headers={"x-llm-team": "automation", "x-llm-service": "cron"})


def with_llm(feature=None):
    """Pass a client that is stamped with the feature as ``llm``."""

    def decorator(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            llm = _client
            if feature:
                llm = _client.with_options(default_headers={"x-llm-feature": feature})
            return fn(*args, llm=llm, **kwargs)

        return wrapper

    return decorator
