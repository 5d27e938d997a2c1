"""Build hook: what every run needs of the provider data goes into the wheel as one small file."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "lint_llm_tags/providers/data/mentions.txt"


class CompileData(BuildHookInterface[Any]):
    """Found by hatchling, as the only hook in this file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":  # There the provider files change, and are read.
            return
        sys.path.insert(0, self.root)
        from lint_llm_tags.providers.mentions import mentions_in_files

        self._made = tempfile.TemporaryDirectory()
        made = Path(self._made.name, "mentions.txt")
        made.write_text("".join(f"{mention}\n" for mention in mentions_in_files()), encoding="utf-8", newline="\n")
        build_data["force_include"][str(made)] = NAME

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self._made.cleanup()
