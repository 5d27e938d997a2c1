import importlib


class LazySettings:
    _module = None

    def __getattr__(self, name):
        if self._module is None:
            self._module = importlib.import_module("shop.settings")
        return getattr(self._module, name)


settings = LazySettings()
