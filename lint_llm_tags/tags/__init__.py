"""Tags and their carriers: reading an envelope out of headers, bodies and arguments. Standard library only."""
