"""A visitor walks a syntax tree and asks for each function that it finds."""
import ast

from openai import OpenAI

SOURCE = "def area(r):\n    return r\n\nclass Shape:\n    pass\n"


class Documenter(ast.NodeVisitor):
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.found: dict[str, str] = {}

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.found[node.name] = self._describe(node, "m1", "functions")  # call: m1
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.found[node.name] = self._describe(node, "m2")  # call: m2

    def _describe(self, node: ast.AST, model: str, feature: str = "") -> str:
        headers = {"x-llm-feature": feature} if feature else {}
        reply = self.client.chat.completions.create(
            model=model, messages=[{"role": "user", "content": ast.unparse(node)}], extra_headers=headers
        )
        return reply.choices[0].message.content or ""


Documenter(OpenAI(default_headers={"x-llm-team": "dx", "x-llm-service": "docs"})).visit(ast.parse(SOURCE))
