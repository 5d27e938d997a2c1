def metadata(team, service, **extra):
    tags = {"team": team, "service": service}
    tags.update(extra)
    return tags
