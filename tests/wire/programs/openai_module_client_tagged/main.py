import os

from openai import OpenAI

TEAM = "search"

client = OpenAI(  # client: tagged
    api_key=os.environ["OPENAI_API_KEY"],
    default_headers={
        "x-llm-team": TEAM,
        "x-llm-service": "query-rewriter",
    },
)


def rewrite(query: str) -> str:
    completion = client.chat.completions.create(  # call: m1
        model="m1",
        messages=[
            {"role": "system", "content": "Rewrite the search query."},
            {"role": "user", "content": query},
        ],
        extra_headers={"x-llm-feature": "rewrite"},
    )
    return completion.choices[0].message.content or query


def expand(query: str) -> list[str]:
    completion = client.chat.completions.create(model="m2", messages=[{"role": "user", "content": query}], n=2)  # call: m2
    return [choice.message.content or "" for choice in completion.choices]


if __name__ == "__main__":
    print(rewrite("shoes red"), expand("shoes"))
