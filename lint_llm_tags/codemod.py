"""``python -m libcst.tool codemod lint_llm_tags.codemod.InsertEnvelope PATH``: the fix as a LibCST codemod.

LibCST hands over one file after the other, so only fixes are made that stay in their file; ``lint-llm-tags fix`` makes
the others too. Its formatter settings (``.libcst.codemod.yaml``) apply afterwards, as to any codemod.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import libcst
from libcst.codemod import CodemodCommand, SkipFile

from lint_llm_tags.source.files import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from libcst.codemod import CodemodContext


class InsertEnvelope(CodemodCommand):
    """Writes the tags that LLM clients and calls lack."""

    DESCRIPTION = "Write the team, service and feature tags that LLM clients and LLM calls lack."

    @staticmethod
    def add_args(arg_parser: argparse.ArgumentParser) -> None:
        from lint_llm_tags.cli.options import add_fix_options

        add_fix_options(arg_parser)
        arg_parser.add_argument("--policy", metavar="FILE", default="", help="policy file, instead of the nearest one")

    def __init__(
        self,
        context: CodemodContext,
        *,
        set: Sequence[str] = (),
        unsafe_fixes: bool = False,
        placeholder: str = "",
        policy: str = "",
    ) -> None:
        super().__init__(context)
        self._options = {"set": list(set), "unsafe_fixes": unsafe_fixes, "placeholder": placeholder, "policy": policy}

    def transform_module_impl(self, tree: libcst.Module) -> libcst.Module:
        from lint_llm_tags.cli.fix import fixed_content

        if self.context.filename is None:
            raise SkipFile("lint-llm-tags needs the file's name to find its policy and its project")
        try:
            content = fixed_content(Path(self.context.filename), tree.bytes, **self._options)
        except UsageError as error:
            raise SkipFile(str(error)) from None
        if content == tree.bytes:
            return tree
        return libcst.parse_module(content, config=tree.config_for_parsing)
