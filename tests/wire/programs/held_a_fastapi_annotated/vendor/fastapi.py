"""Stands for FastAPI where it is not installed: routes and dependencies, nothing else."""
import inspect
from typing import Annotated, get_args, get_origin, get_type_hints


class _Depends:
    def __init__(self, dependency=None):
        self.dependency = dependency


def Depends(dependency=None):
    return _Depends(dependency)


class APIRouter:
    def __init__(self, prefix="", **options):
        self.prefix = prefix
        self.routes = {}
        self.open = []

    def post(self, path, **options):
        def decorator(fn):
            self.routes[self.prefix + path] = fn
            return fn

        return decorator

    get = post

    def include_router(self, router):
        self.routes.update(router.routes)

    def solve(self, fn, **given):
        values = {}
        hints = get_type_hints(fn, include_extras=True)
        for name, parameter in inspect.signature(fn).parameters.items():
            marker = parameter.default
            if get_origin(hints.get(name)) is Annotated:
                marker = get_args(hints[name])[1]
            if isinstance(marker, _Depends):
                values[name] = self.solve(marker.dependency)
            elif name in given:
                values[name] = given[name]
        result = fn(**values)
        if inspect.isgenerator(result):
            self.open.append(result)
            return next(result)
        return result


class FastAPI(APIRouter):
    pass
