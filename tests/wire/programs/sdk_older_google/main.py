"""google-generativeai and vertexai, which google-genai has replaced."""
import os

import google.generativeai as genai
import vertexai
from google.auth.credentials import AnonymousCredentials
from vertexai.generative_models import GenerativeModel

TAGS = {"team": "docs", "service": "scribe", "feature": "notes"}
PAIRS = [(f"x-llm-{key}", value) for key, value in TAGS.items()]

genai.configure(api_key="k", transport="rest", client_options={"api_endpoint": os.environ["WIRE_URL"]})
model = genai.GenerativeModel("m1")
model.generate_content("hi", request_options={"metadata": PAIRS})  # call: m1
genai.GenerativeModel("m2").generate_content("hi")  # call: m2
genai.GenerativeModel("m3").start_chat().send_message("hi", request_options={"metadata": [("x-llm-team", "docs")]})  # call: m3
genai.embed_content(model="models/m4", content="a", request_options={"metadata": PAIRS})  # call: m4

vertexai.init(
    project="p", location="us-central1", api_transport="rest", credentials=AnonymousCredentials(),
    api_endpoint=os.environ["WIRE_URL"],
)
GenerativeModel("m5", labels=TAGS).generate_content("hi")  # call: m5
GenerativeModel("m6").generate_content("hi", labels=TAGS)  # call: m6
GenerativeModel("m7", labels=TAGS).generate_content("hi", labels={"team": "docs"})  # call: m7
GenerativeModel("m8").start_chat().send_message("hi")  # call: m8
