"""A port as Protocol and as ABC; adapters in other modules; wired by a factory from settings."""
from wiring import assistant, classifier

print(assistant("openai").answer("x"))
print(assistant("anthropic").answer("x"))
print(classifier().classify("x"))
