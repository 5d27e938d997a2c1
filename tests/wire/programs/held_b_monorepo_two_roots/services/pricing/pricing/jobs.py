from llmkit import LlmClient, metadata

llm = LlmClient(timeout=30)


def explain(sku):
    return llm.respond(f"Explain the price of {sku}", model="m1", metadata=metadata("pricing", "pricing-jobs", feature="explain"))  # call: m1


def forecast(sku):
    return llm.respond(  # call: m2
        f"Forecast {sku}",
        model="m2",
        metadata=metadata("pricing", "pricing-jobs", sku=sku),
        temperature=0.1,
    )
