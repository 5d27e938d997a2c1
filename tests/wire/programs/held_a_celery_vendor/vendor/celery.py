"""Stands for Celery where it is not installed; runs every task at once."""


class Task:
    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def delay(self, *args, **kwargs):
        return self(*args, **kwargs)


class Celery:
    def __init__(self, name, **options):
        self.name = name

    def task(self, *given, base=Task, bind=False, **options):
        def decorator(fn):
            return type(fn.__name__, (base,), {"run": fn if bind else staticmethod(fn)})()

        return decorator(*given) if given else decorator


def shared_task(*given, **options):
    return Celery("shared").task(*given, **options)
