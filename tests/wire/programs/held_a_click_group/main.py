from aide.cli import cli

cli(["--team", "ops", "ask", "why"], standalone_mode=False)
cli(["translate", "--to", "de", "hello"], standalone_mode=False)
cli(["tidy", "a", "b"], standalone_mode=False)
