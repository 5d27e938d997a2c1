class Signature:
    def __init__(self, task, args):
        self.task, self.args = task, args

    def __call__(self):
        return self.task(*self.args)


class Task:
    def __init__(self, app, function, options):
        self.app, self.function, self.options = app, function, options

    def __call__(self, *args, **kwargs):
        return self.function(*args, **kwargs)

    def delay(self, *args, **kwargs):
        self.app.queue.append((self, args, kwargs))

    def apply_async(self, args=(), kwargs=None):
        self.app.queue.append((self, args, kwargs or {}))

    def s(self, *args):
        return Signature(self, args)


class App:
    def __init__(self):
        self.queue = []

    def task(self, **options):
        def wrap(function):
            return Task(self, function, options)

        return wrap

    def run_all(self):
        for task, args, kwargs in self.queue:
            task(*args, **kwargs)
