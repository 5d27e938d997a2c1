"""Plain gitignore patterns match what pathspec says that they match."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from lint_llm_tags.source.globs import exclusion, plain_matcher

WORDS = st.sampled_from(["a", "b", "ab", "a.py", "b_c.py", "-x", ".y", "a b"])
PATHS = st.lists(WORDS, min_size=1, max_size=4).map("/".join)
PARTS = st.sampled_from(["a", "b", "ab", "a*", "*b", "*.py", "*", "**", "a.py", "*_c.py", ".y", "a*.py"])
GLOBS = st.builds(
    lambda start, parts, end: start + "/".join(parts) + end,
    st.sampled_from(["", "/"]),
    st.lists(PARTS, min_size=1, max_size=4),
    st.sampled_from(["", "/"]),
)


@settings(max_examples=1500, deadline=None)
@given(st.lists(GLOBS, min_size=1, max_size=2), PATHS)
def test_agrees_with_pathspec(globs: list[str], path: str) -> None:
    matches = plain_matcher(globs)
    if matches is not None:
        assert matches(path) == GitIgnoreSpec.from_lines(globs).match_file(path), (globs, path)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("build", "x/build/y.py"),
        ("generated/**", "generated/a/b.py"),
        ("**/migrations/*.py", "app/migrations/0001.py"),
        ("tests/", "app/tests/x.py"),
        ("/setup.py", "setup.py"),
        ("*_pb2.py", "a/b_pb2.py"),
        ("services/**/vendor", "services/a/b/vendor/c.py"),
        ("app.py", "/somewhere/app.py"),
    ],
)
def test_usual_patterns_are_plain(glob: str, path: str) -> None:
    matches = plain_matcher([glob])
    assert matches is not None
    assert matches(path)
    assert GitIgnoreSpec.from_lines([glob]).match_file(path)


@pytest.mark.parametrize(
    "glob", ["!a.py", "#a", "a[bc].py", "a?.py", "\\!a", "a ", "", "/", "**", "*", "ä.py", "a**b", "a//b"]
)
def test_all_others_are_left_to_pathspec(glob: str) -> None:
    assert plain_matcher(["a.py", glob]) is None


def test_exclusions_are_gitignore_patterns() -> None:
    excluded = exclusion(["legacy/", "/top.py", "**/gen/*.py", "!legacy/kept.py"])
    names = ["legacy/a.py", "x/legacy/a.py", "top.py", "x/top.py", "a/gen/b.py", "a/gen/deep/b.py"]
    assert [name for name in names if excluded(name)] == ["legacy/a.py", "x/legacy/a.py", "top.py", "a/gen/b.py"]
    assert not exclusion([])("a.py")
