FEATURE = ""


def set_feature(name: str) -> None:
    global FEATURE
    FEATURE = name
