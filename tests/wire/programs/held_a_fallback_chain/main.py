from chain import FallbackChain
from backends import Backend, claude_backend, gpt_backend, titan_backend

chain = FallbackChain([gpt_backend(), claude_backend(), titan_backend()])
print(chain.run("hello"))
print([b.name for b in chain.backends if isinstance(b, Backend)])
