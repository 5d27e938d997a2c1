from ._build import build_pipeline

__all__ = ["build_pipeline"]
