"""Tags kept once: the module is made where every import of it really resolves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixes.fixing import Fixed, command, fix, write
from tests.fixes.test_fix import UNTAGGED
from tests.fixes.test_styles import DESK

RAW = """\
import json
from urllib.request import Request, urlopen


def rank(text):
    body = json.dumps({"model": "m", "messages": [{"role": "user", "content": text}]})
    return urlopen(Request("https://api.openai.com/v1/chat/completions", data=body.encode()))
"""
SERVICE, ENVELOPE = (f'[carriers]\ninsert-style = "{style}"\n' for style in ("service", "envelope"))
HEADERS = 'LLM_TAGS = {"x-llm-team": "support", "x-llm-service": "desk"}\n'
MADE = 'ENVELOPE = Envelope(team="support", service="desk")\n'


def fixed_and_run(root: Path, files: dict[str, str], module: str, path: str = ".", policy: str = SERVICE) -> Fixed:
    """Fix a project, import one of its modules with the real Python, and check that nothing is left."""
    fixed = fix(root, {**files, "lint-llm-tags.toml": policy + DESK}, values=())
    ran = subprocess.run(
        [sys.executable, "-c", f"import {module}"],
        cwd=root, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert command(root, "check", ".").status == 0
    return fixed


def homes(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("llm_tags.py"))


def test_one_module_for_a_package_in_src(tmp_path: Path) -> None:
    files = {
        "src/desk/__init__.py": "",
        "src/desk/rank.py": RAW,
        "src/desk/api/__init__.py": "",
        "src/desk/api/routes.py": "from desk.rank import rank\n" + RAW,
        "src/desk/api/near.py": "from . import routes\n" + RAW,
    }
    fixed = fixed_and_run(tmp_path, files, "desk.rank, desk.api.routes, desk.api.near", "src")
    assert homes(tmp_path) == ["src/desk/llm_tags.py"]
    assert fixed["src/desk/llm_tags.py"].endswith(HEADERS)
    assert "\n\nfrom desk.llm_tags import LLM_TAGS\n" in fixed["src/desk/rank.py"]
    assert "\nfrom desk.llm_tags import LLM_TAGS\n" in fixed["src/desk/api/routes.py"]
    assert "\nfrom ..llm_tags import LLM_TAGS\n" in fixed["src/desk/api/near.py"]
    assert 'headers={**LLM_TAGS, "x-llm-feature": "rank"}' in fixed["src/desk/rank.py"]


def test_namespace_packages_are_told_by_who_imports_them(tmp_path: Path) -> None:
    files = {
        "desk/rank.py": RAW,
        "desk/deep/more.py": RAW,
        "serve.py": "import desk.rank\nfrom desk.deep import more\n",
    }
    fixed = fixed_and_run(tmp_path, files, "serve")
    assert homes(tmp_path) == ["desk/llm_tags.py"]
    assert "from desk.llm_tags import LLM_TAGS" in fixed["desk/deep/more.py"]


def test_modules_side_by_side(tmp_path: Path) -> None:
    files = {"jobs/rank.py": RAW, "jobs/serve.py": "import rank\n" + RAW}
    fixed = fixed_and_run(tmp_path, files, "serve", "jobs")
    assert homes(tmp_path) == ["jobs/llm_tags.py"]
    assert "\nfrom llm_tags import LLM_TAGS\n" in fixed["jobs/rank.py"]


@pytest.mark.parametrize("head", ["", "from urllib.parse import quote\n"])
def test_a_script_in_a_package_keeps_its_own(head: str, tmp_path: Path) -> None:
    code = head + RAW + '\n\nif __name__ == "__main__":\n    rank(b"")\n'
    fixed = fix(
        tmp_path, {"desk/__init__.py": "", "desk/run.py": code, "lint-llm-tags.toml": SERVICE + DESK}, values=()
    )
    assert homes(tmp_path) == []
    assert HEADERS in fixed["desk/run.py"]


def test_each_service_has_its_own(tmp_path: Path) -> None:
    policy = SERVICE + "".join(
        f'[[services]]\nname = "{name}"\nteam = "support"\npaths = ["acme/{name}/**"]\n' for name in ("desk", "mail")
    )
    files = {"acme/__init__.py": "", "lint-llm-tags.toml": policy}
    files |= {f"acme/{name}/{file}": RAW for name in ("desk", "mail") for file in ("a.py", "b.py")}
    files |= {f"acme/{name}/__init__.py": "" for name in ("desk", "mail")}
    fixed = fix(tmp_path, files, values=())
    assert homes(tmp_path) == ["acme/desk/llm_tags.py", "acme/mail/llm_tags.py"]
    assert '"x-llm-service": "mail"' in fixed["acme/mail/llm_tags.py"]
    assert "from acme.mail.llm_tags import LLM_TAGS" in fixed["acme/mail/b.py"]


def test_a_module_of_that_name_is_extended_or_left_alone(tmp_path: Path) -> None:
    package = {"desk/__init__.py": "", "desk/rank.py": RAW, "lint-llm-tags.toml": SERVICE + DESK}
    own = fix(tmp_path / "own", {**package, "desk/llm_tags.py": '"""Ours."""\nimport os\n\nX = 1\n'}, values=())
    assert own["desk/llm_tags.py"] == f'"""Ours."""\nimport os\n\n{HEADERS}\nX = 1\n'
    other = fix(tmp_path / "other", {**package, "desk/llm_tags.py": "LLM_TAGS = {}\n"}, values=())
    assert other["desk/llm_tags.py"] == "LLM_TAGS = {}\n"
    assert '"x-llm-team": "support"' in other["desk/rank.py"]


def test_an_envelope_of_the_service(tmp_path: Path) -> None:
    files = {
        "desk/__init__.py": "",
        "desk/rank.py": RAW,
        "desk/client.py": UNTAGGED.replace("OpenAI()", 'OpenAI(api_key="k")'),
    }
    fixed = fixed_and_run(tmp_path, files, "desk.rank, desk.client", policy=ENVELOPE)
    assert homes(tmp_path) == ["desk/llm_tags.py"]
    assert fixed["desk/llm_tags.py"].endswith(f"\n\nfrom lint_llm_tags.runtime import Envelope\n\n{MADE}")
    assert 'headers=ENVELOPE(feature="rank").headers()' in fixed["desk/rank.py"]
    assert "default_headers=ENVELOPE.headers()" in fixed["desk/client.py"]
    assert 'extra_headers=ENVELOPE(feature="draft-reply").headers()' in fixed["desk/client.py"]


def test_an_envelope_of_its_own_where_the_client_has_tags_of_others(tmp_path: Path) -> None:
    code = UNTAGGED.replace("OpenAI()", 'OpenAI(default_headers={"x-llm-team": "growth", "x-llm-service": "desk"})')
    policy = ENVELOPE + '[[services]]\nname = "desk"\npaths = ["**"]\n'
    fixed = fix(tmp_path, {"app.py": code, "lint-llm-tags.toml": policy}, "--set=team=support", values=())["app.py"]
    assert 'extra_headers=Envelope(feature="draft-reply").headers()' in fixed
    assert fixed.startswith("from lint_llm_tags.runtime import Envelope\nfrom openai import OpenAI\n")


def test_metadata_of_an_envelope(tmp_path: Path) -> None:
    code = 'import boto3\n\nbedrock = boto3.client("bedrock-runtime")\n\n\ndef rank(text):\n'
    code += '    return bedrock.converse(modelId="m", messages=text)\n'
    pins = {"requirements.txt": "boto3==1.43.15\n", "lint-llm-tags.toml": ENVELOPE + DESK}
    fixed = fix(tmp_path, {"app.py": code, **pins}, values=())["app.py"]
    assert 'requestMetadata=ENVELOPE(feature="rank").metadata()' in fixed


def test_what_an_envelope_would_refuse_is_written_out(tmp_path: Path) -> None:
    files = {"app.py": UNTAGGED, "lint-llm-tags.toml": ENVELOPE}
    fixed = fix(tmp_path, files, "--placeholder=TODO", values=())["app.py"]
    assert 'OpenAI(default_headers={"x-llm-team": "TODO", "x-llm-service": "TODO"})' in fixed


def test_the_difference_can_be_applied(tmp_path: Path) -> None:
    files = {"desk/__init__.py": "", "desk/rank.py": RAW, "lint-llm-tags.toml": SERVICE + DESK}
    difference = fix(tmp_path, files, "--diff", "--quiet", values=()).output
    assert homes(tmp_path) == []
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=difference.encode(), check=True)
    assert homes(tmp_path) == ["desk/llm_tags.py"]
    assert command(tmp_path, "check", ".").status == 0


def test_nothing_is_written_when_the_module_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a full disk: who runs the tests as root may write everywhere."""
    from lint_llm_tags.fixes import writing

    def full(path: Path, content: bytes) -> None:
        raise writing.WriteError("no space left on device")

    monkeypatch.setattr(writing, "create", full)
    files = {"desk/__init__.py": "", "desk/rank.py": RAW, "lint-llm-tags.toml": SERVICE + DESK}
    tried = command(write(tmp_path, files), "fix", ".")
    assert tried["desk/rank.py"] == RAW
    assert tried.status == 1
    assert "desk/llm_tags.py: not written: no space left on device" in tried.errors
    assert "desk/rank.py: not written: it may need desk/llm_tags.py" in tried.errors


def test_a_single_file_cannot_make_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is one file: the constant goes into it."""
    import io

    root = write(tmp_path, {"desk/__init__.py": "", "desk/rank.py": RAW, "lint-llm-tags.toml": SERVICE + DESK})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RAW.encode())))
    fixed = command(root, "fix", "-", "--stdin-filename", "desk/rank.py")
    assert HEADERS in fixed.output
    assert homes(tmp_path) == []
