"""Imports read off the bytes of a file: no parser is needed to see them, and a search for the word takes a quarter of
what a regular expression takes.

What stands in strings and comments may be taken for an import, too, which costs little: who follows it finds no module
of that name, or one more to look at.
"""

from __future__ import annotations

from lint_llm_tags.light import pattern

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANKS = b" \t"
_BEHIND = (b" ", b"\t", b"(", b"*", b"\\")
"""What may follow the word in a statement."""
_CALLED = (b"_module", b"__(")
"""What follows it in ``import_module`` and ``__import__("a.b")``."""
_OF_MODULES = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."
"""Bytes of a module's name, the dots before it included."""
_QUOTED = pattern(rb"""["'](\.*[A-Za-z_][\w.]*)["']""")


def imports_in(raw: bytes) -> list[bytes]:
    """The imports of a file: where from, and what."""
    return [module + b" " + names for module, names in statements_in(raw)]


def modules_in(raw: bytes) -> Iterator[str]:
    """The modules that a file names in imports, as it names them: ``a.b``, ``..c``."""
    for module, names in statements_in(raw):
        if module:
            yield module.decode()
        else:
            yield from items_in(names)


def items_in(names: bytes) -> list[str]:
    """The names that an import lists, without those that they are given."""
    return [item.split()[0].decode("utf-8", "replace") for item in names.split(b",") if item.split()]


def statements_in(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each import: what stands between ``from`` and ``import`` (nothing where there is no ``from``), and what after.

    Where modules are imported by a call, each string may name one; one that begins with dots is imported from.
    """
    by_call = False
    at = raw.find(b"import")
    while at >= 0:
        after = at + len(b"import")
        following = raw[after : after + 1]
        if following in _BEHIND:
            head = _head(raw, at)
            if not head:
                yield b"", _line(raw, after)
            elif head.startswith((b"from ", b"from\t")) and head[-1] in b" \t.":
                module = head[len(b"from ") :].strip(_BLANKS)
                if _is_module(module):
                    yield module, _names(raw, after)
        by_call = by_call or (following == b"_" and raw.startswith(_CALLED, after))
        at = raw.find(b"import", after)
    for module in dict.fromkeys(_QUOTED.findall(raw)) if by_call else ():
        yield (module, b"") if module.startswith(b".") else (b"", module)


def _head(raw: bytes, at: int) -> bytes:
    """What stands before the word in its statement, which may come after others, or after the head of a block."""
    start = raw.rfind(b"\n", 0, at) + 1
    while raw.endswith((b"\\\n", b"\\\r\n"), 0, start) and start:
        start = raw.rfind(b"\n", 0, start - 1) + 1
    head = _joined(raw[start:at]).rpartition(b";")[2].lstrip(_BLANKS)
    if head and not head.startswith((b"from ", b"from\t")) and b":" in head:
        head = head.rpartition(b":")[2].lstrip(_BLANKS)
    return head


def _line(raw: bytes, start: int) -> bytes:
    """What is left of a line, up to a comment or the next statement."""
    end = raw.find(b"\n", start)
    while end > 0 and raw.endswith((b"\\\n", b"\\\r\n"), start, end + 1):
        end = raw.find(b"\n", end + 1)
    return _joined(raw[start:end] if end >= 0 else raw[start:]).partition(b"#")[0].partition(b";")[0]


def _joined(lines: bytes) -> bytes:
    """Lines of one statement as one."""
    return lines.replace(b"\\\r\n", b" ").replace(b"\\\n", b" ") if b"\n" in lines else lines


def _names(raw: bytes, start: int) -> bytes:
    """The names that are imported, without comments and parentheses."""
    line = _line(raw, start)
    if not line.lstrip(_BLANKS).startswith(b"("):
        return line
    end = raw.find(b")", start)
    lines = raw[start:end].split(b"\n") if end >= 0 else [line]
    return b" ".join(one.partition(b"#")[0] for one in lines).replace(b"(", b" ")


def _is_module(name: bytes) -> bool:
    return bool(name) and not name.translate(None, _OF_MODULES)
