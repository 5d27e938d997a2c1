"""A click application: a group with options that makes the client, commands that take it from the context."""
from __future__ import annotations

import io
import os
from dataclasses import dataclass, field

import click
from groq import Groq


@dataclass
class App:
    team: str
    verbose: bool = False
    client: Groq = field(init=False)

    def __post_init__(self) -> None:
        self.client = Groq(
            base_url=os.environ["GROQ_BASE_URL"],
            default_headers={"x-llm-team": self.team, "x-llm-service": "meetings"},
        )

    def chat(self, model: str, prompt: str, **kwargs) -> str:
        if self.verbose:
            click.echo(f"asking {model}")
        reply = self.client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}], **kwargs)
        return reply.choices[0].message.content


pass_app = click.make_pass_decorator(App)


@click.group()
@click.option("--team", default="office", envvar="MEETINGS_TEAM")
@click.option("-v", "--verbose", is_flag=True)
@click.pass_context
def cli(ctx: click.Context, team: str, verbose: bool) -> None:
    ctx.obj = App(team, verbose)


@cli.command()
@click.argument("text")
@click.option("--style", type=click.Choice(["short", "long"]), default="short")
@pass_app
def summarize(app: App, text: str, style: str) -> None:
    click.echo(app.chat("m1", f"{style}: {text}", extra_headers={"x-llm-feature": f"summary-{style}"}))  # call: m1


@cli.command()
@click.argument("text")
@pass_app
def actions(app: App, text: str) -> None:
    click.echo(app.chat("m2", text, temperature=0))  # call: m2


@cli.command()
@click.pass_obj
def transcribe(app: App) -> None:
    audio = io.BytesIO(b"RIFF")
    result = app.client.audio.transcriptions.create(  # call: m3
        model="m3", file=("a.wav", audio), extra_headers={"x-llm-feature": "transcribe"}
    )
    click.echo(result.text)


if __name__ == "__main__":
    for line in (["summarize", "x"], ["-v", "actions", "x"], ["--team", "sales", "transcribe"]):
        cli(line, standalone_mode=False)
