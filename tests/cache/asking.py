"""Asking the cache about a project."""

from __future__ import annotations

from pathlib import Path

from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.cache import answers
from lint_llm_tags.policy.finding import default_policy
from lint_llm_tags.source.files import list_project


def analyse(root: Path, *targets: str, keep: bool = True) -> Analysis:
    """The answer about some files of a project, or about all of them."""
    project = list_project(str(root))
    return answers.analyse(project, targets or project.files, default_policy(root), keep=keep)
