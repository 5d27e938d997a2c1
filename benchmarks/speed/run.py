"""Measure the checker against ruff and other linters, and write docs/performance.md.

    python benchmarks/speed/run.py --work DIRECTORY [--repeat N] [--only CASE ...] [--no-peers]

Corpora come from the package index (pip download), peers from an environment made in DIRECTORY. Every contestant is a
whole process; what counts is its user and system CPU time with that of its children. Contestants take turns, medians
are compared. Trees become git repositories of their own, as users' are. The checker is built from this checkout and
installed as a wheel, as users have it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "performance.md"
RESULTS = HERE / "results.json"
PEERS = ("ruff==0.17.5", "flake8", "flake8-async", "fixit", "ast-grep-cli", "semgrep")
TREES = {
    "django": ("django==5.2.*",),
    "home-assistant": ("homeassistant==2024.3.3",),
    "langchain": (
        "langchain==1.*", "langchain-core==1.*", "langchain-openai==1.*", "langchain-anthropic==1.*",
        "langchain-classic==1.*", "langchain-text-splitters==1.*",
    ),
    "crewai": ("crewai==1.15.*",),
    "litellm": ("litellm==1.110.*",),
}  # fmt: skip
"""Package requirements by name of the tree."""
DENSE = ("langchain", "crewai", "litellm")
"""Trees on which the peers run, too. A contestant that takes longer than ``--limit`` is stopped, and said to have been."""
FILES = (5_000, 50_000)
"""Sizes of a tree of copies: whether time and memory grow with it and no faster."""


@dataclass(frozen=True)
class Contestant:
    name: str
    command: tuple[str, ...]
    prepared: tuple[str, ...] = ()
    """What is run once before it is measured."""
    writes: bool = False
    """It changes the tree, which is restored after each run."""


@dataclass(frozen=True)
class Cost:
    """What a process used, with its children."""

    cpu: float
    """User and system seconds."""
    memory: float
    """MB, of the largest process."""
    stopped: bool
    """It had not ended when it had used the CPU time that it was given."""


@dataclass
class Case:
    name: str
    tree: Path
    contestants: list[Contestant]
    seconds: dict[str, list[float]] = field(default_factory=dict)
    memory: dict[str, float] = field(default_factory=dict)
    stopped: list[str] = field(default_factory=list)
    """Contestants whose figures are those of a part of a run."""

    def measure(self, repeat: int, limit: int) -> None:
        slow: set[str] = set()
        for one in self.contestants:
            if one.prepared:
                cost(one.prepared, self.tree, limit)
        for _ in range(repeat):
            for one in self.contestants:
                if one.name in slow:
                    continue
                used = self._run(one, limit)
                self.seconds.setdefault(one.name, []).append(used.cpu)
                self.memory[one.name] = max(used.memory, self.memory.get(one.name, 0))
                if used.stopped:
                    self.stopped.append(one.name)
                if used.stopped or used.cpu > 30:
                    slow.add(one.name)

    def _run(self, contestant: Contestant, limit: int) -> Cost:
        used = cost(contestant.command, self.tree, limit)
        if contestant.writes:
            subprocess.run(["git", "checkout", "-q", "."], cwd=self.tree, check=True)
        return used


def cost(command: tuple[str, ...], directory: Path, limit: int) -> Cost:
    probe = (
        "import json, resource, subprocess, sys\n"
        "quiet = subprocess.DEVNULL\n"
        f"most = lambda: resource.setrlimit(resource.RLIMIT_CPU, ({limit}, {limit} + 5))\n"
        "subprocess.run(sys.argv[1:], stdout=quiet, stderr=quiet, preexec_fn=most)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", probe, *command],
        cwd=directory, capture_output=True, text=True, check=True, env=environment(),
    )  # fmt: skip
    cpu, memory = json.loads(done.stdout)
    return Cost(cpu, memory, stopped=cpu >= limit)


def environment() -> dict[str, str]:
    """Ours, without what would keep Python from its compiled modules."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def fetch(work: Path, name: str, packages: tuple[str, ...]) -> Path:
    """The Python files of some packages as a git repository."""
    tree = work / "trees" / name
    if tree.exists():
        return tree
    wheels = work / "wheels" / name
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", "-d", wheels, *packages],
        check=True,
    )
    for wheel in wheels.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            for member in archive.namelist():
                if member.endswith(".py"):
                    archive.extract(member, tree)
    return committed(tree)


def committed(tree: Path) -> Path:
    author = ("-c", "user.name=b", "-c", "user.email=b@example.com")
    for command in (("init", "-q"), ("add", "-A"), (*author, "commit", "-qm", "b")):
        subprocess.run(["git", *command], cwd=tree, check=True, capture_output=True)
    return tree


def peers(work: Path) -> Path:
    """The directory with the peers' commands."""
    place = work / "peers"
    if not place.exists():
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        subprocess.run([place / "bin" / "pip", "install", "-q", *PEERS], check=True)
    return place / "bin"


def ours(work: Path) -> Path:
    """The directory with the command of the checker as it is now, and with a flake8 that has it for a plugin."""
    place = work / "ours"
    pip = (place / "bin" / "python", "-m", "pip", "install", "-q")
    if not place.exists():
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        # As pre-commit and uv install it: scripts that older versions of pip write begin with an import of re.
        subprocess.run([*pip, "--upgrade", "pip"], check=True, env=environment())
    subprocess.run([*pip, "flake8", f"{HERE.parents[1]}"], check=True, env=environment())
    subprocess.run([*pip, "--force-reinstall", "--no-deps", f"{HERE.parents[1]}"], check=True, env=environment())
    return place / "bin"


def cases(work: Path, with_peers: bool) -> list[Case]:
    bins = peers(work)
    rules = HERE / "rules"
    ruff = Contestant("ruff", (f"{bins}/ruff", "check", "--isolated", "--no-cache", "--select", "E9,F", "-q", "."))
    mine = ours(work)
    checker = (f"{mine}/lint-llm-tags",)
    cold = Contestant("cold", (*checker, "check", "--no-cache", "--quiet", "."))
    whole = (*checker, "check", "--quiet", ".")
    warm = Contestant("warm", whole, prepared=whole)
    others = [
        Contestant("ast-grep", (f"{bins}/ast-grep", "scan", "-r", f"{rules}/ast-grep.yml", ".")),
        Contestant("flake8", (f"{plain_flake8(work)}", "--isolated", "-j1", "--select", "E9,F", ".")),
        Contestant("flake8-async", ("sh", "-c", f"git ls-files -z '*.py' | xargs -0 {bins}/flake8-async --enable ASYNC100")),
        Contestant("fixit", ("sh", "-c", f"PYTHONPATH={rules} {bins}/fixit --quiet --rules untagged:Untagged lint .")),
        Contestant("semgrep", (f"{bins}/semgrep", "--metrics=off", "--disable-version-check", "-q", "-j1", "--config", f"{rules}/semgrep.yml", ".")),
    ]  # fmt: skip
    found = []
    for name, packages in TREES.items():
        tree = fetch(work, name, packages)
        wanted = [ruff, cold, warm, *(others if with_peers and name in DENSE else ())]
        found.append(Case(name, tree, wanted))
    found += small_cases(work, ruff, checker)
    found += edited_cases(work, ruff, checker)
    found += [plugin_case(work, mine), import_case(mine), fix_case(work, checker)]
    found += [Case(f"{count:,} files", copies(work, count), [ruff, cold, warm]) for count in FILES]
    return found


def plugin_case(work: Path, mine: Path) -> Case:
    """flake8 on files without LLM code, with the plugin and without it. The first one is what the other is held to."""
    options = ("--isolated", "-j1", "django/db", "django/forms")
    plain = Contestant("flake8 alone", (f"{plain_flake8(work)}", *options))
    with_plugin = Contestant("with the plugin", (f"{mine}/flake8", *options))
    return Case("flake8 with the plugin", work / "trees" / "django", [plain, with_plugin])


def plain_flake8(work: Path) -> Path:
    """flake8's command in an environment of its own: the peers' flake8 has flake8-async for a plugin."""
    alone = work / "flake8"
    if not alone.exists():
        subprocess.run([sys.executable, "-m", "venv", alone], check=True)
        subprocess.run([alone / "bin" / "python", "-m", "pip", "install", "-q", "flake8"], check=True)
    return alone / "bin" / "flake8"


def import_case(mine: Path) -> Case:
    """What flake8 pays for the plugin in a process where no file needs it."""
    python = f"{mine}/python"
    bare = Contestant("python", (python, "-c", "pass"))
    plugin = Contestant("python with the plugin", (python, "-c", "import lint_llm_tags.flake8_plugin"))
    return Case("import of the flake8 plugin", mine, [bare, plugin])


def fix_case(work: Path, checker: tuple[str, ...]) -> Case:
    """A thousand files with a hundred calls that lack one tag, in ten packages."""
    tree = work / "trees" / "hundred"
    if not tree.exists():
        thousand(work, tree)
        for number in range(10):
            calls = "".join(CALL.format(n=n) for n in range(10))
            client = 'OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})'
            (tree / f"ask{number}.py").write_text(f"from openai import OpenAI\n\nclient = {client}\n\n\n{calls}")
        committed(tree)
    check = Contestant("check", (*checker, "check", "--no-cache", "--quiet", "."))
    fix = Contestant("fix", (*checker, "fix", "--no-cache", "--quiet", "."), writes=True)
    return Case("fix of 100 findings in 1,000 files", tree, [check, fix])


def thousand(work: Path, tree: Path) -> None:
    """Fill ``tree`` with a thousand files without LLM code."""
    source = work / "trees" / "django"
    for path in sorted(source.rglob("*.py"))[:1000]:
        target = tree / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)


def copies(work: Path, count: int) -> Path:
    """A tree of so many files: django's over and over, under other names."""
    tree = work / "trees" / f"{count}"
    if not tree.exists():
        sources = sorted((work / "trees" / "django").rglob("*.py"))
        for number in range(count):
            target = tree / f"p{number // 500}" / f"m{number}.py"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(sources[number % len(sources)], target)
        committed(tree)
    return tree


def small_cases(work: Path, ruff: Contestant, ours: tuple[str, ...]) -> list[Case]:
    """One file, as a pre-commit hook passes it, in a repository of a thousand."""
    tree = work / "trees" / "small"
    if not tree.exists():
        thousand(work, tree)
        plain = "".join(f"def f{n}(a, b):\n    return a + b * {n}\n\n\n" for n in range(75))
        (tree / "plain.py").write_text(plain)
        (tree / "usual.py").write_text(f"import os\n\nfrom django.utils.encoding import force_str\n\n\n{plain}")
        body = "".join(CALL.format(n=n) for n in range(50))
        (tree / "ask.py").write_text(f"from openai import OpenAI\n\nclient = OpenAI()\n\n\n{body}")
        committed(tree)
    found = []
    for name, file in (
        ("one file without LLM code", "plain.py"),
        ("one that imports others", "usual.py"),
        ("one file with LLM calls", "ask.py"),
    ):
        single = Contestant("ruff", (*ruff.command[:-1], file))
        cold = Contestant("cold", (*ours, "check", "--no-cache", "--quiet", file))
        again = (*ours, "check", "--quiet", file)
        warm = Contestant("warm", again, prepared=again)
        found.append(Case(name, tree, [single, cold, warm]))
    return found


def edited_cases(work: Path, ruff: Contestant, ours: tuple[str, ...]) -> list[Case]:
    """One file of a tree full of LLM code, as a commit hook asks about it: edited since the whole tree was checked."""
    tree = fetch(work, "crewai", TREES["crewai"])
    found = []
    for name, file in (("without", "crewai/tools/base_tool.py"), ("with", "crewai/utilities/agent_utils.py")):
        single = Contestant("ruff", (*ruff.command[:-1], file))
        cold = Contestant("cold", (*ours, "check", "--no-cache", "--quiet", file))
        edit = f"date +'# %N' >>{file}; {' '.join(ours)} check --quiet {file}"
        known = Contestant("known", ("sh", "-c", edit), prepared=(*ours, "check", "--quiet", "."), writes=True)
        found.append(Case(f"one file of crewai {name} LLM calls", tree, [single, cold, known]))
    return found


CALL = """\
def ask{n}(question):
    return client.chat.completions.create(
        model="m",
        messages=[dict(role="user", content=question)],
        extra_headers=dict(team="a"),
    )


"""


def report(results: dict[str, dict[str, Any]]) -> str:
    lines = [
        "| tree | contestant | CPU s (median) | spread | x the first | memory MB |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for name, case in results.items():
        seconds = case["seconds"]
        base = statistics.median(next(iter(seconds.values())))
        for contestant, values in seconds.items():
            middle = statistics.median(values)
            spread = f"{min(values):.3f}-{max(values):.3f}" if len(values) > 1 else "one run"
            more = ""
            if contestant in case.get("stopped", ()):
                spread, more = "stopped: had not ended", "> "
            memory = case["memory"][contestant]
            ratio = f"{more}{middle / base:.2f}"
            lines.append(f"| {name} | {contestant} | {more}{middle:.3f} | {spread} | {ratio} | {memory:.0f} |")
    return "\n".join(lines) + "\n"


def versions(work: Path) -> str:
    code = "import importlib.metadata as m; print(*(f'{d.name} {d.version}' for d in m.distributions()), sep='\\n')"
    listed = subprocess.run([peers(work) / "python", "-c", code], capture_output=True, text=True, check=True).stdout
    wanted = {requirement.partition("==")[0] for requirement in PEERS}
    return ", ".join(sorted(line for line in listed.splitlines() if line.partition(" ")[0] in wanted))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--work", type=Path, required=True, help="directory for corpora and peers, kept for the next run"
    )
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--limit", type=int, default=600, help="CPU seconds after which a contestant is stopped")
    parser.add_argument("--only", nargs="*", default=[], help="names of cases")
    parser.add_argument(
        "--contestants", nargs="*", default=[], help="measure these only and keep what is known of the others"
    )
    parser.add_argument("--no-peers", action="store_true", help="ruff only")
    args = parser.parse_args()
    work = args.work.resolve()
    results = json.loads(RESULTS.read_text()) if args.only and RESULTS.exists() else {}
    for case in cases(work, not args.no_peers):
        if not args.only or case.name in args.only:
            order = [one.name for one in case.contestants]
            case.contestants = [one for one in case.contestants if one.name in (args.contestants or order)]
            case.measure(args.repeat, args.limit)
            results[case.name] = merged(results.get(case.name, {}) if args.contestants else {}, case, order)
            print(report({case.name: results[case.name]}), flush=True)
            RESULTS.write_text(json.dumps(results, indent=1) + "\n")
            write_page(work, results)


def merged(known: dict[str, Any], case: Case, order: list[str]) -> dict[str, Any]:
    """What was measured now, with what was known of contestants that did not run."""
    kept = [name for name in known.get("stopped", ()) if name not in case.seconds]
    seconds, memory = {**known.get("seconds", {}), **case.seconds}, {**known.get("memory", {}), **case.memory}
    names = [*(name for name in order if name in seconds), *(name for name in seconds if name not in order)]
    return {
        "seconds": {name: seconds[name] for name in names},
        "memory": {name: memory[name] for name in names},
        "stopped": [*kept, *case.stopped],
    }


def write_page(work: Path, results: dict[str, dict[str, Any]]) -> None:
    head, mark, _ = PAGE.read_text().partition("<!-- measured -->\n")
    machine = (
        f"{platform.machine()}, {os.cpu_count()} processors, CPython {platform.python_version()}; {versions(work)}."
    )
    PAGE.write_text(f"{head}{mark}\n{machine}\n\n{report(results)}")


if __name__ == "__main__":
    main()
