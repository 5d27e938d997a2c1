from cli import main

main(["--team", "ops", "ask", "why?"])
main(["ask", "why?", "--verbose"])
main(["commit-message", "diff --git"])
main(["review", "a.py", "b.py"])
