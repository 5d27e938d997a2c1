from strategies import BedrockStrategy, ClaudeStrategy, GPTStrategy, LiteStrategy


class Router:
    def __init__(self, *strategies):
        self.strategies = {strategy.name: strategy for strategy in strategies}

    def route(self, name, text):
        return self.strategies[name].generate(text)


router = Router(GPTStrategy(), ClaudeStrategy(), BedrockStrategy(), LiteStrategy())
for name in ("gpt", "claude", "bedrock", "lite"):
    print(name, router.route(name, "hello"))
