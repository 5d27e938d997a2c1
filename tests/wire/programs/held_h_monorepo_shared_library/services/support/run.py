from llmkit import Kit, kit_for

full = Kit({"team": "help", "service": "support", "feature": "bot"})
full.raw.embeddings.create(model="m3", input="x")  # call: m3
kit_for("help", "support").raw.embeddings.create(model="m4", input="x")  # call: m4
