"""The beginning of a run: the project's files, and what their bytes say. Light: many runs end here."""

from __future__ import annotations

from lint_llm_tags.analysis.imports import Imports
from lint_llm_tags.analysis.models import models
from lint_llm_tags.analysis.program import Program
from lint_llm_tags.analysis.screening import Screen, Screened
from lint_llm_tags.light import cached_property
from lint_llm_tags.providers.mentions import load_mentions

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence, Set

    from lint_llm_tags.analysis.known import Known
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.source.files import Project
    from lint_llm_tags.source.pins import Pins

_OTHER_SDKS = ("openai", "anthropic", "boto3", "botocore", "requests", "httpx")


def mentions_of(policy: Policy) -> tuple[str, ...]:
    """What a file mentions that may hold LLM code: names of the provider data, and of what the policy registers."""
    if not (policy.clients or policy.gateway or policy.gateway_environment):
        return load_mentions()
    from lint_llm_tags.providers.registered import catalog_of

    return catalog_of(policy).mentions


def sdk_names(policy: Policy) -> frozenset[str]:
    """Packages that an import means rather than a directory of this name somewhere in the project."""
    described = [*mentions_of(policy), *_OTHER_SDKS]
    return frozenset(name.partition(".")[0] for name in described if name.replace(".", "").isidentifier())


def common_names(policy: Policy) -> frozenset[str]:
    """Packages of SDKs whose names are words, so that projects have packages of these names, too (``agents``)."""
    imports = [name.removeprefix("from ").removeprefix("import ") for name in mentions_of(policy) if " " in name]
    return frozenset(name.partition(".")[0] for name in imports)


class Reading:
    """What one run asks about, and the files that it reads for that."""

    def __init__(
        self,
        project: Project,
        targets: Sequence[str],
        policy: Policy,
        overlay: Mapping[str, bytes] | None = None,
        deployment: Sequence[str] = (),
    ) -> None:
        self.project = project
        self.targets = targets
        self.deployment = deployment
        """Files that are not Python, in which keys are looked for."""
        self.policy = policy
        self.known: Known | None = None
        """What is known already, where not all of the project's bodies have to be run."""
        self.asked: Set[str] = frozenset(targets)
        """Files whose bodies are run for their own sake, where something is known: what has changed, too."""
        self.learnt: Known | None = None
        """What the run has learnt; the engine sets it."""
        self._overlay = overlay or {}
        self.overlaid = bool(overlay)
        """Not all contents are those of the files on disk."""
        contents = {**models(policy, project.files), **self._overlay}
        self.program = Program(project.top, project.known, contents, sdk_names(policy), common_names(policy))
        self.imports = Imports(self.program)
        self._silent: Set[str] = frozenset()
        """Files in which another reading has found nothing."""

    def take_over(self, earlier: Reading) -> None:
        """What another reading of the project knows about files whose contents are the same here."""
        self.program.take_over(earlier.program)
        found = earlier.screened
        telling = {*found.hot, *found.marked, *found.with_keys, *found.unreadable}
        self._silent = frozenset(
            path
            for path in earlier.screened_files
            if path not in telling and self.program.is_same(path, earlier.program)
        )

    def content(self, path: str) -> bytes | None:
        """The bytes of a file that is not Python (``project.others``); None when it cannot be read."""
        try:
            return self._overlay[path] if path in self._overlay else (self.project.root / path).read_bytes()
        except OSError:
            return None

    @cached_property
    def screened_files(self) -> Sequence[str]:
        """The targets and the files that they import."""
        if len(self.targets) == len(self.project.known):
            return self.targets
        return sorted(self.imports.reached_from(self.targets))

    @cached_property
    def screened(self) -> Screened:
        """What these files mention."""
        files = [path for path in self.screened_files if path not in self._silent]
        found = Screen(mentions_of(self.policy)).screened(self.program, files, self.targets)
        for path in self.deployment:
            found.add_deployment(path, self.content(path) or b"")
        return found

    @cached_property
    def pins(self) -> Pins:
        """The releases of SDKs that the project uses; read when they are asked for."""
        from lint_llm_tags.source.pins import Pins

        return Pins(self.project.top)

    @property
    def pins_consulted(self) -> Collection[tuple[str, str]]:
        """For which directories, and distributions, the project's releases were asked for."""
        return self.pins.consulted.keys() if "pins" in self.__dict__ else ()
