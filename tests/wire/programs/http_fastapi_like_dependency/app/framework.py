import inspect


class Depends:
    def __init__(self, provider):
        self.provider = provider


class Router:
    def __init__(self):
        self.routes = {}

    def post(self, path):
        def register(handler):
            self.routes[path] = handler
            return handler

        return register


class App:
    def __init__(self):
        self.routes = {}

    def include(self, router):
        self.routes.update(router.routes)

    async def handle(self, path, body):
        handler = self.routes[path]
        arguments = {}
        for name, parameter in inspect.signature(handler).parameters.items():
            if isinstance(parameter.default, Depends):
                arguments[name] = parameter.default.provider()
        return await handler(body, **arguments)
