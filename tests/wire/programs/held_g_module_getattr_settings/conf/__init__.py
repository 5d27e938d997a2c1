import importlib


class LazySettings:
    _wrapped = None

    def _setup(self) -> None:
        self._wrapped = importlib.import_module("project_settings")

    def __getattr__(self, name):
        if self._wrapped is None:
            self._setup()
        return getattr(self._wrapped, name)


settings = LazySettings()
