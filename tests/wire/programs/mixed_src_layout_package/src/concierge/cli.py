import argparse

from concierge.backends import anthropic_backend, openai_backend


def main(argv):
    parser = argparse.ArgumentParser(prog="concierge")
    parser.add_argument("--vendor", choices=["openai", "anthropic", "both"])
    arguments = parser.parse_args(argv)
    if arguments.vendor in {"openai", "both"}:
        print(openai_backend.book("two seats"))
    if arguments.vendor in {"anthropic", "both"}:
        print(anthropic_backend.book("two seats"))
