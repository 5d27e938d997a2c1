from llm_http import LlmHttp

api = LlmHttp(team="payments")
print(api.chat("m1", "hello", feature="dispute"))
print(api.embed(["x"]))
print(api.raw("/v1/responses", {"model": "m3", "input": "x"}, headers={"x-llm-feature": "raw"}))  # call: m3
print(api.raw("/v1/responses", {"model": "m4", "input": "x"}))  # call: m4
