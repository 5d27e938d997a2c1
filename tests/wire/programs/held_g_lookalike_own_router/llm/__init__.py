"""Rule-based answers; no network."""


def completion(model, messages):
    return f"{model}: {len(messages)}"


async def acompletion(**options):
    return sorted(options)


class Router:
    def __init__(self, model_list):
        self.names = [entry["model_name"] for entry in model_list]

    def completion(self, model, messages):
        return model in self.names


class _Completions:
    def create(self, **options):
        return sorted(options)


class OpenAI:
    class chat:
        completions = _Completions()
