from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from lint_llm_tags.policy.entries import Service
from lint_llm_tags.policy.loading import load_policy
from lint_llm_tags.policy.rebasing import rebased_globs


@pytest.mark.parametrize(
    ("glob", "rebased"),
    [
        ("*.ipynb", ["*.ipynb"]),
        ("legacy", ["legacy"]),
        ("services/search/**", ["/**"]),
        ("services/search", ["/**"]),
        ("services/*/tests/", ["/tests/"]),
        ("!services/search/keep.py", ["!/keep.py"]),
        ("services/mailer/**", []),
        ("/old/**", []),
        ("search", ["/**"]),
        ("**/tests/*.py", ["/**/tests/*.py"]),
    ],
)
def test_globs_seen_from_below(glob: str, rebased: list[str]) -> None:
    assert sorted(rebased_globs([glob], ("services", "search"))) == sorted(rebased)


NAMES = st.sampled_from(["a", "b", "ab", "a.py"])
SEGMENTS = st.sampled_from(["a", "b", "*", "**", "a*", "?", "[ab]", "*.py"])
GLOBS = st.builds(
    lambda lead, segments, trail: lead + "/".join(segments) + trail,
    st.sampled_from(["", "/"]),
    st.lists(SEGMENTS, min_size=1, max_size=4),
    st.sampled_from(["", "", "/"]),
).filter(lambda glob: not glob.endswith("**/"))  # git and pathspec do not agree what that means
BELOW = st.lists(st.sampled_from(["a", "b", "ab"]), min_size=1, max_size=2)


@given(GLOBS, BELOW, st.lists(NAMES, min_size=1, max_size=3))
@settings(max_examples=400, deadline=None, derandomize=True)
def test_the_same_files_match(glob: str, below: list[str], path: list[str]) -> None:
    above = GitIgnoreSpec.from_lines([glob]).match_file("/".join(below + path))
    assert GitIgnoreSpec.from_lines(rebased_globs([glob], tuple(below))).match_file("/".join(path)) == above


@pytest.mark.parametrize("path", ["keep.py", "other.py", "deep/keep.py", "deep/other.py"])
@pytest.mark.parametrize(
    "globs",
    [
        ["a/**", "!a/keep.py"],
        ["a/**", "!keep.py"],
        ["a/**", "!a/deep/**"],
        ["*.py", "!a/**/keep.py"],
        ["a/b/**", "!a/**"],
    ],
)
def test_exceptions_stay_exceptions(globs: list[str], path: str) -> None:
    above = GitIgnoreSpec.from_lines(globs).match_file(f"a/{path}")
    assert GitIgnoreSpec.from_lines(rebased_globs(globs, ("a",))).match_file(path) == above


def test_a_policy_above_speaks_about_its_own_directory(tmp_path: Path) -> None:
    (tmp_path / "services/search").mkdir(parents=True)
    (tmp_path / "lint-llm-tags.toml").write_text(
        """
exclude = ["services/*/generated/**", "docs/**"]
[[services]]
name = "search"
paths = ["services/search/**"]
[[services]]
name = "mailer"
paths = ["services/mailer/**"]
[[waivers]]
paths = ["services/mailer/**"]
rules = ["LLT1"]
until = 2026-12-31
reason = "mailer only"
"""
    )
    inner = tmp_path / "services/search/lint-llm-tags.toml"
    inner.write_text('extends = "../../lint-llm-tags.toml"\nwire-only = true')
    policy = load_policy(inner)
    assert policy.exclude == ("/generated/**",)
    assert policy.services == (Service("search", paths=("/**",)), Service("mailer"))
    assert policy.waivers == ()
    # A file beside or below the root has no directory of its own to speak about.
    (tmp_path / "services/search/policies").mkdir()
    (tmp_path / "services/search/policies/org.toml").write_text('exclude = ["generated/x/**"]')
    inner.write_text('extends = "policies/org.toml"')
    assert load_policy(inner).exclude == ("generated/x/**",)
