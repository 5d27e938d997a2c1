"""A tiny pipeline library with the usual operators."""


class Step:
    def __init__(self, function):
        self.function = function

    def __or__(self, other):
        return Step(lambda value: other.invoke(self.invoke(value)))

    def invoke(self, value, config=None):
        return self.function(value)

    def batch(self, values):
        return [self.invoke(value) for value in values]

    def stream(self, value):
        yield from self.invoke(value)


class ChatModel(Step):
    """A parrot for demos."""

    def __init__(self):
        super().__init__(lambda text: text.upper())


prompt = Step(lambda variables: "say {word}".format(**variables))
llm = ChatModel()
chain = prompt | llm
print(chain.invoke({"word": "hello"}))
print(chain.batch([{"word": "a"}, {"word": "b"}]))
print(list((prompt | llm).stream({"word": "c"})))
