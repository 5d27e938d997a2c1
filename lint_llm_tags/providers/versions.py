"""Releases of SDKs: which facts of the data hold for the release that a project uses."""

from __future__ import annotations

from lint_llm_tags.dataclass import dataclass, immutable, replace
from lint_llm_tags.light import pattern

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lint_llm_tags.providers.model import Client, Method

_RELEASE = pattern(r"v?(?:\d+!)?(\d+(?:\.\d+)*)")
_RANGE = pattern(r"(?P<distribution>[A-Za-z0-9][\w.-]*)?\s*(?P<bounds>(?:>=|<)[^A-Za-z]*)")
_BOUND = pattern(r"(>=|<)\s*(\d+(?:\.\d+)*)\s*")


@dataclass(frozen=True, slots=True, order=True)
class Release:
    """A release by its numbers, trailing zeros left out; pre-releases count as what they lead to."""

    numbers: tuple[int, ...]
    exact: bool = True
    """False: the last one before this release. Sorts before it and after all that are earlier."""

    def __str__(self) -> str:
        return f"{'' if self.exact else '<'}{'.'.join(map(str, self.numbers)) or '0'}"


def parse_release(text: str) -> Release | None:
    """``1.43.15`` and also ``2.0.0rc1`` or ``1!2.0+local``; ``None`` when it does not start with a number."""
    match = _RELEASE.match(text.strip())
    return Release(_numbers(match[1])) if match is not None else None


def _numbers(text: str) -> tuple[int, ...]:
    numbers = [int(part) for part in text.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


@immutable
class Range:
    """Releases of one distribution, from ``at_least`` to before ``below``; ``None`` leaves a side open."""

    distribution: str
    at_least: Release | None = None
    below: Release | None = None

    def holds(self, release: Release | None) -> bool:
        """Whether ``release`` lies in the range; ``None`` is the newest of all."""
        if release is None:
            return self.below is None
        return (self.at_least is None or release >= self.at_least) and (self.below is None or release < self.below)

    def overlaps(self, other: Range) -> bool:
        """Whether some release lies in both."""
        starts, ends = (self, other) if self._start() <= other._start() else (other, self)
        return starts.below is None or starts.below > ends._start()

    def _start(self) -> Release:
        return self.at_least or Release(())


def parse_ranges(text: str, distribution: str) -> tuple[Range, ...]:
    """``>=1.2,<3``, also with a distribution of its own, and alternatives: ``botocore >=1.43 or boto3 >=1.43``.

    Of the alternatives the first counts about which a project says anything. Raises ``ValueError`` for anything else.
    """
    return tuple(_parse_range(part.strip(), distribution) for part in text.split(" or "))


def _parse_range(text: str, distribution: str) -> Range:
    match = _RANGE.fullmatch(text)
    bounds = dict(_BOUND.findall(match["bounds"])) if match is not None else {}
    if match is None or match["bounds"].replace(" ", "") != ",".join(f"{sign}{bounds[sign]}" for sign in bounds):
        raise ValueError("must be a range such as '>=1.2,<3', with the name of a distribution before it or not")
    lower, upper = (parse_release(bounds[sign]) if sign in bounds else None for sign in (">=", "<"))
    return Range(match["distribution"] or distribution, lower, upper)


def narrow_client(client: Client, holds: Callable[[Sequence[Range]], bool]) -> Client:
    """The client as it is in the releases for which ``holds`` is true: the same object where nothing differs."""
    carriers = tuple(carrier for carrier in client.carriers if holds(carrier.versions))
    environment = tuple(carrier for carrier in client.environment_carriers if holds(carrier.versions))
    methods = {chain: narrow_method(method, holds) for chain, method in client.methods.items()}
    same = carriers == client.carriers and environment == client.environment_carriers
    if same and all(methods[chain] is method for chain, method in client.methods.items()):
        return client
    return replace(client, carriers=carriers, environment_carriers=environment, methods=methods)


def narrow_method(method: Method, holds: Callable[[Sequence[Range]], bool]) -> Method:
    """The variant of the method that exists in these releases (else the newest), with the carriers that they have."""
    variant = next((one for one in (method, *method.variants) if holds(one.versions)), method)
    carriers = tuple(carrier for carrier in variant.carriers if holds(carrier.versions))
    return variant if carriers == variant.carriers else replace(variant, carriers=carriers)
