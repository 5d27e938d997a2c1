"""How much is evaluated before something counts as unknown: counted, so that no verdict depends on the machine."""

from __future__ import annotations

MAX_STEPS = 60_000
"""Expressions evaluated for one root before the evaluator gives up on it."""
MAX_DEFERRED_STEPS = 2_500
"""Expressions evaluated to work out one result; a result that takes more is unknown."""
MAX_GUESSED_STEPS = 1_000
"""The same where it is only asked whether a result is a client; what takes more is left to those who use it."""
MAX_TOTAL_STEPS = 20_000
"""Of a body together with all results that it makes somebody work out; what would come after that is unknown."""
MAX_RUN_STEPS = 1_500_000
"""Of a whole run; bodies that come after that get the smaller share ``LATE_TOTAL_STEPS``."""
LATE_TOTAL_STEPS = 4_000
MAX_ALL_STEPS = 12_000_000
"""Of a whole run, too; bodies that come after that are not run at all, and LLT903 says so once."""
MAX_FUNCTION_STEPS = 8_000
"""Of all calls of one function in a round that are followed for what they give or change, not for requests in them."""
MAX_GIVING_STEPS = 40_000
"""The same of a function that may give a client: a project's one factory is called wherever it uses a model."""
MAX_DEFERRED_DEPTH = 60
"""Results that need each other."""
MAX_FOLLOWED = 5
"""Wrappers inside wrappers that are followed for what their callers pass."""
MAX_CLOSURES = 4
"""Of one function, inside each other: a decorator that is used several times."""
MAX_CHANGERS = 64
"""Functions that are looked for which change what objects of a class hold: following more of them is hopeless."""
MAX_DEPTH = 24
"""Calls inside calls that are followed."""
TOO_COSTLY = "it takes too many steps to work out"
"""Why a value is unknown that was given up."""

NO_STEPS_LEFT = "the project takes more steps than a run has"
"""Why requests are unknown of which more was to be found out."""


class Exhausted(Exception):
    """A root took too many steps."""
