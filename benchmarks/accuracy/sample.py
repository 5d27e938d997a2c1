"""Draw diagnostics (for precision) and places of LLM code (for recall) to be read by a person.

    python benchmarks/accuracy/sample.py --results RESULTS --seed 1 --count 100 REPOSITORY ... > sample.txt

RESULTS is what ``run.py`` wrote. Repositories take turns, so that a large one does not fill the sample; within one the
order is random. D are diagnostics; S are places that are LLM code by their
text; M are methods of which most are not and have to be sorted out. Each item shows its source with some lines around it and what the checker says of it.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from search import Hit, search

CODES = {"client": "LLT101", "call": "LLT102", "http": "LLT103"}
"""An untagged site of each kind is one diagnostic."""
T = TypeVar("T")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+", type=Path)
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100, help="of each kind (default: 100)")
    parser.add_argument("--context", type=int, default=8, help="lines around an item (default: 8)")
    args = parser.parse_args()
    chance = random.Random(args.seed)
    diagnostics: dict[Path, list[dict[str, Any]]] = {}
    hits: dict[str, dict[Path, list[Hit]]] = {"S": {}, "M": {}}
    sites: dict[Path, list[dict[str, Any]]] = {}
    for root in args.repositories:
        name = root.resolve().name
        sites[root] = json.loads((args.results / f"{name}.inventory.json").read_bytes())["sites"]
        diagnostics[root] = [site for site in sites[root] if site["verdict"] == "untagged"]
        for hit in search(root):
            hits["M" if hit.kind == "method" else "S"].setdefault(root, []).append(hit)
    for number, (root, item) in enumerate(_turns(diagnostics, args.count, chance), 1):
        file = _relative(root, item["path"])
        where = f"{root.name}/{file}:{item['line']}"
        print(f"=== D{number} {where} {CODES[item['kind']]} {item['provider']} {item['symbol']} {item['missing']}")
        print(item["because"])
        print(_excerpt(root / file, item["line"], item["end_line"], args.context, item["cell"]))
    for letter, found in hits.items():
        for number, (root, hit) in enumerate(_turns(found, args.count, chance), 1):
            print(f"=== {letter}{number} {root.name}/{hit.path}:{hit.line}:{hit.column} {hit.kind} {hit.text}")
            around = [site for site in sites[root] if _covers(root, site, hit)]
            for site in sorted(around, key=lambda site: site["end_line"] - site["line"]):
                said = (site[word] for word in ("kind", "provider", "symbol", "verdict", "missing", "because"))
                print("  site:", *said)
            if not around:
                print("  NOT IN THE INVENTORY")
            print(_excerpt(root / hit.path, hit.line, hit.line, args.context))
    return 0


def _turns(groups: dict[Path, list[T]], count: int, chance: random.Random) -> Iterable[tuple[Path, T]]:
    """``count`` items, the groups taking turns, in random order within each."""
    waiting = {root: chance.sample(items, len(items)) for root, items in groups.items() if items}
    taken: list[tuple[Path, T]] = []
    while waiting and len(taken) < count:
        for root in chance.sample(list(waiting), len(waiting)):
            taken.append((root, waiting[root].pop()))
            if not waiting[root]:
                del waiting[root]
    return taken[:count]


def _relative(root: Path, path: str) -> str:
    """A reported path, which is relative to the repository or to where the sampler runs, or absolute, below its repository."""
    if (root / path).exists() and not Path(path).is_absolute():
        return path
    return Path(path).resolve().relative_to(root.resolve()).as_posix()


def _covers(root: Path, site: dict[str, Any], hit: Hit) -> bool:
    if _relative(root, site["path"]) != hit.path:
        return False
    if hit.kind == "endpoint":  # The URL may be bound far from the request that uses it: a person has to look.
        return bool(site["kind"] == "http")
    start, end = (site["line"], site["column"]), (site["end_line"], site["end_column"])
    return bool(start <= (hit.line, hit.column) < end)


def _excerpt(file: Path, first: int, last: int, context: int, cell: int | None = None) -> str:
    text = file.read_text(encoding="utf-8", errors="replace")
    if cell is not None:
        text = "".join(json.loads(text)["cells"][cell - 1]["source"])
    lines = text.splitlines()
    shown = range(max(1, first - context), min(len(lines), min(last, first + 12) + context) + 1)
    return "\n".join(
        f"{'>' if first <= number <= last else ' '}{number:5} {lines[number - 1][:150]}" for number in shown
    )


if __name__ == "__main__":
    sys.exit(main())
