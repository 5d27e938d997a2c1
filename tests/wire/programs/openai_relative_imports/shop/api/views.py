from ..llm import openai_client, tag
from .. import llm as _llm


def describe_view(request):
    out = openai_client.responses.create(model="m1", input=str(request), extra_headers=tag("describe"))  # call: m1
    return {"text": out.output_text}


def search_view(request):
    out = _llm.openai_client.responses.create(model="m2", input=request["q"])  # call: m2
    return {"text": out.output_text}
