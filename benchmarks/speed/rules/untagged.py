"""The ten rules of semgrep.yml and ast-grep.yml as one of Fixit's: calls by name, without a keyword."""

import libcst as cst
from fixit import Invalid, LintRule, Valid

NAMES = frozenset({
    "OpenAI", "AsyncOpenAI", "Anthropic", "AsyncAnthropic", "AzureOpenAI", "ChatOpenAI", "ChatAnthropic", "completion",
    "acompletion", "Groq",
})  # fmt: skip
KEYWORDS = frozenset({"default_headers", "extra_headers"})


class Untagged(LintRule):
    MESSAGE = "no default_headers"
    VALID = [Valid("OpenAI(default_headers={})")]  # noqa: RUF012 - as Fixit wants it
    INVALID = [Invalid("OpenAI()")]  # noqa: RUF012

    def visit_Call(self, node: cst.Call) -> None:  # noqa: N802
        if isinstance(node.func, cst.Name) and node.func.value in NAMES:
            given = {argument.keyword.value for argument in node.args if argument.keyword is not None}
            if not given & KEYWORDS:
                self.report(node)
