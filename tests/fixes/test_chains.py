"""Chains whose calls take no tags: their models do, bound where each chain is put together."""

from __future__ import annotations

from pathlib import Path

from tests.fixes.fixing import fix

HEAD = """\
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_template("{text}")
"""
TWO = """\
llm = ChatOpenAI(model="m")


def summarize(text):
    chain = prompt | llm | StrOutputParser()
    return chain.invoke({"text": text})


def translate(text):
    return (prompt | llm).invoke({"text": text})
"""


def test_a_shared_model_is_bound_in_each_chain(tmp_path: Path) -> None:
    fixed = fix(tmp_path, {"app.py": HEAD + TWO, "ruff.toml": "line-length = 160"})
    assert (
        'ChatOpenAI(model="m", default_headers={"x-llm-team": "support", "x-llm-service": "desk"})' in fixed["app.py"]
    )
    assert 'prompt | llm.bind(extra_headers={"x-llm-feature": "summarize"}) | StrOutputParser()' in fixed["app.py"]
    assert '(prompt | llm.bind(extra_headers={"x-llm-feature": "translate"})).invoke(' in fixed["app.py"]
    assert fixed.status == 0, fixed.output


def test_the_model_of_one_chain_carries_all_tags_itself(tmp_path: Path) -> None:
    fixed = fix(tmp_path, {"app.py": HEAD + TWO.partition("\n\n\ndef translate")[0] + "\n"})
    assert "bind(" not in fixed["app.py"]
    assert '"x-llm-feature": "summarize"' in fixed["app.py"].partition("def summarize")[0], fixed.output


def test_a_function_that_makes_models_names_no_feature(tmp_path: Path) -> None:
    code = TWO.replace('llm = ChatOpenAI(model="m")', 'def get_llm():\n    return ChatOpenAI(model="m")')
    fixed = fix(tmp_path, {"app.py": HEAD + code.replace("| llm", "| get_llm()")})
    assert "get-llm" not in fixed["app.py"]
    assert 'get_llm().bind(extra_headers={"x-llm-feature": "summarize"})' in fixed["app.py"], fixed.output
    assert 'get_llm().bind(extra_headers={"x-llm-feature": "translate"})' in fixed["app.py"]


def test_what_a_model_makes_of_itself_is_bound_afterwards(tmp_path: Path) -> None:
    code = TWO.replace("| llm)", "| llm.with_structured_output(dict))")
    fixed = fix(tmp_path, {"app.py": HEAD + code, "ruff.toml": "line-length = 120"})
    assert 'llm.with_structured_output(dict).bind(extra_headers={"x-llm-feature": "translate"})' in fixed["app.py"]


def test_a_chain_of_several_functions_is_left_alone(tmp_path: Path) -> None:
    code = """\
llm = ChatOpenAI(model="m")
chain = prompt | llm


def summarize(text):
    return chain.invoke({"text": text})


def translate(text):
    return chain.invoke({"text": text})
"""
    fixed = fix(tmp_path, {"app.py": HEAD + code})
    assert "x-llm-feature" not in fixed["app.py"]
    assert "unfixed: LLT102 feature" in fixed.output


def test_models_whose_calls_take_no_headers_are_not_bound_to_any(tmp_path: Path) -> None:
    code = TWO.replace("ChatOpenAI", "ChatBedrock").replace("model=", "model_id=")
    fixed = fix(
        tmp_path,
        {"app.py": HEAD.replace("langchain_openai import ChatOpenAI", "langchain_aws import ChatBedrock") + code},
    )
    assert "bind(" not in fixed["app.py"]


def test_a_long_chain_gets_one_operand_on_each_line(tmp_path: Path) -> None:
    fixed = fix(tmp_path, {"app.py": HEAD + TWO.replace("prompt |", 'ChatPromptTemplate.from_template("{text}") |')})
    assert """\
    chain = (
        ChatPromptTemplate.from_template("{text}")
        | llm.bind(extra_headers={"x-llm-feature": "summarize"})
        | StrOutputParser()
    )
""" in fixed["app.py"]
    assert """\
    return (
        ChatPromptTemplate.from_template("{text}")
        | llm.bind(extra_headers={"x-llm-feature": "translate"})
    ).invoke({"text": text})
""" in fixed["app.py"]
