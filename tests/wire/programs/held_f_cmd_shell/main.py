"""An interactive shell: methods that are found by their name."""
import cmd
import io

import anthropic


class Shell(cmd.Cmd):
    prompt = ""

    def __init__(self, client: anthropic.Anthropic, **kwargs) -> None:
        super().__init__(**kwargs)
        self.client = client
        self.history: list[dict[str, str]] = []

    def do_ask(self, line: str) -> None:
        self.history.append({"role": "user", "content": line})
        reply = self.client.messages.create(model="m1", max_tokens=9, messages=self.history)  # call: m1
        self.history.append({"role": "assistant", "content": reply.content[0].text})

    def do_count(self, line: str) -> None:
        self.client.messages.create(  # call: m2
            model="m2",
            max_tokens=9,
            messages=[{"role": "user", "content": line}],
            extra_headers={"x-llm-feature": self.do_count.__name__},
        )

    def do_quit(self, line: str) -> bool:
        return True


tagged = anthropic.Anthropic(default_headers={"x-llm-team": "cli", "x-llm-service": "shell"})
shell = Shell(tagged, stdin=io.StringIO("ask hello\ncount words\nquit\n"), stdout=io.StringIO())
shell.use_rawinput = False
shell.cmdloop()
