"""An own Router, an own completion() and an own ``acompletion`` in a module called llm."""
import asyncio

import llm
from llm import Router, completion

router = Router(model_list=[{"model_name": "x", "litellm_params": {"model": "openai/x"}}])
print(router.completion(model="x", messages=[]))
print(completion(model="openai/x", messages=[{"role": "user", "content": "hi"}]))
print(asyncio.run(llm.acompletion(model="x", messages=[])))
OpenAI = llm.OpenAI
print(OpenAI().chat.completions.create(model="x", messages=[]))
