from concierge.cli import main

main(["--vendor", "both"])
