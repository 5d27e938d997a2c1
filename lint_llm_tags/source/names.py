"""What a file or a directory may be, by its name alone. Light: every run asks this of every file of the project."""

from __future__ import annotations

from lint_llm_tags.light import pattern

NEVER_ENTERED = frozenset(
    {
        ".bzr",
        ".cache",
        ".direnv",
        ".eggs",
        ".git",
        ".hg",
        ".ipynb_checkpoints",
        ".lint_llm_tags_cache",
        ".mypy_cache",
        ".nox",
        ".pixi",
        ".pytest_cache",
        ".ruff_cache",
        ".svn",
        ".tox",
        ".venv",
        "__pycache__",
        "__pypackages__",
        "node_modules",
        "site-packages",
        "venv",
    }
)
"""Directories without code of the project, tracked or not. A pyvenv.cfg marks further ones."""

BUILT = frozenset({"build", "dist", "_build"})
"""Also left out where no git can tell build products from packages that happen to have such a name."""

PYTHON_ENDINGS = (".py", ".pyw", ".ipynb")
_OTHER_ENDINGS = (".toml", ".yaml", ".yml")
_MARKERS = frozenset(
    {
        "Procfile",
        "catalog-info.yaml",
        "catalog-info.yml",
        "lint-llm-tags.toml",
        "pyproject.toml",
        "serverless.yaml",
        "serverless.yml",
    }
)
_TEMPLATE = pattern(r"(?i)example|sample|template|dist|defaults?|tpl|tmpl")
_DOCKER = pattern(r"(?:.+\.)?(?:Dockerfile|Containerfile)(?:\..+)?")


def is_python_name(name: str) -> bool:
    """Whether a file is Python by its name."""
    return name.endswith(PYTHON_ENDINGS)


def is_of_interest(name: str) -> bool:
    """Whether a project is asked for files of this name: Python, markers of services, policies, deployment files."""
    if name.endswith(PYTHON_ENDINGS):
        return True
    base = name.rpartition("/")[2]
    if not (base.endswith(_OTHER_ENDINGS) or "file" in base or ".env" in base):
        return False  # Quickly: most files of some projects are data.
    dockerfile = base.startswith("Dockerfile") or base[1:].endswith(".Dockerfile")
    return base in _MARKERS or dockerfile or is_deployment_file(base)


def is_deployment_file(name: str) -> bool:
    """Whether a file of this name may set environment variables. Templates of .env files set none."""
    base = name.rpartition("/")[2]
    if is_dotenv(base):
        return _TEMPLATE.search(base) is None
    if is_yaml(base) or base == "Procfile":
        return True
    return ("Dockerfile" in base or "Containerfile" in base) and _DOCKER.fullmatch(base) is not None


def is_dotenv(name: str) -> bool:
    """Whether a file of this name has lines of ``NAME=value``: ``.env``, ``.env.local``, ``prod.env``, ``.envrc``."""
    base = name.rpartition("/")[2]
    return base in (".env", ".envrc") or base[:-1].startswith(".env.") or base[1:].endswith(".env")


def is_yaml(name: str) -> bool:
    """Whether a file is YAML by its name."""
    return name.rpartition("/")[2][1:].endswith((".yaml", ".yml"))


def is_listed(name: str) -> bool:
    """Whether a file in version control belongs to a project: Python or a marker, outside of ``NEVER_ENTERED``."""
    return is_of_interest(name) and NEVER_ENTERED.isdisjoint(name.split("/")[:-1])
