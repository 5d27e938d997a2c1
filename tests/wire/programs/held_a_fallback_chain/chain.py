import logging

logger = logging.getLogger(__name__)


class AllFailed(RuntimeError):
    pass


class FallbackChain:
    def __init__(self, backends):
        self.backends = list(backends)

    def run(self, prompt):
        errors = []
        for backend in self.backends:
            try:
                return backend(prompt)
            except Exception as e:  # noqa: BLE001
                logger.warning("%s failed: %s", backend.name, e)
                errors.append(e)
        raise AllFailed(errors)
