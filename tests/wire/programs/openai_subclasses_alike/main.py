from importlib import import_module as load

helpers = load("helpers")


class Digest(helpers.Helper, feature="digest"):
    pass


class Title(helpers.Helper):
    pass


class Nightly(helpers.Job):
    feature = "nightly"


class Hourly(helpers.Job):
    """As it is."""


class Weekly(helpers.Task):
    feature = "weekly"


class Monthly(helpers.Task):
    """As it is."""


Digest().run("m1", "one")
Title().run("m2", "two")
Nightly().run("m3", "three")
Hourly().run("m4", "four")
Weekly().run("m5", "five")
Monthly().run("m6", "six")
helpers.ask("m7", "seven")  # call: m7
