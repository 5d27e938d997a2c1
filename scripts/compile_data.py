"""Build hook: the provider data goes into the wheel in a form that is read quickly, too."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = "lint_llm_tags/providers/data"


class CompileData(BuildHookInterface[Any]):
    """Found by hatchling, as the only hook in this file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":  # There the provider files change, and are read.
            return
        sys.path.insert(0, self.root)
        from lint_llm_tags.providers.mentions import mentions_in_files
        from lint_llm_tags.providers.read import read_file

        contents = {path.name: read_file(path) for path in sorted(Path(self.root, DATA).glob("*.toml"))}
        self._made = tempfile.TemporaryDirectory()
        for name, text in {
            "mentions.txt": "".join(f"{mention}\n" for mention in mentions_in_files()),
            "catalog.json": json.dumps(contents, ensure_ascii=False),
        }.items():
            made = Path(self._made.name, name)
            made.write_text(text, encoding="utf-8", newline="\n")
            build_data["force_include"][str(made)] = f"{DATA}/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self._made.cleanup()
