from .extensions import llm
from .micro import Blueprint

blueprint = Blueprint("ai")


@blueprint.route("/headline")
def headline(article):
    response = llm.client.responses.create(  # call: m1
        model=llm.model,
        instructions="Write a headline",
        input=article,
        extra_headers={"x-llm-feature": "headline"},
    )
    return response.output_text


@blueprint.route("/alt")
def alt_text(name):
    response = llm.client.responses.create(  # call: m2
        model="m2", input=f"alt text for {name}", extra_headers={"x-llm-feature": ""}
    )
    return response.output_text
