"""Find LLM clients and LLM calls that do not say who pays for them."""

__version__ = "0.1.0"
