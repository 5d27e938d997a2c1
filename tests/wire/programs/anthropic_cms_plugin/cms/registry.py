PLUGINS: dict = {}


class PluginMeta(type):
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        if namespace.get("slug"):
            PLUGINS[namespace["slug"]] = cls
        return cls
