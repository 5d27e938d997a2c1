"""Styles of envelopes, and owners from other files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.fixing import command, fix
from tests.fixes.test_fix import UNTAGGED

DESK = '[[services]]\nname = "desk"\nteam = "support"\npaths = ["**"]\n'
FUTURE = '"""Replies."""\n\nfrom __future__ import annotations\n\nimport os\nfrom typing import TYPE_CHECKING\n\n'
TYPED = FUTURE + "from openai import OpenAI\n\nif TYPE_CHECKING:\n    from collections.abc import Iterator\n\n"


def test_a_constant_of_the_module(tmp_path: Path) -> None:
    code = TYPED + UNTAGGED.partition("\n\n")[2].replace("OpenAI()", "OpenAI(timeout=3)")
    policy = '[carriers]\ninsert-style = "module"\n' + DESK
    fixed = fix(tmp_path, {"app.py": code, "lint-llm-tags.toml": policy}, values=())["app.py"]
    assert TYPED.rstrip() + '\n\nLLM_TAGS = {"x-llm-team": "support", "x-llm-service": "desk"}\n' in fixed
    assert "OpenAI(timeout=3, default_headers=LLM_TAGS)" in fixed
    assert 'extra_headers={"x-llm-feature": "draft-reply"}' in fixed
    assert command(tmp_path, "check", ".").status == 0


@pytest.mark.parametrize("head", ["", FUTURE], ids=["plain", "future"])
def test_the_helper_of_the_organisation(head: str, tmp_path: Path) -> None:
    helper = "def envelope(**tags):\n    return {f'x-llm-{tag}': value for tag, value in tags.items()}\n"
    policy = '[carriers]\ninsert-helper = "acme.llm:envelope"\n' + DESK
    files = {"acme/__init__.py": "", "acme/llm.py": helper, "app.py": head + UNTAGGED, "lint-llm-tags.toml": policy}
    fixed = fix(tmp_path, files, values=())["app.py"]
    assert fixed.startswith(head + "from openai import OpenAI\n\nfrom acme.llm import envelope\n\nclient"), fixed
    assert 'OpenAI(default_headers=envelope(team="support", service="desk"))' in fixed
    assert 'extra_headers=envelope(feature="draft-reply")' in fixed
    assert command(tmp_path, "check", ".").status == 0


def test_an_installed_helper_is_sorted_among_the_packages(tmp_path: Path) -> None:
    files = {"app.py": UNTAGGED, "lint-llm-tags.toml": '[carriers]\ninsert-helper = "acme_llm:envelope"\n' + DESK}
    fixed = fix(tmp_path, files, "--unsafe-fixes", "--diff", values=())
    assert "unfixed: LLT102" in fixed.output, "what the helper gives cannot be told"


def test_owners_from_codeowners_and_backstage(tmp_path: Path) -> None:
    policy = (
        '[ownership.codeowners]\n"@acme/support" = "support"\n[ownership.catalog-info]\nservice = "metadata.name"\n'
    )
    files = {
        "lint-llm-tags.toml": policy,
        ".github/CODEOWNERS": "* @acme/platform\n/desk/ @nobody @acme/support  # tickets\n",
        "desk/catalog-info.yaml": "kind: Component\nmetadata:\n  name: 'ticket-desk'\nspec:\n  owner: x\n",
        "desk/app.py": UNTAGGED,
        "other/app.py": UNTAGGED,
    }
    fixed = fix(tmp_path, files, values=())
    assert '{"x-llm-team": "support", "x-llm-service": "ticket-desk"}' in fixed["desk/app.py"]
    assert "OpenAI()" in fixed["other/app.py"]
    assert "team from .github/CODEOWNERS:2" in fixed.output
