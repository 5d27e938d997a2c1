from scope import bare_scope, llm_scope
from steps import outline, write

with llm_scope(feature="blog") as client:
    print(outline(client, "ducks"))
    print(write(client, "ducks"))

with llm_scope(feature="newsletter", team="mail") as client:
    print(outline(client, "cats"))

with bare_scope() as client:
    print(client.responses.create(model="m3", input="x").output_text)  # call: m3
