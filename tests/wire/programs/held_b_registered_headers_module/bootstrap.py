import logging


def configure() -> None:
    logging.basicConfig(level="WARNING")
