"""click: a group that puts a service on ctx.obj, pass_obj, make_pass_decorator, callbacks and options."""
from __future__ import annotations

from dataclasses import dataclass, field

import click
from openai import OpenAI


@dataclass
class App:
    team: str
    client: OpenAI = field(default_factory=OpenAI)

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": "cli"}


pass_app = click.make_pass_decorator(App)


@click.group()
@click.option("--team", default="cli")
@click.pass_context
def cli(context: click.Context, team: str) -> None:
    context.obj = App(team)


@cli.command()
@click.argument("text")
@pass_app
def ask(app: App, text: str) -> None:
    click.echo(app.client.responses.create(model="m1", input=text, extra_headers=app.headers | {"x-llm-feature": "ask"}).output_text)  # call: m1


@cli.command()
@click.argument("text")
@click.pass_obj
def embed(app: App, text: str) -> None:
    click.echo(len(app.client.embeddings.create(model="m2", input=text, extra_headers=app.headers).data))  # call: m2


@cli.command(name="rate")
@click.option("--feature", default="rate")
@click.pass_context
def rate(context: click.Context, feature: str) -> None:
    app = context.find_object(App)
    assert app is not None
    app.client.moderations.create(model="m3", input="x", extra_headers={**app.headers, "x-llm-feature": feature})  # call: m3


for line in (["ask", "x"], ["--team", "t", "embed", "x"], ["rate"]):
    cli.main(line, standalone_mode=False)
