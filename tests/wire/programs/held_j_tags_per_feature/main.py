"""Every part of a mail says in a value object who pays for it: more kinds of them than anybody would list."""
from __future__ import annotations

import llm
from llm import Use


def mail() -> None:
    print(llm.write("subject", Use("subject")))
    print(llm.write("greeting", Use("greeting")))
    print(llm.write("opening", Use("opening")))
    print(llm.write("teaser", Use("teaser")))
    print(llm.write("summary", Use("summary")))
    print(llm.write("offer", Use("offer")))
    print(llm.write("reminder", Use("reminder")))
    print(llm.write("deadline", Use("deadline")))
    print(llm.write("voucher", Use("voucher")))
    print(llm.write("thanks", Use("thanks")))
    print(llm.write("survey", Use("survey")))
    print(llm.write("referral", Use("referral")))
    print(llm.write("upgrade", Use("upgrade")))
    print(llm.write("renewal", Use("renewal")))
    print(llm.write("farewell", Use("farewell")))
    print(llm.write("footer", Use("footer")))
    print(llm.write("imprint", Use("imprint")))


if __name__ == "__main__":
    mail()
    print(llm.rate("x"), llm.rate("y", Use(feature="rate again")))
    print(llm.sort("x", Use(feature="sort")), llm.sort("y", Use(team="data")))
