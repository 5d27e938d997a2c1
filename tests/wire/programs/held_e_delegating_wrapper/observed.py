class Observed:
    """Counts which attributes of the client are used."""

    def __init__(self, wrapped, name):
        self.wrapped = wrapped
        self.name = name
        self.seen = []

    def __getattr__(self, attribute):
        self.seen.append((self.name, attribute))
        return getattr(self.wrapped, attribute)
