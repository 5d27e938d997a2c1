# %% [markdown]
# # Clustering reviews
# A script with cells: the client is made anew between them.

# %%
import os
from collections import Counter
from itertools import islice

from openai import OpenAI

team = os.environ.get("TEAM", "research")
headers = {"x-llm-team": team, "x-llm-service": "reviews-notebook"}

# %%
client = OpenAI()
reviews = ["good bike", "bad bike", "fine lamp"]
vectors = [
    client.embeddings.create(model="m1", input=review, extra_headers=headers).data[0].embedding  # call: m1
    for review in reviews
]
print(len(vectors))

# %%
client = OpenAI(default_headers=headers)
headers["x-llm-feature"] = "labels"


def label(review):
    r = client.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": review}], temperature=0, extra_headers=headers
    )
    return r.choices[0].message.content


labels = Counter(label(review) for review in islice(reviews, 2))
labels.most_common()

# %% try a second model
client = client.with_options(default_headers={"x-llm-feature": "second"})
for review in reviews:
    print(client.responses.create(model="m3", input=review).output_text)  # call: m3

# %%
del headers["x-llm-feature"]
print(OpenAI(max_retries=0).responses.create(model="m4", input="summary", extra_headers=headers).output_text)  # call: m4
