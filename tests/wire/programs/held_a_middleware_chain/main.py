from client import LLMClient
from middleware import add_attribution, add_request_id, log_usage

client = LLMClient(middleware=[log_usage, add_request_id, add_attribution("legal", "contracts")])
print(client.call("clause-check", "is this ok?"))
bare = LLMClient()
print(bare.direct("is this ok?"))
