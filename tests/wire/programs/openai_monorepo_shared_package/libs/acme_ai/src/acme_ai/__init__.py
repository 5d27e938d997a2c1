from acme_ai.factory import build_client, feature

__all__ = ["build_client", "feature"]
