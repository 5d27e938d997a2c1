"""A package of services over a shared base that others extend: hooks for headers, a registry of subclasses, per-call overrides."""
from services import create

create("translate").run("x")
create("classify").run("x")
create("classify", feature="override").run("x")
create("moderate").run("x")
