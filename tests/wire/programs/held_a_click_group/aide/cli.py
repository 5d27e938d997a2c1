import click
from openai import OpenAI


class State:
    def __init__(self, team: str):
        self.client = OpenAI(default_headers={"x-llm-team": team, "x-llm-service": "aide"})


pass_state = click.make_pass_decorator(State)


@click.group()
@click.option("--team", default="devx", envvar="AIDE_TEAM")
@click.pass_context
def cli(ctx, team):
    ctx.obj = State(team)


@cli.command()
@click.argument("question")
@pass_state
def ask(state: State, question: str):
    reply = state.client.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": question}], extra_headers={"x-llm-feature": "ask"}
    )
    click.echo(reply.choices[0].message.content)


@cli.command()
@click.argument("text")
@click.option("--to", "language", required=True)
@click.pass_context
def translate(ctx: click.Context, text: str, language: str):
    client: OpenAI = ctx.obj.client
    reply = client.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": f"{language}: {text}"}]
    )
    click.echo(reply.choices[0].message.content)


@cli.command()
@click.argument("names", nargs=-1)
@click.pass_obj
def tidy(state, names):
    for name in names:
        reply = state.client.responses.create(  # call: m3
            model="m3", input=f"tidy {name}", extra_headers={"x-llm-feature": "tidy"}
        )
        click.echo(reply.output_text)
