TEAM = "inbox"


def spend_metadata(feature, **extra):
    return {"team": TEAM, "service": "triage", "feature": feature, **extra}


def tag_header(**tags):
    return ",".join(f"{key}:{value}" for key, value in tags.items())
