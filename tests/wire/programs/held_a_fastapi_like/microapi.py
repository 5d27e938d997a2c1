"""A few lines of what FastAPI does, for machines without it."""
import inspect


class Depends:
    def __init__(self, dependency):
        self.dependency = dependency


class App:
    def __init__(self):
        self.routes = {}

    def route(self, method, path):
        def decorator(fn):
            self.routes[method, path] = fn
            return fn

        return decorator

    def post(self, path):
        return self.route("POST", path)

    def get(self, path):
        return self.route("GET", path)

    def handle(self, method, path, body):
        return self._call(self.routes[method, path], body)

    def _call(self, fn, body):
        values = {}
        for name, parameter in inspect.signature(fn).parameters.items():
            if isinstance(parameter.default, Depends):
                values[name] = self._call(parameter.default.dependency, body)
            elif name == "body":
                values[name] = body
        return fn(**values)
