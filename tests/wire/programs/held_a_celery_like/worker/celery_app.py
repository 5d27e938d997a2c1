class Result:
    def __init__(self, value):
        self._value = value

    def get(self, timeout=None):
        return self._value


class Task:
    name = None
    max_retries = 3

    def run(self, *args, **kwargs):
        raise NotImplementedError

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def delay(self, *args, **kwargs):
        return self.apply_async(args, kwargs)

    def apply_async(self, args=(), kwargs=None):
        return Result(self(*args, **(kwargs or {})))


class Celery:
    def __init__(self, name):
        self.name = name
        self.tasks = {}

    def task(self, base=Task, bind=False, **options):
        def decorator(fn):
            run = fn if bind else staticmethod(fn)
            cls = type(fn.__name__, (base,), {"run": run, **options})
            instance = self.tasks[fn.__name__] = cls()
            return instance

        return decorator


app = Celery("worker")
