"""Two services in one process share a key by a settings object; a third has its own; calls differ in what they carry."""
from __future__ import annotations

from services.mailer import Mailer
from services.search import Search


def main() -> None:
    print(Mailer().draft("a"), Mailer().subject("a"))
    print(Search().expand("a"), Search().rerank("a", ["b"]))


main()
