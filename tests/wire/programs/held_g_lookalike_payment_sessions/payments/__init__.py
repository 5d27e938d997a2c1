from .client import AsyncPayments, Payments

__all__ = ["AsyncPayments", "Payments"]
