"""What is shipped, and what using it costs."""

from __future__ import annotations

import email
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from lint_llm_tags.providers.catalog import providers_in_files
from lint_llm_tags.providers.mentions import mentions_in_files

ROOT = Path(__file__).parents[2]
HEAVY = {"libcst", "pathspec", "flake8", "rich", "click", "pydantic", "openai"}

pytestmark = pytest.mark.xdist_group("packaging")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    directory = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", directory, ROOT],
        check=True,
        capture_output=True,
    )
    [path] = directory.glob("*.whl")
    return zipfile.ZipFile(path)


def test_wheel_holds_every_file_of_the_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    package = ROOT / "lint_llm_tags"
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and "__pycache__" not in path.parts
    }
    wanted |= {f"lint_llm_tags/pages/{path.name}" for path in (ROOT / "docs" / "rules").glob("*.md")}
    wanted |= {f"lint_llm_tags/providers/{name}" for name in ("data/mentions.txt", "compiled.py")}
    shipped = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert shipped == wanted
    assert "lint_llm_tags/py.typed" in shipped
    assert "lint_llm_tags/policy/schema.json" in shipped
    assert "lint_llm_tags/providers/data/openai.toml" in shipped


def test_wheel_knows_what_the_provider_files_mention(wheel: zipfile.ZipFile) -> None:
    compiled = wheel.read("lint_llm_tags/providers/data/mentions.txt").decode()
    assert tuple(compiled.splitlines()) == mentions_in_files()


def test_wheel_holds_the_provider_files_as_a_module(wheel: zipfile.ZipFile) -> None:
    compiled: dict[str, object] = {}
    exec(wheel.read("lint_llm_tags/providers/compiled.py"), compiled)
    assert compiled["PROVIDERS"] == providers_in_files()


def test_base_install_is_small(wheel: zipfile.ZipFile) -> None:
    [name] = [name for name in wheel.namelist() if name.endswith("METADATA")]
    metadata = email.message_from_bytes(wheel.read(name))
    required = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert {line.split(">")[0].strip() for line in required} == {"libcst", "pathspec", "pyyaml", "tomli"}
    assert metadata["Requires-Python"] == ">=3.10"
    assert metadata["License-Expression"] == "MIT"


def test_console_script_and_flake8_extension_are_declared(wheel: zipfile.ZipFile) -> None:
    [name] = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    lines = wheel.read(name).decode().split("\n")
    assert "lint-llm-tags = lint_llm_tags.__main__:main" in lines
    assert "LLT = lint_llm_tags.flake8_plugin:Plugin" in lines


@pytest.mark.parametrize(
    "code",
    [
        "import lint_llm_tags",
        "import lint_llm_tags.flake8_plugin",
        "import lint_llm_tags.__main__",
        "import lint_llm_tags.tags.carriers",
    ],
)
def test_import_is_light(code: str) -> None:
    probe = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"]])
def test_help_is_light(arguments: list[str]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "lint_llm_tags", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    assert "argparse" in imported
    assert not HEAVY & imported


def test_check_of_a_directory_without_llm_code_does_not_import_libcst(tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text("print('no model in sight')\n")
    command = [sys.executable, "-X", "importtime", "-m", "lint_llm_tags", "check", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    assert "lint_llm_tags" in imported
    assert "libcst" not in imported


def test_version_is_the_newest_of_the_changelog() -> None:
    from lint_llm_tags import __version__

    headings = [line for line in (ROOT / "CHANGELOG.md").read_text().splitlines() if line.startswith("## ")]
    assert headings[0].removeprefix("## ").split()[0] == __version__
