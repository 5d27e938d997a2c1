from google import genai

client = genai.Client(
    api_key="dummy",
    http_options={"headers": {"x-llm-team": "vision", "x-llm-service": "alt-text"}},
)


def describe(text):
    return client.models.generate_content(  # call: m1
        model="m1",
        contents=text,
        config={"http_options": {"headers": {"x-llm-feature": "describe"}}},
    ).text


def tag_line(text):
    return client.models.generate_content(model="m2", contents=text).text  # call: m2


print(describe("a dog"), tag_line("a dog"))
