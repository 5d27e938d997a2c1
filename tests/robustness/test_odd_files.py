"""Odd input never ends a run: each file is analysed or named as unreadable, and the others are still checked."""

from __future__ import annotations

import codecs
import json
import os
import resource
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CALL = 'client.responses.create(model="m", input="x")'
PLAIN = f"from openai import OpenAI\nclient = OpenAI()\n{CALL}\n"


def with_call(before: str = "", after: str = "") -> str:
    """A program with one untagged call, between two pieces of code."""
    return f"from openai import OpenAI\nclient = OpenAI()\n{before}\n{CALL}\n{after}"


def check(directory: Path, *paths: str, status: int | None = 1) -> dict[str, Any]:
    """The JSON answer of the command line. No traceback, whatever happens."""
    command = [sys.executable, "-m", "lint_llm_tags", "check", "--output-format", "json", *(paths or (".",))]
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False, errors="surrogateescape")
    assert "Traceback" not in done.stderr, done.stderr
    assert "internal error" not in done.stderr.lower(), done.stderr
    if status is not None:
        assert done.returncode == status, done.stdout + done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def found(answer: dict[str, Any], path: str, code: str) -> list[int]:
    return [d["line"] for d in answer["diagnostics"] if d["path"] == path and d["code"] == code]


# Must be analysed: the call's line.
ANALYSED: dict[str, tuple[bytes, int]] = {
    "byte_order_mark": (codecs.BOM_UTF8 + PLAIN.encode(), 3),
    "byte_order_mark_and_cookie": (codecs.BOM_UTF8 + b"# coding: utf-8\n" + PLAIN.encode(), 4),
    "crlf": (PLAIN.replace("\n", "\r\n").encode(), 3),
    "cr_only": (PLAIN.replace("\n", "\r").encode(), 3),
    "mixed_line_ends": (b"from openai import OpenAI\r\nclient = OpenAI()\r" + CALL.encode() + b"\n", 3),
    "no_last_newline": (PLAIN.rstrip("\n").encode(), 3),
    "leading_form_feed": (b"\f" + PLAIN.encode(), 3),
    "form_feeds_between": (with_call("\f\nx = 1\n\f").encode(), 6),
    "line_separators_in_strings": (with_call('x = "\u2028\u2029\x85\x0b\x0c\x1c"').encode(), 4),
    "latin_1_cookie": (b"# -*- coding: latin-1 -*-\n" + with_call('x = "é"').encode("latin-1"), 5),
    "cookie_in_second_line": (b"#!/usr/bin/env python\n# vim: fileencoding=cp1252\n" + PLAIN.encode("cp1252"), 5),
    "shift_jis": (b"# coding: shift_jis\n" + with_call('x = "日本語"').encode("shift_jis"), 5),
    "utf_8_sig_cookie": (b"# coding: utf-8-sig\n" + PLAIN.encode(), 4),
    "tabs": (b"from openai import OpenAI\nif True:\n\tclient = OpenAI()\n\t" + CALL.encode() + b"\n", 4),
    "continuation": (with_call("x = 1 + \\\n    2").encode(), 5),
    "semicolons": (b"from openai import OpenAI; client = OpenAI(); " + CALL.encode() + b"; del client\n", 1),
    "unicode_names": (with_call("ﬁ = größe = 变量 = 1").encode(), 4),
    "surrogate_in_string": (with_call(r'x = "\ud800"').encode(), 4),
    "match_statement": (with_call("match [1]:\n    case [int(n), *rest] | {'a': n, **rest} if n: pass\n").encode(), 6),
    "python_3_11": (with_call("try:\n    pass\nexcept* ValueError:\n    pass\n").encode(), 8),
    "python_3_12_generics": (with_call("type A[T: int] = list[T]\ndef f[T, *Ts, **P](x: T): ...\n").encode(), 6),
    "python_3_12_f_strings": (with_call('d = {\'a\': 1}\nx = f"{d["a"]} {\n  1  # why\n}"\n').encode(), 8),
    "python_3_13_type_defaults": (with_call("def f[T = int](x: T): ...\n").encode(), 5),
    "python_3_14_templates": (with_call("w = 3\nx = t'{w!r:>{w}} {'a'}'\n").encode(), 6),
    "python_3_14_except": (with_call("try:\n    pass\nexcept KeyError, ValueError:\n    pass\n").encode(), 8),
    "blocks_in_blocks": (
        b"from openai import OpenAI\nclient = OpenAI()\n"
        + "".join("    " * n + "if True:\n" for n in range(60)).encode()
        + ("    " * 60 + CALL + "\n").encode(),
        63,
    ),
    "thousand_statements_in_a_line": (with_call("; ".join(["x = 1"] * 1000)).encode(), 4),
    "long_elif_chain": (
        with_call("x = 0\nif x == 1: pass\n" + "".join(f"elif x == {n}: pass\n" for n in range(300))).encode(),
        306,
    ),
    "long_string_sum": (with_call("x = " + " + ".join(['"a"'] * 500)).encode(), 4),
    "long_call_chain": (with_call("x = q" + ".filter(a=1)" * 120).encode(), 4),
    "five_megabytes": (with_call("DATA = [\n" + "    'openai ' * 3,\n" * 290_000 + "]").encode(), 290_005),
    "five_megabyte_string": (with_call('DATA = "' + "openai " * 750_000 + '"').encode(), 4),
}

# Cannot be analysed: reported as LLT903, and where the place of the damage is known, at its line.
UNREADABLE: dict[str, tuple[bytes, int | None]] = {
    "syntax_error": (b"from openai import OpenAI\nclient = OpenAI(\n", None),
    "syntax_error_below": (PLAIN.encode() + b"x = = 1\n", 4),
    "python_2": (b"import openai\nprint 'openai'\n", 2),
    "mixed_indentation": (b"import openai\nif True:\n        x = 1\n\ty = 2\n", 4),
    "merge_conflict": (b"import openai\n<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> branch\n", 2),
    "template_of_python": (b"import openai\n{% if x %}\nclient = openai.OpenAI()\n{% endif %}\n", 2),
    "nul_byte": (PLAIN.encode() + b"x = '\0'\n", None),
    "utf_16": (codecs.BOM_UTF16_LE + PLAIN.encode("utf-16-le"), None),
    "broken_utf_8": (PLAIN.encode() + b"x = '\xff\xfe'\n", None),
    "unknown_cookie": (b"# coding: klingon\n" + PLAIN.encode(), None),
    "cookie_against_byte_order_mark": (codecs.BOM_UTF8 + b"# coding: latin-1\n" + PLAIN.encode(), None),
}

# Analysed or named as unreadable, but never fatal: nesting on which parsers give up, hang or crash.
DEEP: dict[str, str] = {
    "parentheses": "x = " + "(" * 6000 + ")" * 6000,
    "open_parentheses": "x = " + "(" * 6000,
    "lists": "x = " + "[" * 6000 + "]" * 6000,
    "calls": "x = " + "f(" * 150 + ")" * 150,
    "more_calls": "x = " + "f(" * 5000 + ")" * 5000,
    "unary": "x = " + "-" * 20_000 + "1",
    "nots": "x = " + "not " * 20_000 + "1",
    "sum": "x = " + " + ".join(["1"] * 20_000),
    "comparison": "x = " + " < ".join(["1"] * 20_000),
    "attributes": "x = a" + ".b" * 20_000,
    "subscripts": "x = a" + "[0]" * 20_000,
    "chained_calls": "x = a" + ".b()" * 20_000,
    "chained_client_calls": "x = client" + ".with_options(max_retries=1)" * 3000,
    "lambdas": "x = " + "lambda: " * 3000 + "1",
    "ternaries": "x = " + "1 if a else " * 3000 + "1",
    "elif": "x = 0\nif x: pass\n" + "elif x: pass\n" * 5000,
    "indentation": "".join(" " * n + "if 1:\n" for n in range(300)) + " " * 300 + "pass",
    "f_strings": "x = " + "f'{" * 100 + "1" + "}'" * 100,
    "dictionaries": "x = " + "{1: " * 150 + "2" + "}" * 150,
    "concatenation": "x = " + " ".join(["'a'"] * 20_000),
    "decorators": "@d\n" * 5000 + "def f(): ...",
    "targets": "x = " + "y = " * 20_000 + "1",
    "huge_integer": "x = 1" + "0" * 10_000,
    "header_dictionaries": "h = {}\n" + "".join(f"h = {{**h, 'x-{n}': '1'}}\n" for n in range(2000)),
    "aliases": "a0 = client\n" + "".join(f"a{n + 1} = a{n}\n" for n in range(2000)) + "a2000.responses.create()",
    "wrappers": "def f0(**k): return client.responses.create(**k)\n"
    + "".join(f"def f{n + 1}(**k): return f{n}(**k)\n" for n in range(500))
    + "f500(model='m', input='x')",
}

SILENT: dict[str, bytes] = {
    "empty": b"",
    "only_byte_order_mark": codecs.BOM_UTF8,
    "only_newlines": b"\n\r\n\r",
    "only_form_feed": b"\f",
    "only_comment": b"# openai",
    "only_docstring": b'"""from openai import OpenAI\nOpenAI().responses.create(model="m", input="x")\n"""\n',
}


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """One run over all of them together: none may spoil the others."""
    directory = tmp_path_factory.mktemp("odd")
    contents = {name: content for name, (content, _) in (ANALYSED | UNREADABLE).items()} | SILENT
    contents |= {f"deep_{name}": with_call(before).encode() for name, before in DEEP.items()}
    for name, content in contents.items():
        (directory / f"{name}.py").write_bytes(content)
    return check(directory)


pytestmark = pytest.mark.xdist_group("odd-files")


@pytest.mark.parametrize("name", ANALYSED)
def test_analysed(answer: dict[str, Any], name: str) -> None:
    assert found(answer, f"{name}.py", "LLT903") == []
    assert found(answer, f"{name}.py", "LLT102") == [ANALYSED[name][1]]


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable_is_said(answer: dict[str, Any], name: str) -> None:
    [diagnostic] = [d for d in answer["diagnostics"] if d["path"] == f"{name}.py"]
    assert diagnostic["code"] == "LLT903"
    assert "\n" not in diagnostic["message"]
    line = UNREADABLE[name][1]
    if line is not None:
        assert diagnostic["line"] == line


@pytest.mark.parametrize("name", DEEP)
def test_deep_nesting_is_analysed_or_said(answer: dict[str, Any], name: str) -> None:
    path = f"deep_{name}.py"
    assert found(answer, path, "LLT102") or found(answer, path, "LLT903")


@pytest.mark.parametrize("name", SILENT)
def test_silent(answer: dict[str, Any], name: str) -> None:
    assert [d for d in answer["diagnostics"] if d["path"] == f"{name}.py"] == []


def test_every_file_is_counted(answer: dict[str, Any]) -> None:
    assert answer["summary"]["files"] == len(ANALYSED) + len(UNREADABLE) + len(DEEP) + len(SILENT)


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"a.py": "from b import client\n", "b.py": "from a import client\n"}, id="import_cycle"),
        pytest.param({"a.py": "from a import client\n"}, id="imports_itself"),
        pytest.param({"a.py": "from b import *\n", "b.py": "from a import *\n"}, id="star_cycle"),
        pytest.param({"a.py": "client = client\n"}, id="assigned_to_itself"),
        pytest.param({"a.py": "x = y\ny = x\nclient = x\n"}, id="names_in_a_circle"),
        pytest.param({"a.py": "def make(): return make()\nclient = make()\n"}, id="recursive_factory"),
        pytest.param({"a.py": "class A(A): pass\nclient = A()\n"}, id="inherits_from_itself"),
        pytest.param({"a.py": "class A(B): pass\nclass B(A): pass\nclient = B().client\n"}, id="bases_in_a_circle"),
        pytest.param({"a.py": "h = {}\nh = {**h, **h}\nh.update(h)\nclient = OpenAI(default_headers=h)\n"}, id="splat"),
        pytest.param({"a.py": "def f(c=f): return f(c)\nclient = f(f)\n"}, id="function_given_to_itself"),
        pytest.param({"a.py": "client = OpenAI()\nclient = client.with_options()\nwhile 1: client = client.copy()\n"}),
        pytest.param({"a.py": "f = lambda x: x(x)\nclient = f(f)\n"}, id="omega"),
        pytest.param(
            {"a.py": "class A:\n    @property\n    def client(self): return self.client\nclient = A().client\n"}
        ),
        pytest.param(
            {
                "a.py": "from m0 import client\n",
                **{f"m{n}.py": f"from m{n + 1} import client\n" for n in range(300)},
                "m300.py": "from openai import OpenAI\nclient = OpenAI()\n",
            },
            id="long_way_round",
        ),
        pytest.param(
            {
                "a.py": "from f import make\nclient = make(9)\n",
                "f.py": "from openai import OpenAI\ndef make(n):\n"
                "    return OpenAI() if n == 0 else make(n - 1) or make(n - 2) or make(n - 3)\n",
            },
            id="branching_recursion",
        ),
    ],
)
def test_circles_end(tmp_path: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (tmp_path / name).write_text(f"from openai import OpenAI\n{content}")
    with (tmp_path / "a.py").open("a") as file:
        file.write(CALL + "\n")
    (tmp_path / "plain.py").write_text(PLAIN)
    answer = check(tmp_path)
    assert found(answer, "plain.py", "LLT102") == [3]
    assert [d for d in answer["diagnostics"] if d["code"] == "LLT903"] == []


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("A = 'xxxxxxxxxx'\n" + "A = A + A\n" * 45, id="doubled_string"),
        pytest.param("A = 'xxxxxxxxxx'\n" + "A = f'{A}{A}'\n" * 45, id="doubled_by_f_string"),
        pytest.param("A = name()\n" + "A = f'{A}/{A}'\n" * 45, id="doubled_unknown"),
        pytest.param("A = 'aaaaaaaaaa'\n" + "A = A.replace('a', A)\n" * 20, id="replaced_by_itself"),
        pytest.param("B = ['a', 'b']\n" + "B = [*B, *B]\n" * 45 + "A = ','.join(B)\n", id="doubled_list"),
        pytest.param("B = ('a',)\n" + "B = B + B\n" * 45 + "A = B[0]\n", id="doubled_tuple"),
        pytest.param("B = {'a': 'b'}\n" + "B = {**B, 'c': [B, B]}\n" * 45 + "A = B['a']\n", id="nested_dict"),
        pytest.param("A = '%9999999999s' % 'a'\n", id="percent_width"),
        pytest.param("A = '{:>9999999999}'.format('a')\n", id="format_width"),
        pytest.param("A = f'{1:>9999999999}'\n", id="f_string_width"),
        pytest.param("A = '7'.zfill(9999999999)\n", id="zero_fill"),
        pytest.param("A = 'x' * 10**10\n", id="repeated"),
        pytest.param("A = str(10 ** 10 ** 10)\n", id="power"),
        pytest.param("A = str(1 << 10**12)\n", id="shift"),
        pytest.param("A = b'a'.decode().encode().upper()\n", id="bytes"),
    ],
)
def test_nothing_is_computed_that_no_memory_holds(tmp_path: Path, code: str) -> None:
    (tmp_path / "a.py").write_text(
        f"from openai import OpenAI\n{code}client = OpenAI(default_headers={{'x-llm-team': A}})\n{CALL}\n"
    )
    limit = 4 * 2**30
    command = [sys.executable, "-m", "lint_llm_tags", "check", "--output-format", "json", "--select=LLT102,LLT9", "."]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )
    assert done.stderr == ""
    [diagnostic] = json.loads(done.stdout)["diagnostics"]
    assert diagnostic["code"] == "LLT102"
    assert diagnostic["missing"] == ["service", "feature"]


def test_messages_stay_on_one_line_and_encodable(tmp_path: Path) -> None:
    values = [r"a\nb", r"\ud800", r"\x1b[31mred", r"\x00", "x" * 5000, r"\u202e"]
    (tmp_path / "lint-llm-tags.toml").write_text('[tags.team]\nvalues = ["support"]\n')
    (tmp_path / "a.py").write_text(
        "from openai import OpenAI\n"
        + "".join(f'OpenAI(default_headers={{"x-llm-team": "{value}"}})\n' for value in values)
    )
    answer = check(tmp_path)
    assert len(found(answer, "a.py", "LLT201")) == len(values)
    for diagnostic in answer["diagnostics"]:
        assert diagnostic["message"].isprintable(), diagnostic
        assert len(diagnostic["message"]) < 600
    for form in ("text", "concise"):
        command = [sys.executable, "-m", "lint_llm_tags", "check", "--output-format", form, "--color=never", "."]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
        assert not {0, 7, 8, 27} & set(done.stdout)


def test_odd_things_that_end_in_py(tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text(PLAIN)
    (tmp_path / "directory.py").mkdir()
    (tmp_path / "directory.py" / "inside.py").write_text(PLAIN)
    (tmp_path / "dangling.py").symlink_to(tmp_path / "absent.py")
    (tmp_path / "to_itself.py").symlink_to(tmp_path / "to_itself.py")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "pipe.py")
    with socket.socket(socket.AF_UNIX) as unix:
        here = Path.cwd()
        os.chdir(tmp_path)  # the path of a socket is limited to about 100 bytes
        try:
            unix.bind("socket.py")
        finally:
            os.chdir(here)
        answer = check(tmp_path)
    assert found(answer, "plain.py", "LLT102") == [3]
    assert found(answer, "directory.py/inside.py", "LLT102") == [3]
    assert {d["path"] for d in answer["diagnostics"] if d["code"] == "LLT102"} == {"plain.py", "directory.py/inside.py"}


@pytest.mark.parametrize("name", ["pipe.py", "dangling.py", "to_itself.py"])
def test_odd_things_named_by_the_user(tmp_path: Path, name: str) -> None:
    if name == "pipe.py":
        os.mkfifo(tmp_path / name)
    else:
        (tmp_path / name).symlink_to(tmp_path / ("absent.py" if name == "dangling.py" else name))
    (tmp_path / "plain.py").write_text(PLAIN)
    command = [sys.executable, "-m", "lint_llm_tags", "check", "--output-format", "concise", name, "plain.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode in {1, 2}
    assert name in done.stdout + done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text(PLAIN)
    (tmp_path / "secret.py").write_text(PLAIN)
    (tmp_path / "secret.py").chmod(0)
    answer = check(tmp_path)
    assert found(answer, "secret.py", "LLT903") == [1]
    assert found(answer, "plain.py", "LLT102") == [3]


@pytest.mark.parametrize(
    "name", ["with space.py", "a\nb.py", "größe.py", "-x.py", "[a].py", "a'b\"c.py", "é" * 100 + ".py"]
)
def test_odd_file_names(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PLAIN)
    assert found(check(tmp_path), name, "LLT102") == [3]


NEWER = """\
from openai import OpenAI
from clients import other

class Handler:
    client = OpenAI()

    def ask(self, words):
        print(f"asked {', '.join([
            'a' for word in words
        ])}")
        return self.client.responses.create(model="m", input="x")

def f[T](x: T) -> T:
    other.responses.create(model="m", input="x")
    return x
"""


def test_bodies_in_newer_syntax_are_judged_like_others(tmp_path: Path) -> None:
    (tmp_path / "newer.py").write_text(NEWER)
    (tmp_path / "clients.py").write_text("import openai\n\nother = openai.OpenAI()\n")
    report = check(tmp_path, "newer.py")
    found = {(item["line"], item["code"], *item["missing"]) for item in report["diagnostics"]}
    everything = ("team", "service", "feature")
    assert found == {(5, "LLT101", "team", "service"), (11, "LLT102", *everything), (14, "LLT102", *everything)}
