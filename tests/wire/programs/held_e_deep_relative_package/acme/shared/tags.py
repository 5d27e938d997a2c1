class Tags(dict):
    """Header names from plain words."""

    def __init__(self, **words: str) -> None:
        super().__init__({f"x-llm-{word}": value for word, value in words.items()})

    def plus(self, **words: str) -> "Tags":
        fresh = Tags()
        fresh.update(self)
        fresh.update(Tags(**words))
        return fresh
