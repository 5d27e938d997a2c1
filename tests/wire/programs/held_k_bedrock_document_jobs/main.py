"""A Lambda handler with a module-level Bedrock client: threads, kwargs that are put together, cost tags of the module."""
from handler import lambda_handler

lambda_handler({"Records": [{"id": "1", "body": "a"}, {"id": "2", "body": "b"}]}, None)
