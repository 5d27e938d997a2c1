"""Each SDK gets its tags in the argument that it sends, in the shape that this argument has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.fixing import fix

ALL = '{"team": "support", "service": "desk", "feature": "draft"}'
CALL = '{"x-llm-feature": "draft"}'
CLIENT = '{"x-llm-team": "support", "x-llm-service": "desk"}'
HEADERS = '{"x-llm-team": "support", "x-llm-service": "desk", "x-llm-feature": "draft"}'

CASES = {
    "openai": (
        "import openai\nclient = openai.OpenAI()",
        'client.responses.create(model="m", input=text)',
        [f"openai.OpenAI(default_headers={CLIENT})", f"input=text, extra_headers={CALL})"],
    ),
    "converse": (
        'import boto3\nclient = boto3.client("bedrock-runtime")',
        'client.converse(modelId="m", messages=[])',
        [f"messages=[], requestMetadata={ALL})", 'boto3.client("bedrock-runtime")\n'],
    ),
    "invoke_model": (
        'import boto3\nimport json\nclient = boto3.client("bedrock-runtime")',
        'client.invoke_model(modelId="m", body="{}")',
        [f"requestMetadata=json.dumps({ALL}))"],
    ),
    "google-genai": (
        "from google import genai\nclient = genai.Client()",
        'client.models.generate_content(model="m", contents=text)',
        [
            f'genai.Client(http_options={{"headers": {CLIENT}}})',
            f'config={{"http_options": {{"headers": {CALL}}}}})',
        ],
    ),
    "google-genai with labels": (
        "from google import genai\nclient = genai.Client(vertexai=True)",
        'client.models.generate_content(model="m", contents=text, config={"labels": {"stage": "beta"}})',
        ['config={"labels": {"stage": "beta", "feature": "draft"}})'],
    ),
    "google-genai with typed labels": (
        "from google import genai\nfrom google.genai import types as t\nclient = genai.Client(vertexai=True)",
        'client.models.generate_content(model="m", config=t.GenerateContentConfig(labels={"team": "support"}))',
        ['config=t.GenerateContentConfig(labels={"team": "support", "feature": "draft"}))'],
    ),
    "openai with metadata": (
        "import openai\nclient = openai.OpenAI()",
        'client.responses.create(model="m", input=text, metadata={"team": "support", "service": "desk"})',
        ['metadata={"team": "support", "service": "desk", "feature": "draft"})'],
    ),
    "openai with metadata of another kind": (
        "import openai\nclient = openai.OpenAI()",
        'client.responses.create(model="m", input=text, metadata={"thread": "t1"})',
        [f'metadata={{"thread": "t1"}}, extra_headers={CALL})'],
    ),
    "vertexai": (
        'from vertexai.generative_models import GenerativeModel\nmodel = GenerativeModel("m")',
        "model.generate_content(text)",
        [f"labels={ALL})"],
    ),
    "cohere": (
        "import cohere\nclient = cohere.ClientV2()",
        'client.chat(model="m", messages=[])',
        [f'request_options={{"additional_headers": {HEADERS}}})'],
    ),
    "langchain": (
        'from langchain_openai import OpenAIEmbeddings\nmodel = OpenAIEmbeddings(model="m")',
        "model.embed_query(text)",
        [f"default_headers={CLIENT})", f"embed_query(text, extra_headers={CALL})"],
    ),
    "pydantic-ai": (
        'from pydantic_ai import Agent\nagent = Agent("openai:gpt-5")',
        "agent.run_sync(text)",
        [f'Agent("openai:gpt-5", model_settings={{"extra_headers": {HEADERS}}})'],
    ),
    "litellm": (
        "import litellm",
        'litellm.completion(model="openai/m", messages=[])',
        [f"messages=[], extra_headers={HEADERS})"],
    ),
    "claude-agent-sdk": (
        "from claude_agent_sdk import ClaudeAgentOptions, query",
        "query(prompt=text, options=ClaudeAgentOptions(max_turns=1))",
        [
            "ClaudeAgentOptions(max_turns=1, env={"
            '"ANTHROPIC_CUSTOM_HEADERS": "x-llm-team: support\\nx-llm-service: desk\\nx-llm-feature: draft"})'
        ],
    ),
    "httpx": (
        "import httpx",
        'httpx.post("https://api.openai.com/v1/responses", json={"model": "m", "input": text})',
        [f"headers={HEADERS})"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_tags_go_where_they_are_sent(name: str, tmp_path: Path) -> None:
    head, call, expected = CASES[name]
    code = f"{head}\n\n\ndef draft(text):\n    return {call}\n"
    pins = "botocore==1.43.20\nboto3==1.43.20\n"
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 240\n", "requirements.txt": pins})
    assert [part for part in expected if part not in fixed["app.py"]] == [], fixed["app.py"] + fixed.output
    assert fixed.status == 0, fixed.output


CHAT = """\
from google import genai
from google.genai import types

def draft(text, stream):
    client = genai.Client()
    config = {"temperature": 0}
    config = types.GenerateContentConfig(**config)
    if stream:
        return client.models.generate_content_stream(model="m", contents=text, config=config)
    return client.models.generate_content(model="m", contents=text, config=config)
"""


def test_a_client_of_one_function_whose_calls_need_the_same(tmp_path: Path) -> None:
    """What the calls cannot be given is given to their client: nobody else has it."""
    fixed = fix(tmp_path, {"app.py": CHAT})
    assert fixed["app.py"].count("x-llm-feature") == 1
    assert "x-llm-feature" in fixed["app.py"].partition("config = ")[0]


def test_a_client_of_several_functions_whose_calls_need_the_same(tmp_path: Path) -> None:
    """It may send other requests, too."""
    text = CHAT.replace("    client = genai.Client()\n", "").replace("def", "client = genai.Client()\n\ndef", 1)
    fixed = fix(tmp_path, {"app.py": text})
    assert "x-llm-feature" not in fixed["app.py"]
    assert "sends other requests too" in fixed.output


def test_what_a_function_takes_that_is_not_seen(tmp_path: Path) -> None:
    call = 'client.models.generate_content(model="m", contents=text, config=shared.config(text))'
    made = "import shared\nfrom google import genai\n\nclient = genai.Client()"
    fixed = fix(tmp_path, {"app.py": f"{made}\n\ndef draft(text):\n    return {call}\n"})
    assert call in fixed["app.py"]
    assert "x-llm-feature" in fixed["app.py"].partition("def draft")[0]


def test_what_takes_an_object_is_given_no_mapping(tmp_path: Path) -> None:
    code = "from claude_agent_sdk import query\n\n\ndef draft(text):\n    return query(prompt=text)\n"
    fixed = fix(tmp_path, {"app.py": code})
    assert fixed["app.py"] == code
    assert "options is to be a ClaudeAgentOptions" in fixed.output
