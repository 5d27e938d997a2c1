_REGISTRY = {}


def register(name):
    def decorator(cls):
        if name in _REGISTRY:
            raise ValueError(f"{name} is taken")
        _REGISTRY[name] = cls
        cls.registered_name = name
        return cls

    return decorator


def create(name, **kwargs):
    return _REGISTRY[name](**kwargs)


def names():
    return sorted(_REGISTRY)
