"""The codes that a policy may select, ignore or waive."""

CODES = (
    "LLT101",
    "LLT102",
    "LLT103",
    "LLT201",
    "LLT202",
    "LLT203",
    "LLT204",
    "LLT205",
    "LLT206",
    "LLT301",
    "LLT302",
    "LLT303",
    "LLT304",
    "LLT401",
    "LLT402",
    "LLT901",
    "LLT902",
    "LLT903",
)
"""Every rule's code; a test holds them equal to the rules that there are, which stand above the policy."""

CODE_PREFIXES = tuple(sorted({code[:length] for code in CODES for length in range(3, len(code) + 1)}))
"""Whatever selects at least one rule: ``LLT``, ``LLT1``, ``LLT10``, ``LLT101`` ..."""
