"""A click group: the client lives in the context object."""
import click
from openai import OpenAI


class State:
    def __init__(self, team: str) -> None:
        self.client = OpenAI(default_headers={"x-llm-team": team, "x-llm-service": "cli"})


pass_state = click.make_pass_decorator(State)


@click.group()
@click.option("--team", default="tools")
@click.pass_context
def cli(ctx: click.Context, team: str) -> None:
    ctx.obj = State(team)


@cli.command()
@click.argument("text")
@pass_state
def ask(state: State, text: str) -> None:
    click.echo(state.client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "ask"}).output_text)  # call: m1


@cli.command()
@click.argument("text")
@click.pass_obj
def summary(state, text):
    click.echo(state.client.responses.create(model="m2", input=text).output_text)  # call: m2


cli(["ask", "hi"], standalone_mode=False)
cli(["summary", "hi"], standalone_mode=False)
