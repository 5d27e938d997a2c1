import uuid


def log_usage(request, call_next):
    response = call_next(request)
    print("tokens", response.usage.total_tokens)
    return response


def add_request_id(request, call_next):
    request.setdefault("extra_headers", {})["x-client-request-id"] = str(uuid.uuid4())
    return call_next(request)


def add_attribution(team, service):
    def middleware(request, call_next):
        headers = request.setdefault("extra_headers", {})
        headers["x-llm-team"] = team
        headers["x-llm-service"] = service
        return call_next(request)

    return middleware
