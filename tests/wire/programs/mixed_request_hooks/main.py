"""Subclasses that add headers in the hook through which every request goes, or only look at what it gives."""
import logging

import openai
from langchain_openai import ChatOpenAI

TAGS = {"x-llm-team": "search", "x-llm-service": "ranker", "x-llm-feature": "rerank"}


class Tagged(ChatOpenAI):
    def _get_request_payload(self, input_, *, stop=None, **kwargs):
        payload = super()._get_request_payload(input_, stop=stop, **kwargs)
        payload["extra_headers"] = TAGS
        return payload


class Merged(ChatOpenAI):
    def _get_request_payload(self, input_, *, stop=None, **kwargs):
        payload = super()._get_request_payload(input_, stop=stop, **kwargs)
        return {**payload, "extra_headers": TAGS}


class Quiet(ChatOpenAI):
    def _get_request_payload(self, input_, *, stop=None, **kwargs):
        return super()._get_request_payload(input_, stop=stop, **kwargs)


class Logged(openai.OpenAI):
    def _build_request(self, options, *, retries_taken=0):
        request = super()._build_request(options, retries_taken=retries_taken)
        logging.info("to %s", request.url)
        return request


class Stamped(openai.OpenAI):
    def _build_request(self, options, *, retries_taken=0):
        request = super()._build_request(options, retries_taken=retries_taken)
        request.headers.update(TAGS)
        return request


MESSAGES = [{"role": "user", "content": "hi"}]
Tagged(model="m1").invoke("hi")  # call: m1 unknown
Quiet(model="m2").invoke("hi")  # call: m2
Logged().chat.completions.create(model="m3", messages=MESSAGES)  # call: m3
Stamped().chat.completions.create(model="m4", messages=MESSAGES)  # call: m4 unknown
Merged(model="m5").invoke("hi")  # call: m5 unknown
