from langchain_openai import ChatOpenAI


class Endpoint:
    _cache: dict = {}

    def __init__(self, llm: ChatOpenAI) -> None:
        self.llm = llm

    @classmethod
    def from_config(cls, model: str, *, cached: bool) -> "Endpoint":
        if cached and model in cls._cache:
            return cls._cache[model]
        llm = ChatOpenAI(model=model, max_retries=0)  # client: untagged team,service
        instance = cls(llm)
        cls._cache[model] = instance
        return instance

    def size(self, text: str) -> int:
        return self.llm.get_num_tokens(text) if len(text) > 1000 else len(text)
