from collections import defaultdict


class EventBus:
    def __init__(self):
        self.handlers = defaultdict(list)

    def subscribe(self, topic, handler=None):
        if handler is None:

            def decorator(fn):
                self.handlers[topic].append(fn)
                return fn

            return decorator
        self.handlers[topic].append(handler)
        return handler

    def publish(self, topic, payload):
        for handler in self.handlers[topic]:
            handler(payload)
