"""Stands for Flask where it is not installed."""
import contextlib

_stack = []


class _Local:
    def __getattr__(self, name):
        return getattr(_stack[-1], name)


class _G:
    pass


class Flask:
    def __init__(self, name):
        self.config = {}
        self.extensions = {}
        self.routes = {}

    def route(self, rule, methods=("GET",)):
        def decorator(fn):
            self.routes[rule] = fn
            return fn

        return decorator

    post = get = route

    def open(self, rule):
        g.__dict__.clear()
        with self.app_context():
            return self.routes[rule]()

    @contextlib.contextmanager
    def app_context(self):
        _stack.append(self)
        try:
            yield
        finally:
            _stack.pop()


current_app = _Local()
g = _G()
