"""Everything goes through the LiteLLM proxy; it reads tags from the body and from headers."""

import os

import litellm

litellm.drop_params = True
PROXY = dict(api_base=os.environ["LLM_GATEWAY_URL"], api_key="sk-proxy")


def extra(feature, **more):
    return {"metadata": {"team": "docs", "service": "wiki", "feature": feature, **more}}


def improve(text):
    return litellm.completion(model="litellm_proxy/m1", messages=[{"role": "user", "content": text}], extra_body=extra("improve"), **PROXY)  # call: m1


def shorten(text):
    return litellm.completion(  # call: m2
        model="litellm_proxy/m2",
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-litellm-tags": "team:docs,service:wiki"},
        **PROXY,
    )


print(improve("x").choices[0].message.content, shorten("y").choices[0].message.content)
