"""How findings are told."""
