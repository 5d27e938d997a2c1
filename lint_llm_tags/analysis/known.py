"""What a run has learnt that later runs about a few files can build on: names, and no values."""

from __future__ import annotations

from lint_llm_tags.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """Where clients and requests go in a project. Where that is known, only bodies that may have changed, and what
    their requests turn out to depend on, have to be run: knowledge that is out of date costs time and nothing else.
    """

    names: tuple[Named, ...] = ()
    """What may be or make a client, send a request, or construct what holds one: its users are run."""
    wrappers: tuple[Named, ...] = ()
    """Functions, by qualified name, whose requests depend on what callers pass."""
    changers: tuple[str, ...] = ()
    """Methods that change what their objects hold and requests carry."""
    given: tuple[str, ...] = ()
    """Names under which objects hold clients that their constructors were given."""
    receiving: tuple[str, ...] = ()
    """Files where clients arrive that are made elsewhere: any method may be an SDK's there."""
    setters: tuple[Named, ...] = ()
    """Functions, or the tops of files, that set what all clients see: the environment, an SDK's defaults."""
    uses: tuple[Use, ...] = ()
    makers: tuple[Maker, ...] = ()
    files: tuple[str, ...] = ()
    """Files of which something was run."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something that a file of the project defines; its top where the name is empty."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Maker:
    """A function, or the top of a file, that makes a client, and another file that sends requests through it."""

    path: str
    name: str
    user: str


@dataclass(frozen=True, slots=True)
class Use:
    """A file that makes clients or sends requests, and another from which it is made to."""

    maker: str
    user: str
