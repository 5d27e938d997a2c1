from .client import get_client
from .service import ReplyService, TriageService, get_reply_service

__all__ = ["ReplyService", "TriageService", "get_client", "get_reply_service"]
