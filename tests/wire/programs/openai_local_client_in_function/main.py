def summarise(text):
    from openai import OpenAI

    client = OpenAI(max_retries=0)
    res = client.responses.create(model="m1", input=f"Summarise: {text}", metadata={"team": "docs", "service": "wiki", "feature": "summary"})  # call: m1
    return res.output_text


def title(text):
    import openai

    with openai.OpenAI(timeout=5) as c:
        return c.responses.create(model="m2", input=text, metadata={"feature": "title"}).output_text  # call: m2


print(summarise("a b c"))
print(title("a b c"))
