"""A package around httpx: a base API with a signing method, retries by transport, resource classes as properties."""
from gateway import Gateway

gateway = Gateway(team="gw", service="http")
gateway.chat.create("m1", "x", feature="chat")  # call: m1
gateway.chat.create("m2", "x")  # call: m2
gateway.embeddings.create("m3", "x")
