from . import extensions


def init(team: str) -> None:
    extensions.setup(team)
