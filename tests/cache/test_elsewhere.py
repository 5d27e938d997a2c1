"""Who asks about one file learns that another service, in a file that was not asked about, uses the same key."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from lint_llm_tags.analysis import engine
from lint_llm_tags.analysis.engine import analyse
from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.cache import answers
from lint_llm_tags.cli.scan import analyse_request, read_requests
from lint_llm_tags.policy.finding import default_policy, find_policy
from lint_llm_tags.policy.loading import load_policy
from lint_llm_tags.rules.registry import run_rules
from lint_llm_tags.source.files import Project, list_project
from lint_llm_tags.source.realm import policy_for, project_of

CLIENT = "import os\nimport openai\nclient = openai.OpenAI(api_key=os.environ['TEAM_KEY'])\n"
IMPLICIT = "import openai\nclient = openai.OpenAI()\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for service in ("mail", "search"):
        directory = tmp_path / "services" / service
        directory.mkdir(parents=True)
        (directory / "Procfile").write_text("")
        (directory / "llm.py").write_text(CLIENT)
    return tmp_path


def found(root: Path, *targets: str) -> list[tuple[str, str]]:
    """Code and path of what is said about keys."""
    policy_file = find_policy(root)
    policy = load_policy(policy_file) if policy_file else default_policy(root)
    project = list_project(str(root))
    analysis = answers.analyse(project, targets or project.files, policy)
    return [(item.code, item.place.path) for item in run_rules(analysis, policy, frozenset({"LLT302", "LLT303"}))]


def test_a_key_of_two_services(root: Path) -> None:
    assert found(root, "services/mail/llm.py") == [("LLT302", "services/mail/llm.py")]
    assert len(found(root)) == 2


def test_a_key_that_a_shared_module_reads_for_both(root: Path) -> None:
    (root / "settings.py").write_text("import os\nKEY = os.environ['TEAM_KEY']\n")
    shared = "import openai\nimport settings\nclient = openai.OpenAI(api_key=settings.KEY)\n"
    for service in ("mail", "search"):
        (root / "services" / service / "llm.py").write_text(shared)
    assert found(root, "services/search/llm.py") == [("LLT302", "services/search/llm.py")]


def test_a_default_key_where_another_service_has_a_client(root: Path) -> None:
    (root / "services/mail/llm.py").write_text(IMPLICIT)
    assert found(root, "services/mail/llm.py") == [("LLT303", "services/mail/llm.py")]
    (root / "services/search/llm.py").write_text("import openai\nprint(openai.__version__)\n")
    assert found(root, "services/mail/llm.py") == []


def test_another_key_and_code_that_is_excluded_do_not_count(root: Path) -> None:
    (root / "services/search/llm.py").write_text(CLIENT.replace("TEAM_KEY", "SEARCH_KEY"))
    assert found(root, "services/mail/llm.py") == []
    (root / "services/search/llm.py").write_text(CLIENT)
    (root / "lint-llm-tags.toml").write_text('exclude = ["services/search/"]\n')
    assert found(root, "services/mail/llm.py") == []


def test_assigned_keys_are_for_the_policy_to_judge(root: Path) -> None:
    services = [(name, f"services/{name}/**") for name in ("mail", "search")]
    entries = (f'[[services]]\nname = "{name}"\npaths = ["{glob}"]\nkeys = ["TEAM_KEY"]\n' for name, glob in services)
    (root / "lint-llm-tags.toml").write_text("\n".join(entries))
    assert found(root, "services/mail/llm.py") == []


def test_what_changes_in_the_other_file_is_noticed(root: Path) -> None:
    (root / "services/search/llm.py").write_text(CLIENT.replace("TEAM_KEY", "SEARCH_KEY"))
    assert found(root, "services/mail/llm.py") == []
    (root / "services/search/llm.py").write_text(CLIENT)
    assert found(root, "services/mail/llm.py") == [("LLT302", "services/mail/llm.py")]


def test_services_with_policies_of_their_own_share_a_key_all_the_same(root: Path) -> None:
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    mail = root / "services/mail"
    (mail / "lint-llm-tags.toml").write_text('required = ["team"]\n')
    policy = policy_for(str(mail))
    project = project_of(policy, str(mail))
    analysis = answers.analyse(project, project.files, policy)
    [diagnostic] = run_rules(analysis, policy, frozenset({"LLT302"}))
    assert diagnostic.place.path == "llm.py"
    assert "the services mail (llm.py:3) and search (" in diagnostic.message
    (root / "services/search/llm.py").write_text(CLIENT.replace("TEAM_KEY", "SEARCH_KEY"))
    assert not run_rules(answers.analyse(project, project.files, policy), policy, frozenset({"LLT302"}))


def test_what_several_policies_of_one_run_ask_for_is_looked_at_once(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    shutil.copytree(root / "services/mail", root / "services/orders")
    for service in ("mail", "orders", "search"):
        (root / "services" / service / "lint-llm-tags.toml").write_text('required = ["team"]\n')
    evaluated: list[str] = []

    def evaluate(project: Project, targets: Sequence[str], *rest: Any, **more: Any) -> Analysis:
        evaluated.extend((project.root / name).resolve().parent.name for name in targets)
        return analyse(project, targets, *rest, **more)

    monkeypatch.setattr(engine, "analyse", evaluate)
    args = argparse.Namespace(paths=[str(root)], stdin_filename="", policy="", exclude=(), force_exclude=False)
    args.quiet = args.no_cache = True
    messages = []
    for request in read_requests(args):
        analysis = analyse_request(request, args)
        messages += [item.message for item in run_rules(analysis, request.policy, frozenset({"LLT302"}))]
    assert sorted(evaluated) == ["mail", "orders", "orders", "search", "search"], "once for others, once for itself"
    assert [re.sub(r" \(.*?\)", "", message) for message in messages] == [
        "key TEAM_KEY is shared by the services mail, orders and search: give each service its own key",
        "key TEAM_KEY is shared by the services orders, mail and search: give each service its own key",
        "key TEAM_KEY is shared by the services search, mail and orders: give each service its own key",
    ]
