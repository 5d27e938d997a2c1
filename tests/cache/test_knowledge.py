"""What is known from earlier runs makes a run about one file short, and never decides otherwise than a whole run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lint_llm_tags.cache.directory import NAME
from lint_llm_tags.source.files import list_project
from tests.cache.asking import analyse

PROGRAMS = Path(__file__).parents[1] / "wire" / "programs"
SPREAD = (
    "anthropic_global_init_module",
    "car_headers_in_environ",
    "fw_llamaindex_settings",
    "fw_openaiagents_client",
    "held_a_hexagonal",
    "held_a_rag_build",
    "held_a_unit_of_work",
    "held_b_http_api_wrapper",
    "held_b_langchain_model_factory",
    "held_b_pydantic_alias_dump",
    "held_i_lifespan_clients",
    "held_j_ports_by_base",
    "held_j_tags_per_feature",
    "langchain_injected_models",
    "mixed_flask_like_app",
)
"""Programs whose files decide about each other: clients, wrappers, constructions, the environment, defaults."""

FACTORY = """\
from openai import OpenAI

def make():
    return OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"})
"""
ASKING = """\
from factory import make

def ask(question, **options):
    return make().chat.completions.create(model="m", messages=[{"role": "user", "content": question}], **options)
"""
USER = """\
from asking import ask

def summary(text):
    return ask(text)
"""
WRAPPER = """\
from openai import OpenAI

def tell(text, headers):
    return OpenAI().responses.create(model="m", input=text, extra_headers=headers)
"""
OTHER = """\
from openai import OpenAI

def other(text):
    client = OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"})
    return client.responses.create(model="m", input=text)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").write_text("[project]\nname = 'p'\n")
    for name, content in {"factory": FACTORY, "asking": ASKING, "user": USER}.items():
        (root / f"{name}.py").write_text(content)
    for number in range(20):
        (root / f"other{number}.py").write_text(OTHER)
    (root / "everything.py").write_text("".join(f"import other{number}\n" for number in range(20)) + "import user\n")
    return root


def verdict(root: Path, path: str) -> str:
    """Of the one call that a file has, asked about alone."""
    (site,) = (site for site in analyse(root, path).sites if site.kind == "call")
    return site.verdict


@pytest.mark.parametrize("name", SPREAD)
def test_file_alone_is_judged_as_with_all_others(name: str, tmp_path: Path) -> None:
    root = tmp_path / name
    shutil.copytree(PROGRAMS / name, root, ignore=shutil.ignore_patterns("__pycache__", "wire.toml"))
    (root / "pyproject.toml").touch()
    whole = analyse(root)
    files = list_project(str(root)).files
    assert len(files) > 1
    for path in files:
        alone = {(site.place, site.kind): (site.verdict, site.missing) for site in analyse(root, path).sites}
        assert alone == {
            (site.place, site.kind): (site.verdict, site.missing) for site in whole.sites if site.place.path == path
        }


def test_what_is_known_need_not_be_worked_out_again(root: Path) -> None:
    cold = analyse(root, "everything.py", "factory.py").counters["bodies evaluated"]
    whole = analyse(root).counters["bodies evaluated"]
    known = analyse(root, "everything.py").counters["bodies evaluated"]
    assert cold > 20
    assert whole > 20
    assert known <= 1


def test_changed_factory_judges_its_users_again(root: Path) -> None:
    analyse(root)
    assert verdict(root, "asking.py") == "tagged"
    (root / "factory.py").write_text("from openai import OpenAI\n\ndef make():\n    return OpenAI()\n")
    assert verdict(root, "asking.py") != "tagged"
    (root / "factory.py").write_text(FACTORY)
    assert verdict(root, "asking.py") == "tagged"


def test_new_wrapper_is_followed(root: Path) -> None:
    analyse(root)
    (root / "factory.py").write_text(WRAPPER)
    (root / "user.py").write_text("from factory import tell\n\ndef summary(text):\n    return tell(text, {})\n")
    assert verdict(root, "user.py") == "untagged"


def test_new_and_missing_files(root: Path) -> None:
    analyse(root)
    (root / "asking.py").rename(root / "questions.py")
    (root / "user.py").write_text(USER.replace("asking", "questions"))
    alone = analyse(root, "questions.py").sites
    assert alone == tuple(site for site in analyse(root, keep=False).sites if site.place.path == "questions.py")


def test_silence_is_not_kept_where_more_is_known(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROGRAMS / "langchain_injected_models", root, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "pyproject.toml").touch()
    assert not analyse(root, "search.py").sites
    analyse(root)
    assert [site.verdict for site in analyse(root, "search.py").sites] == ["untagged"]
    assert "answers from the cache" in analyse(root, "search.py").counters


def test_unreadable_files(root: Path) -> None:
    analyse(root)
    (root / "dangling.py").symlink_to("nowhere.py")
    (root / "broken.py").write_bytes(b"import openai\n\0")
    for path in ("dangling.py", "broken.py"):
        (unreadable,) = analyse(root, path).unreadable
        assert unreadable.place.path == path
    (root / "factory.py").unlink()
    (root / "factory.py").symlink_to("nowhere.py")
    alone = analyse(root, "asking.py").sites
    assert alone == tuple(site for site in analyse(root, keep=False).sites if site.place.path == "asking.py")


NAMELESS = b'[[[["asking.py",%s]],[],[],[],[],[],[],[],["asking.py"]],{}]'


@pytest.mark.parametrize(
    "content", [NAMELESS % b'""', NAMELESS % b'"\\ud800"', b"", b"{", b"[]", b'[[[["a"]]],{}]', b"\xff", b"[" * 100_000]
)
def test_damaged_knowledge_is_none(root: Path, content: bytes) -> None:
    expected = analyse(root, "asking.py", keep=False).sites
    analyse(root)
    for entry in (root / NAME).glob("*.json"):
        entry.write_bytes(content)
    assert analyse(root, "asking.py").sites == expected
