"""Where comments are, and which lines they speak about."""

from __future__ import annotations

import pytest

from lint_llm_tags.suppressions.comments import comments_of


def spoken_about(code: str) -> list[int]:
    """The lines that the one comment ``# x`` speaks about, asked line by line."""
    (comment,) = [each for each in comments_of(code) if each.text.startswith("# x")]
    lines = range(1, code.count("\n") + 2)
    return [line for line in lines if comment.speaks_about(line, line)]


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("a()  # x\nb()\n", [1]),
        ("# x\na()\nb()\n", [2]),
        ("# x\n\n\n# another\na()\nb()\n", [5]),
        ("a(\n    1,\n)  # x\nb()\n", [1, 2, 3]),
        ("a(  # x\n    1,\n)\nb()\n", [1, 2, 3]),
        ("a(\n    b(),  # x\n    c(),\n)\n", [2]),
        ("a(\n    # x\n    b(),\n    c(),\n)\n", [3]),
        ("# x\na(\n    b(),\n)\nc()\n", [2, 3, 4]),
        ("# x\nif a():\n    b()\n", [2]),
        ("if a():  # x\n    b()\n", [1]),
        ("if a():\n    # x\n    b()\n    c()\n", [3]),
        ("if a():\n    b()\n    # x\nc()\n", [4]),
        ("# x\n@d\ndef f(): ...\n", [2]),
        ("a = 1 + \\\n    b()  # x\nc()\n", [1, 2]),
        ("a(); b()  # x\n", [1]),
        ("a()\n# x\n", []),
        ("a()\r\nb()  # x\r\nc()\r\n", [2]),
        ("a()\rb()  # x\rc()\r", [2]),
    ],
)
def test_lines_spoken_about(code: str, lines: list[int]) -> None:
    if "\r" in code:
        code_lines = code.replace("\r\n", "\n").replace("\r", "\n")
        (comment,) = comments_of(code)
        assert (comment.first, comment.last) == (lines[0], lines[-1])
        assert spoken_about(code_lines) == lines
    else:
        assert spoken_about(code) == lines


def test_beside_code_it_speaks_about_whatever_the_line_is_part_of() -> None:
    (comment,) = comments_of("f(\n    g(\n        1,  # x\n    ),\n)\n")
    assert comment.speaks_about(2, 4)
    assert not comment.speaks_about(4, 4)


def test_strings_are_no_comments() -> None:
    code = 'a = "# x"\nb = """\n# x\n"""\nc = f"{d}# x"\ne = f"""\n# x {d}\n"""\n'
    assert comments_of(code) == []


def test_broken_code_keeps_what_came_before() -> None:
    assert [each.line for each in comments_of("a()  # x\n'''\n# y\n")] == [1]
    assert comments_of("") == []


def test_columns_count_characters() -> None:
    (comment,) = comments_of('größe = "€𝄞"  # x\n')
    assert (comment.line, comment.column) == (1, 15)
