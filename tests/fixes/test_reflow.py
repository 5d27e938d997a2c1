"""Expressions that do not fit on a line, broken up as ruff and black do it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

from lint_llm_tags.fixes.reflow import CannotReflow, Reflow

TAGS = '{"x-llm-team": "support", "x-llm-service": "desk", "x-llm-feature": "draft-reply"}'
STATEMENTS = [
    ("return ", f"client.embeddings.create(input=[text], model=model, extra_headers={TAGS}).data[0].embedding"),
    ("return ", "client.embeddings.create(input=[text], model=self.config.model, extra_headers=H).data[0].embedding"),
    ("return ", f"get_client().chat.completions.create(model=model, extra_headers={TAGS}).choices[0].message.content"),
    ("", f"Agent(model=Model(id='m'.upper(), headers={TAGS}), callback=None).invoke(text, temperature=0)"),
    ("", f"client.with_options(base_url=url).chat.completions.create(model='m', extra_headers={TAGS}, input=text)"),
    ("", "base.for_feature('faq').client().responses.create(model='m', extra_headers=HEADERS, input=text, user=name)"),
    ("chain = ", f"prompt | ChatOpenAI(model='m', default_headers={TAGS}) | parser"),
    (
        "chain = ",
        "ChatPromptTemplate.from_template('a long text') | llm.bind(extra_headers={'x-llm-feature': 'summary'})",
    ),
    ("reply = ", f"client.create(model='m', extra_headers={TAGS}) if client is not None else None"),
    ("reply = ", f"client.create(model='m', extra_headers={TAGS}).output_text or default"),
    ("found = ", f"{{text: client.create(model='m', input=text, extra_headers={TAGS}) for text in texts if text}}"),
    ("found = ", f"[client.create(model='m', input=text, extra_headers={TAGS}).output_text for text, _ in texts]"),
    ("one, two = ", f"OpenAI(), AsyncOpenAI(api_key=key, default_headers={TAGS})"),
    ("", f"await asyncio.gather(*(send(input=text, extra_headers={TAGS}) for text in texts))"),
    ("reply = ", f"(await client.create(model='m', input=text, extra_headers={TAGS})).output_text"),
    ("", f"create_agent(ChatOpenAI(model='m', default_headers={TAGS}), tools=[search], name='writer')"),
    ("if ", f"client.create(model='m', extra_headers={TAGS}).output_text not in known_answers_of_the_model and text"),
    ("", f"send(model='m', **{{**options, 'extra_headers': {TAGS}}})"),
    ("client = ", f"field(default_factory=lambda: OpenAI(timeout=3, default_headers={TAGS}), repr=False)"),
    ("ask = ", f"lambda text, model='m', *rest: client.create(model=model, input=text, extra_headers={TAGS})"),
    (
        "",
        f"submit(lambda text, n=1: client.create(model='m', extra_headers={TAGS}), texts, key=lambda a, b: a)",
    ),
    ("total = ", f"count(client.create(model='m', extra_headers={TAGS})) + 3 * price - discount"),
    ("name = ", f"client.create(model='m', input=text, extra_headers={TAGS})['output'][0]['text']"),
]


def written(head: str, text: str) -> str:
    indent = "    "
    tail = ":" if head == "if " else ""
    body = Reflow(88, "    ", "\n", comma=True).statement(head, text.replace("'", '"'), tail, indent)
    body += f"\n{indent}{indent}pass" if tail else ""
    return f"async def function():\n{indent}{body}\n"


@pytest.mark.parametrize("name", ["ruff", "black"])
def test_formatters_change_nothing(name: str) -> None:
    if importlib.util.find_spec(name) is None:
        pytest.skip(f"{name} is not installed")
    arguments = ["format", "-q", "--isolated", "-"] if name == "ruff" else ["-q", "--line-length=88", "-"]
    code = "\n\n".join(written(head, text) for head, text in STATEMENTS)
    done = subprocess.run(
        [sys.executable, "-m", name, *arguments], input=code, capture_output=True, text=True, check=True
    )
    assert done.stdout == code


def test_what_fits_stays_on_its_line() -> None:
    assert Reflow(88, "    ", "\n", comma=True).statement("a = ", "f(x=1)", "  # why", "") == "a = f(x=1)  # why"


@pytest.mark.parametrize("text", ["yield f(x)", "name := f(x)"])
def test_what_is_not_understood_is_told(text: str) -> None:
    with pytest.raises(CannotReflow):
        Reflow(5, "    ", "\n", comma=True).statement("a = ", text, "", "")
