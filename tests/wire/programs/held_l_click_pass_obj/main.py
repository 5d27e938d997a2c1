"""A click application with a context class, options from the environment, a result callback and ctx.invoke."""
from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property

import click
from anthropic import Anthropic
from openai import OpenAI


@dataclass
class Context:
    team: str
    verbose: bool = False
    spent: list[int] = field(default_factory=list)

    @cached_property
    def openai(self) -> OpenAI:
        return OpenAI(default_headers={"x-llm-team": self.team, "x-llm-service": "docs-cli"})

    @cached_property
    def claude(self) -> Anthropic:
        return Anthropic(default_headers={"x-llm-service": "docs-cli"})

    def note(self, usage) -> None:
        self.spent.append(usage.total_tokens if hasattr(usage, "total_tokens") else usage.output_tokens)


pass_context = click.make_pass_decorator(Context)


@click.group(chain=True)
@click.option("--team", envvar="DOCS_TEAM", default="docs", show_default=True)
@click.option("-v", "--verbose", is_flag=True)
@click.pass_context
def cli(ctx: click.Context, team: str, verbose: bool) -> None:
    ctx.obj = Context(team=team, verbose=verbose)


@cli.result_callback()
@pass_context
def finish(context: Context, results: list[str], **options: object) -> None:
    click.echo(json.dumps({"results": results, "tokens": sum(context.spent)}))


@cli.command()
@click.argument("text")
@pass_context
def outline(context: Context, text: str) -> str:
    reply = context.openai.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": f"Outline: {text}"}],
        extra_headers={"x-llm-feature": "outline"},
    )
    context.note(reply.usage)
    return reply.choices[0].message.content or ""


@cli.command()
@click.argument("text")
@click.option("--style", type=click.Choice(["plain", "formal"]), default="plain")
@pass_context
def rewrite(context: Context, text: str, style: str) -> str:
    message = context.claude.messages.create(  # call: m2
        model="m2",
        max_tokens=50,
        system=f"Write in {style} style.",
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-llm-feature": "rewrite"},
    )
    context.note(message.usage)
    return message.content[0].text


@cli.command()
@click.argument("text")
@click.pass_context
def publish(ctx: click.Context, text: str) -> str:
    draft = ctx.invoke(outline, text=text)
    context = ctx.ensure_object(Context)
    response = context.openai.responses.create(model="m3", input=draft)  # call: m3
    return response.output_text


if __name__ == "__main__":
    cli(["outline", "bikes", "rewrite", "--style", "formal", "bikes", "publish", "bikes"], standalone_mode=False)
