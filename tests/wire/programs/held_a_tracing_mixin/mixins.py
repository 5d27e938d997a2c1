import logging
import uuid


class LoggingMixin:
    @property
    def log(self):
        return logging.getLogger(type(self).__name__)


class TracingMixin:
    trace_prefix = "t"

    def trace_headers(self):
        return {"x-request-id": f"{self.trace_prefix}-{uuid.uuid4()}"}


class AttributionMixin(TracingMixin):
    llm_team = None
    llm_service = "documents"
    llm_feature = None

    def llm_headers(self):
        headers = self.trace_headers()
        headers["x-llm-service"] = self.llm_service
        if self.llm_team:
            headers["x-llm-team"] = self.llm_team
        if self.llm_feature:
            headers["x-llm-feature"] = self.llm_feature
        return headers
