"""Tags and their carriers: reading an envelope out of headers, bodies and arguments. Standard library only."""

HEADERS = "headers"
"""Name of the carrier that is the policy's own header prefix."""
