"""What deployment files set, for which service, and what is said of those that cannot be read."""

from __future__ import annotations

import pytest

from lint_llm_tags.policy.model import Policy
from lint_llm_tags.source.deployment import Deployment, Variable
from lint_llm_tags.source.names import is_deployment_file
from lint_llm_tags.source.services import Services

POLICY = Policy("")


def deployment(files: dict[str, str], *code: str) -> Deployment:
    services = Services.of(POLICY, [*files, *code])
    return Deployment(files, lambda name: files[name].encode(), services, code)


def found(
    files: dict[str, str], name: str = "X", path: str = "main.py", *code: str
) -> list[tuple[str | None, int, str]]:
    variables, broken = deployment(files, "main.py", *code).variables(name, path)
    assert broken == []
    return [(one.value, one.line, one.secret) for one in variables]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (".env", "# X=no\nexport X=a: b\nY=1\n", [("a: b", 2, "")]),
        (".env", "X = a b # why\n", [("a b", 1, "")]),
        (".env", "X=#a\nY=X=2\n", [("#a", 1, "")]),
        (".envrc", "export X=a b\n", [("a", 1, "")]),
        (".env.prod", 'Y=1\nX="a: b\nc: d"\n', [("a: b\nc: d", 2, "")]),
        ("web.env", "X='a\\nb'\n", [("a\\nb", 1, "")]),
        (".env", 'X="a\\nb \\"c\\""', [('a\nb "c"', 1, "")]),
        (".env", "X=${SHARED_KEY}\n", [("${SHARED_KEY}", 1, "SHARED_KEY")]),
        ("Dockerfile", 'FROM a\nENV Y=1 \\\n    X="a b"\n', [("a b", 3, "")]),
        ("Dockerfile", "FROM a\nENV X a b\nARG X=no\n", [("a b", 2, "")]),
        # Docker and shells keep what follows a backslash in double quotes, unless it is a quote, a $ or a backslash.
        ("Dockerfile", 'ENV X="a\\nb \\"c\\""\n', [('a\\nb "c"', 1, "")]),
        ("Procfile", 'web: X="a\\nb" python -m app\n', [("a\\nb", 1, "")]),
        ("api.Dockerfile", "RUN X=no make\nENV X=yes\n", [("yes", 2, "")]),
        ("Procfile", "web: X=a python -m app\n", [("a", 1, "")]),
        ("compose.yaml", "services:\n  a:\n    environment:\n      X: a\n", [("a", 4, "")]),
        ("docker-compose.yml", "services:\n  a:\n    environment:\n      - Y=1\n      - X=a=b\n", [("a=b", 5, "")]),
        ("serverless.yml", "provider:\n  environment:\n    X: ${env:TEAM}\n", [("${env:TEAM}", 3, "")]),
        (".github/workflows/ci.yml", "env:\n  X: ${{ secrets.SHARED }}\n", [("${{ secrets.SHARED }}", 2, "SHARED")]),
        (
            "k8s/app.yaml",
            "a: 1\n---\nspec:\n  containers:\n  - env:\n    - name: X\n      value: |\n        a: b\n        c: d\n",
            [("a: b\nc: d\n", 6, "")],
        ),
        (
            "k8s/app.yaml",
            "env:\n- name: X\n  valueFrom:\n    secretKeyRef: {name: openai, key: api-key}\n",
            [(None, 2, "openai/api-key")],
        ),
        ("configmap.yaml", "kind: ConfigMap\ndata:\n  X: |\n    a: b\n", [("a: b\n", 3, "")]),
        (
            "anchors.yaml",
            "x: &env\n  X: a\nservices:\n  b:\n    environment:\n      <<: *env\n",
            [("a", 2, ""), ("a", 2, "")],
        ),
    ],
)
def test_what_a_file_sets(name: str, text: str, expected: list[tuple[str | None, int, str]]) -> None:
    assert found({name: text}) == expected


def test_templates_and_other_files_set_nothing() -> None:
    names = [".env.example", ".env.sample", ".env.template", ".env.dist", "README.md", "environment.py"]
    assert not any(map(is_deployment_file, names))


def test_a_file_belongs_to_its_service() -> None:
    files = {
        "services/mail/.env": "X=mail",
        "services/search/Dockerfile": "ENV X=search",
        "docker-compose.yml": "services:\n  mailer:\n    build: ./services/mail\n    environment: {X: compose}\n",
        "k8s/search.yaml": "metadata: {name: search}\nspec:\n  env:\n  - {name: X, value: k8s}\n",
    }
    code = ("services/mail/a.py", "services/search/b.py", "services/mail/Dockerfile")
    everything = deployment(files, *code)

    def values(path: str) -> list[str | None]:
        return [one.value for one in everything.variables("X", path)[0]]

    assert values("services/mail/a.py") == ["mail", "compose"]
    assert values("services/search/b.py") == ["search", "k8s"]
    assert values("tools/x.py") == []


def values(files: dict[str, str], path: str) -> list[str | None]:
    code = [f"services/{name}/main.py" for name in "abc"] + [f"services/{name}/Dockerfile" for name in "abc"]
    variables, broken = deployment(files, *code).variables("X", path)
    assert broken == []
    return [one.value for one in variables]


@pytest.mark.parametrize(
    "entry", ["env_file: ../env/one.env", "env_file: [../env/one.env]", "env_file: [{path: ../env/one.env}]"]
)
def test_a_file_belongs_to_the_compose_service_that_takes_it(entry: str) -> None:
    files = {
        "deploy/compose.yml": f"services:\n  a:\n    {entry}\n  b:\n    env_file: other.env\n",
        "env/one.env": "X=one",
        "deploy/one.env": "X=another of the same name",
    }
    assert values(files, "services/a/main.py") == ["one"]
    assert values(files, "services/b/main.py") == []


def test_a_config_map_belongs_to_the_workload_that_takes_it() -> None:
    files = {
        "k8s/config.yaml": "kind: ConfigMap\nmetadata: {name: shared-settings}\ndata: {X: map}\n",
        "k8s/a.yaml": "kind: Deployment\nmetadata: {name: a}\nspec:\n  containers:\n"
        "  - envFrom:\n    - configMapRef: {name: shared-settings}\n",
    }
    assert values(files, "services/a/main.py") == ["map"]
    assert values(files, "services/b/main.py") == []


def test_a_workflow_sets_variables_for_each_step_the_nearest_first() -> None:
    files = {
        ".github/workflows/ask.yml": "on: push\nenv: {X: workflow}\njobs:\n"
        "  a: {env: {X: job}, steps: [{run: python main.py}]}\n"
        "  all:\n    steps:\n"
        "    - {working-directory: services/b, run: python main.py}\n"
        "    - {working-directory: services/c, env: {X: step}, run: python main.py}\n"
    }
    assert values(files, "services/a/main.py") == ["job"]
    assert values(files, "services/b/main.py") == ["workflow"]
    assert values(files, "services/c/main.py") == ["step"]


def test_a_directory_says_whose_a_file_is_where_nothing_else_does() -> None:
    files = {"deploy/a/values.yaml": "env: {X: chart}\n", "env/b.env": "X=by its name\n"}
    assert values(files, "services/a/main.py") == ["chart"]
    assert values(files, "services/b/main.py") == ["by its name"]
    assert values(files, "services/c/main.py") == []


def test_a_template_in_the_directory_of_one_service_says_nothing_about_others() -> None:
    everything = deployment({"charts/a/app.yaml": "{{- if .X }}\nX: [a\n"}, "services/a/main.py", "services/b/main.py")
    assert everything.variables("X", "services/a/main.py") == (
        [],
        ["charts/a/app.yaml cannot be read (no YAML at line 1)"],
    )
    assert everything.variables("X", "services/b/main.py") == ([], [])


def test_a_file_that_cannot_be_read_is_named() -> None:
    everything = deployment({"chart/app.yaml": "{{- if .Values.x }}\nX: [a\n", "other.yaml": "{{"}, "main.py")
    variables, broken = everything.variables("X", "main.py")
    assert variables == []
    assert broken == ["chart/app.yaml cannot be read (no YAML at line 1)"]


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [*a, *a]\nX: 1\n",
        "a0: &a0 [X=1]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)),
    ],
)
def test_anchors_that_repeat_too_much_are_not_followed(text: str) -> None:
    _, broken = deployment({"a.yaml": text}, "main.py").variables("X", "main.py")
    assert broken == ["a.yaml cannot be read (its anchors repeat too much)"]


def test_nothing_is_read_that_does_not_name_the_variable() -> None:
    reads: list[str] = []

    def read(name: str) -> bytes:
        reads.append(name)
        return b"Y=1"

    everything = Deployment([".env", "a.py"], read, Services.of(POLICY, ["a.py"]))
    assert everything.files == (".env",)
    assert everything.variables("X", "a.py") == ([], [])
    assert everything.variables("X", "a.py") == ([], [])
    assert reads == [".env"]


def test_places_are_lines_of_the_file() -> None:
    [only], _ = deployment({".env": "\nX=1"}, "main.py").variables("X", "main.py")
    assert only == Variable("X", "1", ".env", 2)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ([], ["above"]),
        (["../../.env"], ["above"]),
        (["{}/settings/llm.env"], ["deployed"]),
        (["../web/llm.env"], ["beside"]),
        (["own/llm.env"], []),
        (["settings/other.env"], []),
        (["{}"], []),
    ],
)
def test_what_load_dotenv_brings(named: list[str], expected: list[str]) -> None:
    files = {
        ".env": "X=above\n",
        "deploy/settings/llm.env": "X=deployed\n",
        "services/bot/own/llm.env": "X=known anyway\n",
        "services/web/llm.env": "X=beside\n",
    }
    found = deployment(files, "services/bot/app.py").loaded("services/bot/app.py", named)
    assert [one.value for one in found] == expected


def test_of_several_files_the_one_counts_that_load_dotenv_names() -> None:
    files = {".env": "X=no\n", ".env.dev": "X=no\n", "config/prod.env": "X=yes\n", "Procfile": "web: X=set app\n"}
    everything = deployment(files, "main.py")
    assert everything.loaded("main.py", ["config/prod.env"]) == []
    assert [one.value for one in everything.variables("X", "main.py")[0]] == ["yes", "set"]


def test_load_dotenv_brings_nothing_that_belongs_to_the_service_anyway() -> None:
    files = {".env": "X=above\n", "services/bot/.env": "X=own\n"}
    assert deployment(files, "services/bot/app.py").loaded("services/bot/app.py", []) == []


def test_a_dotenv_beside_a_script_is_for_what_stands_there() -> None:
    files = {"examples/chat/.env": "X=chat\n", "examples/deploy/.env": "X=all\n"}
    code = ("examples/chat/lib/a.py", "examples/rag/main.py")
    assert [value for value, _, _ in found(files, "X", "examples/chat/lib/a.py", *code)] == ["chat", "all"]
    assert [value for value, _, _ in found(files, "X", "examples/rag/main.py", *code)] == ["all"]
    known = deployment(files, "main.py", *code)
    known.loaded("examples/rag/main.py", ["../chat/.env"])
    assert [one.value for one in known.variables("X", "examples/rag/main.py")[0]] == ["chat"]
