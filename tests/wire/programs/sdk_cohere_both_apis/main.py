import cohere

old = cohere.Client()
new = cohere.ClientV2()
options = {"additional_headers": {"x-llm-team": "search", "x-llm-service": "rank", "x-llm-feature": "rerank"}}

new.rerank(model="m1", query="q", documents=["a", "b"], request_options=options)  # call: m1
new.embed(model="m2", input_type="search_document", texts=["a"], embedding_types=["float"])  # call: m2
new.chat(  # call: m3
    model="m3",
    messages=[{"role": "user", "content": "hi"}],
    request_options={"additional_headers": {"x-llm-team": "search"}, "timeout_in_seconds": 10},
)
for event in new.chat_stream(model="m4", messages=[{"role": "user", "content": "hi"}], request_options=options):  # call: m4
    print(event.type)
old.chat(model="m5", message="hi", request_options=options)  # call: m5
old.v2.chat(model="m6", messages=[{"role": "user", "content": "hi"}])  # call: m6
