import os

from google import genai
from google.genai import types
from google.oauth2.credentials import Credentials

vertex = genai.Client(
    vertexai=True,
    project="demo",
    location="europe-west4",
    credentials=Credentials("access-token"),
    http_options=types.HttpOptions(base_url=os.environ["WIRE_URL"]),
)
LABELS = {"team": "maps", "service": "poi"}

print(
    vertex.models.generate_content(  # call: m1
        model="m1",
        contents="Name of this place?",
        config=types.GenerateContentConfig(labels={**LABELS, "feature": "naming"}),
    ).text
)
print(vertex.models.generate_content(model="m2", contents="Opening hours?", config={"labels": LABELS}).text)  # call: m2
