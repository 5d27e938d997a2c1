"""litellm makes the SDKs' clients itself: do the headers of the environment travel?"""
import litellm
from litellm import Router

ask = [{"role": "user", "content": "hi"}]
litellm.completion(model="openai/m1", messages=ask)  # call: m1
litellm.embedding(model="openai/m2", input=["a"])  # call: m2
litellm.completion(model="anthropic/m3", messages=ask)  # call: m3
litellm.completion(model="openai/m4", messages=ask, extra_headers={"x-llm-feature": "chat"})  # call: m4
litellm.responses(model="openai/m5", input="hi")  # call: m5
router = Router(model_list=[{"model_name": "a", "litellm_params": {"model": "openai/m6", "api_key": "dummy"}}])
router.completion(model="a", messages=ask)  # call: m6
litellm.text_completion(model="text-completion-openai/m7", prompt="hi")  # call: m7
litellm.completion(model="azure/m8", messages=ask, api_version="2024-06-01")  # call: m8
