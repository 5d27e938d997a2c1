import functools


class Celery:
    def __init__(self, name, broker):
        self.name, self.queue = name, []

    def task(self, function=None, *, bind=False, name=None):
        if function is None:
            return functools.partial(self.task, bind=bind, name=name)
        function.delay = lambda *args, **kwargs: self.queue.append((function, args, kwargs))
        function.apply_async = lambda args=(), kwargs=None, queue=None: self.queue.append((function, args, kwargs or {}))
        return function


app = Celery("worker", broker="memory://")


@app.task
def embedding(document_id: int, model: str) -> str:
    return f"embedded {document_id} with {model}"


@app.task(name="chat.completion")
def completion(messages, model="small"):
    return f"{model}:{len(messages)}"


embedding.delay(7, model="text-embedding-3-small")
completion.apply_async(kwargs={"messages": [{"role": "user", "content": "hi"}], "model": "gpt"}, queue="llm")
for function, args, kwargs in app.queue:
    print(function(*args, **kwargs))
