import functools

import openai

from .tags import service_tags


@functools.cache
def openai_client():
    return openai.OpenAI(default_headers=service_tags())
