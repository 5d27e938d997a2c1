openai = {"enabled": False, "chat": {"completions": []}}
anthropic = [1, 2, 3]
litellm = lambda **settings: settings  # noqa: E731


class genai:
    @staticmethod
    def Client(api_key):
        return genai

    class models:
        @staticmethod
        def generate_content(model, contents):
            return f"{model}/{contents}"


if openai["enabled"]:
    openai["chat"]["completions"].append("never")
print(openai.get("chat"), sum(anthropic), litellm(model="x", messages=[]))
print(genai.Client(api_key="k").models.generate_content(model="demo", contents="nothing"))
