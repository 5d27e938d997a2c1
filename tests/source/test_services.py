from __future__ import annotations

from pathlib import Path

import pytest

from lint_llm_tags.policy.entries import Service
from lint_llm_tags.policy.finding import default_policy
from lint_llm_tags.policy.model import Policy
from lint_llm_tags.source.services import Services

ROOT = Path("/project")


def found(*files: str) -> Services:
    return Services.of(default_policy(ROOT), files)


def named(*services: Service) -> Services:
    return Services.of(Policy(str(ROOT), services=services), ["other/pyproject.toml", "other/app.py"])


# The policy's services


def test_the_policy_decides() -> None:
    copilot = Service("copilot", "support", ("services/copilot/**", "jobs/copilot_*.py"))
    services = named(copilot, Service("empty"))
    assert services.service("services/copilot/app/main.py") == "copilot"
    assert services.service("jobs/copilot_nightly.py") == "copilot"
    assert services.owner("jobs/copilot_nightly.py") == copilot
    for path in ("services/copilot.py", "jobs/nightly.py", "other/app.py", "../elsewhere.py", "/abs/olute.py"):
        assert services.service(path) == ""
        assert services.owner(path) is None


@pytest.mark.parametrize(
    ("glob", "inside", "outside"),
    [
        ("search", ["search/a.py", "x/search/a.py"], ["research/a.py"]),
        ("/search", ["search/a.py"], ["x/search/a.py"]),
        ("search/*.py", ["search/a.py"], ["search/x/a.py", "x/search/a.py"]),
        ("**/search/**", ["search/a.py", "x/y/search/z/a.py"], ["search.py"]),
        ("search_*.py", ["search_a.py", "x/search_b.py"], ["a_search_.pyc"]),
    ],
)
def test_globs_are_those_of_gitignore(glob: str, inside: list[str], outside: list[str]) -> None:
    services = named(Service("s", paths=(glob,)))
    assert [services.service(path) for path in inside] == ["s"] * len(inside)
    assert [services.service(path) for path in outside] == [""] * len(outside)


def test_the_last_claim_wins_and_globs_can_be_taken_back() -> None:
    services = named(
        Service("monolith", paths=("app/**", "!app/shared/**")),
        Service("search", paths=("app/search/**",)),
    )
    assert services.service("app/search/a.py") == "search"
    assert services.service("app/a.py") == "monolith"
    assert services.service("app/shared/a.py") == ""


# Services found in the layout


@pytest.mark.parametrize(
    "marker",
    [
        "pyproject.toml",
        "Dockerfile",
        "Dockerfile.prod",
        "api.Dockerfile",
        "catalog-info.yaml",
        "serverless.yml",
        "serverless.yaml",
        "Procfile",
    ],
)
def test_a_marker_makes_a_service(marker: str) -> None:
    services = found(f"backend/{marker}", "backend/app/main.py", "scripts/run.py", "pyproject.toml")
    assert services.service("backend/app/main.py") == "backend"
    assert services.service("scripts/run.py") == ""
    assert services.owner("backend/app/main.py") is None


def test_the_nearest_marker_decides() -> None:
    services = found("a/Dockerfile", "a/x.py", "a/worker/Procfile", "a/worker/x.py", "b/pyproject.toml", "b/src/b/x.py")
    assert services.service("a/x.py") == "a"
    assert services.service("a/worker/deep/x.py") == "worker"
    assert services.service("b/src/b/x.py") == "b"


def test_directories_of_one_name_are_told_apart() -> None:
    services = found("a/api/Dockerfile", "a/api/x.py", "b/api/Dockerfile", "b/api/x.py")
    assert services.service("a/api/x.py") == "a/api"
    assert services.service("b/api/x.py") == "b/api"


@pytest.mark.parametrize(
    "marker",
    [
        "docker/Dockerfile",
        "web/Dockerfile",
        ".devcontainer/Dockerfile",
        "tests/fixtures/project/pyproject.toml",
        "docs/pyproject.toml",
        "app/Dockerfile_notes.md",
        "app/my-pyproject.toml",
        "pyproject.toml",
        "Dockerfile",
    ],
)
def test_what_is_no_service(marker: str) -> None:
    code = ["app/main.py", "web/index.ts", ".devcontainer/setup.py", "tests/fixtures/project/x.py", "docs/conf.py"]
    services = found(marker, *code)
    assert [services.service(path) for path in code] == [""] * len(code)


def test_children_of_well_known_directories() -> None:
    services = found(
        "services/copilot/main.py",
        "apps/mailer/x/main.py",
        "packages/llm/llm.py",
        "services/ui/a.ts",
        "lib/services/x/y.py",
    )
    assert services.service("services/copilot/main.py") == "copilot"
    assert services.service("apps/mailer/x/main.py") == "mailer"
    assert services.service("packages/llm/llm.py") == "llm"
    assert services.service("lib/services/x/y.py") == ""
    assert services.service("services/shared.py") == ""


def test_markers_go_before_well_known_directories() -> None:
    services = found("backend/pyproject.toml", "backend/x.py", "services/copilot/main.py")
    assert services.service("backend/x.py") == "backend"
    assert services.service("services/copilot/main.py") == ""


def test_a_project_without_services() -> None:
    assert found().service("main.py") == ""
    assert found("pyproject.toml", "src/app/main.py", "src/app/llm.py").service("src/app/main.py") == ""


def test_notebooks_are_code() -> None:
    assert found("lab/pyproject.toml", "lab/a.ipynb").service("lab/a.ipynb") == "lab"


# A policy inside of a repository


AROUND = ("pyproject.toml", "app.py", "jobs/pyproject.toml", "jobs/run.py", "../mail/pyproject.toml", "../mail/app.py")


def test_a_part_of_a_repository_is_a_service_beside_the_others() -> None:
    services = found(*AROUND, "../tool.py")
    paths = ("app.py", "jobs/run.py", "../mail/app.py", "../tool.py")
    assert [services.service(path) for path in paths] == ["project", "jobs", "mail", ""]
    assert services.names == {"project", "jobs", "mail"}


def test_a_whole_repository_is_no_service() -> None:
    assert found(*AROUND[:4]).service("app.py") == ""


def test_a_policy_names_its_own_services_and_no_others() -> None:
    services = Services.of(Policy(str(ROOT), services=(Service("mine", paths=("**",)),)), AROUND)
    assert [services.service(path) for path in ("app.py", "../mail/app.py")] == ["mine", "mail"]
    assert services.owner("../mail/app.py") is None
