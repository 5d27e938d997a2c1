"""What several calls share is copied for one of them, or said again; what a call gives already is not given twice."""

from __future__ import annotations

from pathlib import Path

from tests.fixes.fixing import fix

WIDE = {"ruff.toml": "line-length = 160"}
GENAI = """\
from google import genai
from google.genai import types

client = genai.Client(http_options={"headers": {"x-llm-team": "a", "x-llm-service": "b"}})
CONFIG = types.GenerateContentConfig(temperature=0.1)


def name_color(text):
    return client.models.generate_content(model="m", contents=text, config=CONFIG)


def name_shape(text):
    return client.models.generate_content(model="m", contents=text, config=CONFIG)
"""


def test_a_shared_configuration_is_copied(tmp_path: Path) -> None:
    fixed = fix(tmp_path, {"app.py": GENAI, **WIDE})
    for feature in ("name-color", "name-shape"):
        options = f'{{"http_options": types.HttpOptions(headers={{"x-llm-feature": "{feature}"}})}}'
        assert f"config=CONFIG.model_copy(update={options})" in fixed["app.py"], fixed.output
    assert "CONFIG = types.GenerateContentConfig(temperature=0.1)\n" in fixed["app.py"]


def test_a_shared_configuration_with_options_of_its_own_is_left_alone(tmp_path: Path) -> None:
    code = GENAI.replace("temperature=0.1", 'http_options=types.HttpOptions(timeout=9, headers={"x-trace": "1"})')
    fixed = fix(tmp_path, {"app.py": code, **WIDE})
    assert fixed["app.py"] == code
    assert "unfixed: LLT102 feature" in fixed.output


def test_a_configuration_that_is_changed_later_is_still_one_call_s_own(tmp_path: Path) -> None:
    code = GENAI.partition("CONFIG")[0] + (
        "\ndef name_color(text, schema=None):\n"
        "    config = types.GenerateContentConfig(temperature=0.1)\n"
        "    config.response_schema = schema\n"
        '    return client.models.generate_content(model="m", contents=text, config=config)\n'
    )
    fixed = fix(tmp_path, {"app.py": code, **WIDE})
    headers = '{"headers": {"x-llm-feature": "name-color"}}'
    assert f"GenerateContentConfig(temperature=0.1, http_options={headers})" in fixed["app.py"], fixed.output


def test_a_shared_body_is_copied(tmp_path: Path) -> None:
    code = """\
from openai import OpenAI

client = OpenAI(base_url="https://llm.acme.internal", default_headers={"x-llm-team": "a", "x-llm-service": "b"})
REQUEST = {"model": "m", "input": "x"}


def send(request):
    return client.responses.create(**request)


def name_color():
    return send(REQUEST)


def name_shape():
    return send({**REQUEST, "temperature": 0})
"""
    fixed = fix(tmp_path, {"app.py": code, **WIDE})
    assert 'send({**REQUEST, "extra_headers": {"x-llm-feature": "name-color"}})' in fixed["app.py"], fixed.output
    extended = '{**REQUEST, "temperature": 0, "extra_headers": {"x-llm-feature": "name-shape"}}'
    assert f"send({extended})" in fixed["app.py"]


def test_what_an_argument_replaces_is_said_again(tmp_path: Path) -> None:
    code = """\
from litellm import Router

router = Router(
    model_list=[{"model_name": "chat", "litellm_params": {"model": "openai/gpt-5"}}],
    default_litellm_params={"extra_headers": {"x-llm-team": "a", "x-llm-service": "b"}},
)


def name_color(messages):
    return router.completion(model="chat", messages=messages)


def name_shape(messages):
    return router.completion(model="chat", messages=messages)
"""
    fixed = fix(tmp_path, {"app.py": code, **WIDE})
    for feature in ("name-color", "name-shape"):
        envelope = f'{{"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "{feature}"}}'
        assert f"messages=messages, extra_headers={envelope})" in fixed["app.py"], fixed.output


def test_calls_that_replace_what_their_client_has_name_all_tags_alone(tmp_path: Path) -> None:
    code = """\
from litellm import Router

router = Router(model_list=[{"model_name": "chat", "litellm_params": {"model": "openai/gpt-5"}}])


def name_color(messages):
    return router.completion(model="chat", messages=messages)


def name_shape(messages):
    return router.completion(model="chat", messages=messages)
"""
    fixed = fix(tmp_path, {"app.py": code, **WIDE})
    assert code.partition("def ")[0] in fixed["app.py"], fixed.output
    assert fixed["app.py"].count('{"x-llm-team": "support", "x-llm-service": "desk", "x-llm-feature": "name-') == 2
    alike = fix(tmp_path, {"app.py": code, **WIDE}, "--set=feature=naming")
    assert alike["app.py"].count("x-llm-team") == 1, alike.output


DECORATED = """\
import functools

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})


def timed(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner


@timed
def ask_model(text, headers=None, **more):
    return client.responses.create(model="m", input=text, extra_headers=headers, **more)


def name_color(text):
    return ask_model(text, temperature=0)
"""


def test_behind_a_decorator_the_function_s_own_parameter_is_given(tmp_path: Path) -> None:
    fixed = fix(tmp_path, {"app.py": DECORATED, **WIDE})
    assert 'ask_model(text, temperature=0, headers={"x-llm-feature": "name-color"})' in fixed["app.py"], fixed.output


def test_an_argument_that_the_wrapper_gives_itself_is_not_passed_through_its_catch_all(tmp_path: Path) -> None:
    code = DECORATED.replace("headers=None, ", "").replace("=headers", '={"x-trace": "1"}')
    for text in (code, code.replace("@timed\n", "")):
        fixed = fix(tmp_path, {"app.py": text, **WIDE})
        assert "x-llm-feature" not in fixed["app.py"].partition("def name_color")[2]
        assert "unfixed: LLT102 feature: the call inside of it gives extra_headers itself" in fixed.output


def test_what_other_calls_pass_to_a_helper_s_catch_all_is_passed(tmp_path: Path) -> None:
    code = """\
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})


def headers(**tags):
    return {f"x-llm-{tag}": value for tag, value in tags.items()}


def name_color(text):
    return client.responses.create(model="m", input=text, extra_headers=headers(feature="color"))


def name_shape(text):
    return client.responses.create(model="m", input=text, extra_headers=headers())
"""
    fixed = fix(tmp_path, {"app.py": code, **WIDE})
    assert 'extra_headers=headers(feature="name-shape")' in fixed["app.py"], fixed.output


def test_a_field_s_factory_becomes_a_function_that_calls_the_class(tmp_path: Path) -> None:
    code = """\
from dataclasses import dataclass, field

from openai import OpenAI


@dataclass
class Desk:
    client: OpenAI = field(default_factory=OpenAI, repr=False)

    def draft(self, text):
        return self.client.responses.create(model="m", input=text)
"""
    styles = {"": '{"x-llm-team": "support", "x-llm-service": "desk"}', "envelope": "ENVELOPE.headers()"}
    for style, headers in styles.items():
        policy = f'[carriers]\ninsert-style = "{style}"\n' if style else ""
        fixed = fix(tmp_path, {"app.py": code, "lint-llm-tags.toml": policy, **WIDE})
        made = f"field(default_factory=lambda: OpenAI(default_headers={headers}), repr=False)"
        assert made in fixed["app.py"], fixed.output


def test_a_client_that_a_function_makes_of_its_class_is_tagged_at_its_calls(tmp_path: Path) -> None:
    code = """\
from fastapi import Depends
from openai import OpenAI


def draft(text, client=Depends(OpenAI)):
    return client.responses.create(model="m", input=text)
"""
    fixed = fix(tmp_path, {"app.py": code, **WIDE})
    assert "client=Depends(OpenAI))" in fixed["app.py"], fixed.output
    assert '"x-llm-feature": "draft"}' in fixed["app.py"]


def test_requests_of_one_line_that_take_tags_in_different_arguments(tmp_path: Path) -> None:
    code = """\
from litellm import image_edit, image_generation


def generate(prompt, images=None, **more):
    if images:
        return image_edit(image=images, prompt=prompt, model="m", **more)
    return image_generation(prompt=prompt, model="m", **more)


def draw_card(prompt, images):
    return generate(prompt, images)
"""
    fixed = fix(tmp_path, {"app.py": code, **WIDE})
    assert fixed["app.py"] == code
    assert "unsafe LLT102" in fixed.output
    assert "another request of this line takes tags in " in fixed.output


def test_an_operand_is_not_all_that_is_sent(tmp_path: Path) -> None:
    code = """\
from openai import OpenAI


class Job:
    client = OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})

    def run(self, text):
        return self.client.responses.create(model="m", input=text, extra_headers=self.tags())

    def tags(self):
        return {"x-llm-feature": type(self).__name__}


class Keywords(Job):
    def tags(self):
        return {"x-request": "1"}


class Outline(Job):
    def tags(self):
        return super().tags() | {"x-request": "1"}


for job in (Keywords(), Outline()):
    job.run("x")
"""
    fixed = fix(tmp_path, {"app.py": code, **WIDE}, "--set=feature=words")
    assert 'super().tags() | {"x-request": "1"}\n' in fixed["app.py"]
    assert 'extra_headers={"x-llm-feature": "words", **self.tags()}' in fixed["app.py"], fixed.output
