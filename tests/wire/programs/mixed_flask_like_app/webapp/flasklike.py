class Flask:
    def __init__(self, name):
        self.name = name
        self.config = {}
        self.extensions = {}
        self.rules = {}

    def route(self, rule):
        def decorator(view):
            self.rules[rule] = view
            return view

        return decorator

    def dispatch(self, rule, body):
        return self.rules[rule](body)
