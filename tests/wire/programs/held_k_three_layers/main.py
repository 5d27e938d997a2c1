"""Three layers: routes, a service, a client module with a lazy singleton; headers are handed down, or not."""
from app.api import post_custom, post_draft, post_outline

print(post_outline({"topic": "x"}), post_draft({"outline": "x"}), post_custom({"prompt": "x"}, {"x-request-id": "1"}))
