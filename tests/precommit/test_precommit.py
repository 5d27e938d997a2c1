"""The hooks in the real pre-commit, in a real git repository.

pre-commit installs this working tree (committed into a repository of its own, since pre-commit wants a revision) and
its dependencies with pip, exactly as it does for users.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]

FACTORY = """\
import os

from openai import OpenAI


def make_client():
    return OpenAI(
        api_key=os.environ["OPENAI_API_KEY"],
        default_headers={"x-llm-team": "support", "x-llm-service": "copilot"},
    )
"""

TAGGED = """\
from app.factory import make_client


def ask(question):
    return make_client().responses.create(
        model="gpt-5",
        input=question,
        extra_headers={"x-llm-feature": "ask"},
    )
"""

UNTAGGED = TAGGED.replace('        extra_headers={"x-llm-feature": "ask"},\n', "")

# Installing the hook takes seconds: let one worker do it once.
pytestmark = pytest.mark.xdist_group("precommit")


class Repository:
    """A user's repository."""

    def __init__(self, path: Path, environment: dict[str, str]) -> None:
        self.path = path
        self.environment = environment
        path.mkdir()
        self.git("init", "--quiet")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.path,
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )

    def git(self, *arguments: str) -> str:
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def write(self, files: dict[str, str]) -> None:
        for name, content in files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        self.git("add", "--all")

    def commit(self) -> subprocess.CompletedProcess[str]:
        """Commit through git, as users do, so that git runs the hook."""
        return self.run("git", "commit", "-m", "change")

    def commits(self) -> int:
        return len(self.run("git", "rev-list", "HEAD").stdout.split())


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    own = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    scripts = str(Path(sys.executable).parent)
    return own | {
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit-home")),
        "PRE_COMMIT_COLOR": "never",
        "PATH": scripts + os.pathsep + os.environ["PATH"],
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.com",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Repository:
    """The working tree of this project as a repository with one commit."""
    repository = Repository(tmp_path_factory.mktemp("hooks") / "lint-llm-tags", environment)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".", ":!tests"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        source, target = ROOT / name, repository.path / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "-m", "all")
    return repository


def user_repository(
    path: Path, hooks: Repository, hook: str, arguments: tuple[str, ...] = ("--output-format=concise",)
) -> Repository:
    repository = Repository(path, hooks.environment)
    revision = hooks.git("rev-parse", "HEAD").strip()
    config = {
        "repos": [
            {
                "repo": str(hooks.path),
                "rev": revision,
                "hooks": [{"id": hook, "args": list(arguments)}],
            }
        ]
    }
    repository.write({".pre-commit-config.yaml": yaml.safe_dump(config), "app/__init__.py": ""})
    repository.git("commit", "--quiet", "-m", "configure")
    done = repository.run(sys.executable, "-m", "pre_commit", "install")
    assert done.returncode == 0, done.stdout
    return repository


def test_only_the_changed_file_is_passed_and_other_files_are_known(tmp_path: Path, hooks: Repository) -> None:
    repository = user_repository(tmp_path / "user", hooks, "lint-llm-tags")
    repository.write({"app/factory.py": FACTORY, "app/ask.py": TAGGED})
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout
    assert "Passed" in passed.stdout
    before = repository.commits()

    repository.write({"app/ask.py": UNTAGGED})
    blocked = repository.commit()
    assert blocked.returncode == 1, blocked.stdout
    assert repository.commits() == before
    [finding] = [line for line in blocked.stdout.splitlines() if "LLT" in line]
    assert finding.startswith("app/ask.py:5:12: LLT102 ")
    assert "feature" in finding
    # team and service come from the factory, which this commit does not touch
    assert "app/factory.py:" in finding

    repository.write({"app/ask.py": TAGGED.replace("gpt-5", "gpt-5-mini")})
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout
    assert repository.commits() == before + 1


def test_untouched_findings_do_not_block(tmp_path: Path, hooks: Repository) -> None:
    repository = user_repository(tmp_path / "user", hooks, "lint-llm-tags")
    repository.write({"app/factory.py": FACTORY, "app/old.py": UNTAGGED})
    done = repository.run("git", "commit", "--no-verify", "-m", "old code")
    assert done.returncode == 0, done.stdout
    repository.write({"app/ask.py": TAGGED})
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout


def test_project_hook_sees_what_a_change_to_a_shared_client_breaks(tmp_path: Path, hooks: Repository) -> None:
    repository = user_repository(tmp_path / "user", hooks, "lint-llm-tags-project")
    repository.write({"app/factory.py": FACTORY, "app/ask.py": TAGGED})
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout

    repository.write({"app/factory.py": FACTORY.replace(', "x-llm-service": "copilot"', "")})
    blocked = repository.commit()
    assert blocked.returncode == 1, blocked.stdout
    assert "app/ask.py:5:12: LLT102 " in blocked.stdout


def test_the_fixing_hook_writes_and_lets_the_second_commit_pass(tmp_path: Path, hooks: Repository) -> None:
    repository = user_repository(tmp_path / "user", hooks, "lint-llm-tags-fix", ())
    repository.write({"app/factory.py": FACTORY, "app/ask.py": UNTAGGED.replace("ask(", "draft_reply(")})
    blocked = repository.commit()
    assert blocked.returncode == 1, blocked.stdout
    assert "files were modified by this hook" in blocked.stdout
    assert "app/ask.py:5:12: fixed LLT102 add feature=draft-reply" in blocked.stdout
    assert 'extra_headers={"x-llm-feature": "draft-reply"}' in (repository.path / "app/ask.py").read_text()
    assert "Traceback" not in blocked.stdout

    repository.git("add", "--all")
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout


def test_key_that_another_service_uses_is_reported_in_the_only_file_that_is_passed(
    tmp_path: Path, hooks: Repository
) -> None:
    repository = user_repository(tmp_path / "user", hooks, "lint-llm-tags")
    repository.write({f"services/{name}/Dockerfile": "FROM python\n" for name in ("mail", "search")})
    repository.write({"services/search/llm.py": FACTORY})
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout

    repository.write({"services/mail/llm.py": FACTORY.replace("copilot", "mail")})
    blocked = repository.commit()
    assert blocked.returncode == 1, blocked.stdout
    [finding] = [line for line in blocked.stdout.splitlines() if "LLT" in line]
    assert finding.startswith("services/mail/llm.py:7:12: LLT302 key OPENAI_API_KEY is shared")
    assert "services/search/llm.py:7" in finding


def test_broken_policy_blocks_with_one_line(tmp_path: Path, hooks: Repository) -> None:
    repository = user_repository(tmp_path / "user", hooks, "lint-llm-tags")
    repository.write({"app/ask.py": TAGGED, "lint-llm-tags.toml": 'requierd = ["team"]\n'})
    blocked = repository.commit()
    assert blocked.returncode == 1, blocked.stdout
    assert "exit code: 2" in blocked.stdout
    assert 'did you mean "required"' in blocked.stdout
    assert "Traceback" not in blocked.stdout


def test_hooks_are_what_pre_commit_expects(hooks: Repository) -> None:
    done = hooks.run(sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout
    done = hooks.run(sys.executable, "-m", "pre_commit", "validate-config", ".pre-commit-config.yaml")
    assert done.returncode == 0, done.stdout
