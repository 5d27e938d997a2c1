class Flask:
    def __init__(self, name):
        self.name = name
        self.config = {}
        self.extensions = {}
        self._views = {}

    def register_blueprint(self, blueprint):
        self._views.update(blueprint.views)

    def view(self, name):
        return self._views[name]


class Blueprint:
    def __init__(self, name):
        self.name = name
        self.views = {}

    def route(self, rule):
        def decorator(fn):
            self.views[fn.__name__] = fn
            return fn

        return decorator
