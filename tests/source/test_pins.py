"""The release that a place uses, by the lock files and requirements at and above it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_llm_tags.source.pins import Pins


def release(root: Path, files: dict[str, str], path: str = "app.py", distribution: str = "openai") -> str:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, "utf-8")
    return str(Pins(root).release(path, distribution))


UV_LOCK = """version = 1

[[package]]
name = "openai-agents"
version = "0.1"

[[package]]
name = "openai"
version = "2.54.0"
source = { registry = "x" }
"""


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("uv.lock", UV_LOCK, "2.54"),
        ("uv.lock", UV_LOCK.replace("\n", "\r\n"), "2.54"),
        ("poetry.lock", '[[package]]\nname = "openai"\nversion = "1.30.1"\ndescription = ""\n', "1.30.1"),
        ("pdm.lock", '[[package]]\nname = "OpenAI"\nversion = "1.30.1"\nrequires_python = ">=3.8"\n', "1.30.1"),
        ("pylock.toml", '[[packages]]\nname = "openai"\nversion = "1.30.1"\n', "1.30.1"),
        ("Pipfile.lock", '{"default": {"openai": {"hashes": ["sha256:1"], "version": "==1.3.5"}}}', "1.3.5"),
        ("requirements.txt", "# openai==9\nopenai==2.1.0  # pinned\n", "2.1"),
        ("requirements.txt", "openai[realtime]==2.1.0 ; python_version > '3.9' \\\n    --hash=sha256:5\n", "2.1"),
        ("requirements-dev.txt", "openai ~= 1.4\n", "<2"),
        ("dev-requirements.txt", "openai<2,>=1.2\n", "<2"),
        ("requirements/prod.txt", "-r base.txt\nopenai===1.2.3\n", "1.2.3"),
        ("requirements.in", "openai\n", "None"),
        ("requirements.txt", "openai>=1\nopenai-agents==0.3\nnot-openai==0.1\n", "None"),
        ("requirements.txt", "openai @ git+https://example.com/openai==5\n", "None"),
        ("constraints.txt", "OpenAI==1.2", "1.2"),
        ("pyproject.toml", '[project]\ndependencies = ["openai>=1.2,<2"]\n', "<2"),
        ("pyproject.toml", '[project.optional-dependencies]\nllm = ["openai[realtime] (==1.*)"]\n', "<2"),
        ("pyproject.toml", '[dependency-groups]\ndev = [{include-group = "x"}, "openai==2.54.0"]\n', "2.54"),
        ("pyproject.toml", '[tool.uv]\nconstraint-dependencies = ["openai<=2.9"]\n', "2.9"),
        ("pyproject.toml", '[tool.poetry.dependencies]\npython = "^3.10"\nopenai = "^1.3"\n', "<2"),
        ("pyproject.toml", '[tool.poetry.dependencies]\nopenai = "^0.28"\n', "<0.29"),
        ("pyproject.toml", '[tool.poetry.dependencies]\nopenai = "^0.0.3"\n', "<0.0.4"),
        ("pyproject.toml", '[tool.poetry.dependencies]\nopenai = "~1.30"\n', "<1.31"),
        ("pyproject.toml", '[tool.poetry.dependencies]\nopenai = "1.30.0"\n', "1.30"),
        ("pyproject.toml", '[tool.poetry.dependencies]\nopenai = "*"\n', "None"),
        ("pyproject.toml", '[tool.poetry.dependencies]\nopenai = "^0.28 || ^1.0"\n', "<2"),
        ("pyproject.toml", '[tool.poetry.group.dev.dependencies]\nopenai = {version = "^1.3", extras = ["r"]}\n', "<2"),
        ("pyproject.toml", '[tool.lint-llm-tags]\ngateway = ["openai==1.0"]\n', "None"),
        ("pyproject.toml", "[project\n", "None"),
        ("Pipfile", '[packages]\nopenai = "==1.3"\n', "1.3"),
        ("setup.cfg", "[options]\ninstall_requires =\n    requests\n    openai>=1,<1.40\n", "<1.40"),
        ("setup.py", "setup(install_requires=['openai==0.28.1', \"x<1\"])", "0.28.1"),
        (
            "environment.yml",
            "dependencies:\n  - python=3.11\n  - openai=1.30\n  - pip:\n    - anthropic==1.0\n",
            "<1.31",
        ),
        ("uv.lock", "\x00\xff", "None"),
    ],
)
def test_one_manifest(tmp_path: Path, name: str, content: str, expected: str) -> None:
    assert release(tmp_path, {name: content}) == expected


@pytest.mark.parametrize(
    ("files", "path", "expected"),
    [
        ({"pyproject.toml": '[project]\ndependencies=["openai>=1"]', "uv.lock": UV_LOCK}, "src/app/x.py", "2.54"),
        ({"requirements.txt": "openai==1.5", "a/requirements.txt": "openai==2.5"}, "a/x.py", "2.5"),
        ({"requirements.txt": "openai==1.5", "a/requirements.txt": "openai==2.5"}, "b/x.py", "1.5"),
        # A member of a workspace says what it can use, the workspace's lock which one it is.
        ({"uv.lock": UV_LOCK, "a/pyproject.toml": '[project]\ndependencies=["openai>=1.2"]'}, "a/x.py", "2.54"),
        # A lock further up that contradicts the project is somebody else's.
        ({"uv.lock": UV_LOCK, "a/pyproject.toml": '[project]\ndependencies=["openai<2"]'}, "a/x.py", "<2"),
        ({"uv.lock": UV_LOCK, "a/pyproject.toml": '[project]\ndependencies=["openai>=3"]'}, "a/x.py", "None"),
        ({"requirements.txt": "openai<3", "dev/requirements.txt": "openai<2.5"}, "dev/x.py", "<2.5"),
        # A lock may hold one release for each interpreter: the newest counts.
        ({"uv.lock": UV_LOCK + '[[package]]\nname = "openai"\nversion = "1.9"\n'}, "x.py", "2.54"),
    ],
)
def test_several_manifests(tmp_path: Path, files: dict[str, str], path: str, expected: str) -> None:
    (tmp_path / ".git").mkdir()
    assert release(tmp_path, files, path) == expected


def test_spellings_of_a_name(tmp_path: Path) -> None:
    assert release(tmp_path, {"requirements.txt": "azure_ai.inference==1.0"}, distribution="azure-ai-inference") == "1"


def test_nothing_is_looked_for_above_the_repository(tmp_path: Path) -> None:
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "requirements.txt").write_text("openai==1.0", "utf-8")
    assert Pins(tmp_path / "repository").release("x.py", "openai") is None


def test_a_part_of_a_repository_looks_above_itself(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "part").mkdir()
    (tmp_path / "requirements.txt").write_text("openai==1.0", "utf-8")
    assert str(Pins(tmp_path / "part").release("x.py", "openai")) == "1"


def test_whoever_keeps_an_answer_is_told_what_it_depends_on(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    release(tmp_path, {"uv.lock": UV_LOCK, "a/requirements/base.txt": "", "a/x.py": "", "b/requirements.txt": ""})
    pins = Pins(tmp_path)
    assert pins.manifests("a") == (str(tmp_path / "a/requirements/base.txt"), str(tmp_path / "uv.lock"))
    assert pins.manifests("") == (str(tmp_path / "uv.lock"),)
    assert pins.consulted == {}
    pins.release("a/x.py", "openai")
    assert {key: str(value) for key, value in pins.consulted.items()} == {("a", "openai"): "2.54"}
