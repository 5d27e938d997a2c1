"""LLT301 in files that set environment variables: where it fires, where it keeps quiet, and what it never shows."""

from __future__ import annotations

import base64
import datetime
import json
from typing import TYPE_CHECKING

import pytest

from lint_llm_tags.analysis.engine import analyse
from lint_llm_tags.analysis.reading import Reading
from lint_llm_tags.policy.finding import default_policy
from lint_llm_tags.policy.loading import load_policy
from lint_llm_tags.source.files import list_project
from lint_llm_tags.source.names import is_deployment_file
from lint_llm_tags.source.reading import Files
from lint_llm_tags.suppressions.judging import Question, judge
from tests.cli.running import run
from tests.rules.building import EVERY_CODE
from tests.trees import git

if TYPE_CHECKING:
    from pathlib import Path

    from lint_llm_tags.rules.model import Diagnostic

OPENAI = "sk-proj-" + "9z8Y7x6W5v4U" * 4
ANTHROPIC = "sk-ant-api03-" + "1a2B3c4D5e6F" * 4
PLAIN = "1a2B3c4D5e6F7g8H" * 2
"""A key without a prefix."""
HEX = "0a1b2c3d4e5f" * 3
ENCODED = base64.b64encode(OPENAI.encode()).decode()
ENCRYPTED = "AgBy" + "1a2B3c4D5e6F7g8H" * 30
UNTIL = 'until=2027-01-31 reason="moves to the vault"'


def found(root: Path, **options: str) -> list[Diagnostic]:
    """What is found in the project, judged as the command line does."""
    file = root / "lint-llm-tags.toml"
    policy = load_policy(file) if file.exists() else default_policy(root)
    project = list_project(root)
    deployment = tuple(filter(is_deployment_file, project.others))
    reading = Reading(project, project.files, policy, deployment=deployment)
    analysis = analyse(project, project.files, policy, reading=reading)
    question = Question(policy, EVERY_CODE, Files(root), datetime.date(2026, 12, 1), complete=True)
    return list(judge(analysis, question).kept)


def write(root: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())


FOUND = [
    (".env", "A=1\nOPENAI_API_KEY={openai}\n", (2, 16), "openai", "OPENAI_API_KEY"),
    (".env.prod", 'export ANTHROPIC_API_KEY="{anthropic}"\r\n', (1, 27), "anthropic", "ANTHROPIC_API_KEY"),
    ("web.env", "\ufeffMISTRAL_API_KEY='{plain}'\n", (1, 18), "mistral", "MISTRAL_API_KEY"),
    (".envrc", "# OPENAI_API_KEY={openai}\n", (1, 18), "openai", "OPENAI_API_KEY"),
    (".env", "OPENAI_API_KEY=${{TEAM_KEY:-{openai}}}\n", (1, 28), "openai", "OPENAI_API_KEY"),
    (".env", "MY_SETTING={openai}\n", (1, 12), "openai", "MY_SETTING"),
    ("Dockerfile", "FROM python\nARG OPENAI_API_KEY={openai}\n", (2, 20), "openai", "OPENAI_API_KEY"),
    ("Dockerfile", "FROM python\nENV A=1 \\\n    COHERE_API_KEY={plain}\n", (3, 20), "cohere", "COHERE_API_KEY"),
    ("Dockerfile", "FROM python\nENV COHERE_API_KEY {plain}\n", (2, 20), "cohere", "COHERE_API_KEY"),
    (
        "api.Dockerfile",
        'RUN curl -H "Authorization: Bearer {openai}" https://x\n',
        (1, 36),
        "openai",
        "Authorization",
    ),
    ("Procfile", "web: OPENAI_API_KEY={openai} python app.py\n", (1, 21), "openai", "OPENAI_API_KEY"),
    (
        "compose.yaml",
        "services:\n  a:\n    environment:\n      - OPENAI_API_KEY={openai}\n",
        (4, 24),
        "openai",
        "OPENAI_API_KEY",
    ),
    (
        "docker-compose.yml",
        "services:\n  a:\n    environment:\n      AZURE_OPENAI_API_KEY: '{hex}'\n",
        (4, 30),
        "azure",
        "AZURE_OPENAI_API_KEY",
    ),
    (
        "k8s/app.yaml",
        "env:\n- name: VOYAGE_API_KEY\n  value: {plain}\n",
        (3, 10),
        "voyage",
        "VOYAGE_API_KEY",
    ),
    ("k8s/secret.yaml", "kind: Secret\ndata:\n  KEY: {encoded}\n", (3, 8), "openai", "KEY"),
    ("k8s/secret.yaml", 'kind: Secret\nstringData:\n  KEY: "{openai}"\n', (3, 9), "openai", "KEY"),
    ("chart/templates/a.yaml", "{{{{- if .x }}}}\nkey: {openai}\n{{{{ end }}}}\n", (2, 6), "openai", "key"),
    ("serverless.yml", "provider:\n  environment: {{OPENAI_API_KEY: {openai}}}\n", (2, 33), "openai", "OPENAI_API_KEY"),
    (".github/workflows/ci.yml", "env:\n  GROQ_API_KEY: {plain}\n", (2, 17), "groq", "GROQ_API_KEY"),
    (
        "config.yaml",
        "model_list:\n- litellm_params:\n    api_key: {anthropic}\n",
        (3, 14),
        "anthropic",
        "api_key",
    ),
    (
        "cassettes/ask.yaml",
        "headers:\n  authorization:\n  - Bearer {openai}\n",
        (3, 12),
        "openai",
        "Bearer",
    ),
]


@pytest.mark.parametrize(("name", "text", "place", "provider", "variable"), FOUND)
def test_found_where_it_stands(
    tmp_path: Path, name: str, text: str, place: tuple[int, int], provider: str, variable: str
) -> None:
    keys = {"openai": OPENAI, "anthropic": ANTHROPIC, "plain": PLAIN, "hex": HEX, "encoded": ENCODED}
    write(tmp_path, {name: text.format(**keys)})
    [item] = found(tmp_path)
    assert (item.code, item.place.path, item.provider) == ("LLT301", name, provider)
    assert (item.place.line, item.place.column) == place
    line = text.format(**keys).lstrip("\ufeff").splitlines()[item.place.line - 1]
    assert line[item.place.column - 1 : item.place.end_column - 1] in keys.values()
    assert variable == item.subject
    assert not any(key[12:20] in item.message for key in keys.values())


SILENT = [
    (".env.example", f"OPENAI_API_KEY={OPENAI}\n"),
    (".env.template", f"OPENAI_API_KEY={OPENAI}\n"),
    (".env", "OPENAI_API_KEY=\nANTHROPIC_API_KEY=sk-ant-your-key-here\nGROQ_API_KEY=gsk_xxxxxxxxxxxxxxxxxxxxxxxx\n"),
    (".env", "OPENAI_API_KEY=sk-1234567890abcdef1234567890abcdef\nMISTRAL_API_KEY=changeme-please-0001\n"),
    (".env", "OPENAI_API_KEY=${SHARED_OPENAI_KEY_2}\nMISTRAL_API_KEY=$MISTRAL_KEY_FOR_TEAM_2\n"),
    (".env", "OPENAI_API_KEY=op://vault/openai-team-2/credential\nMISTRAL_API_KEY=/run/keys/mistral_api_key_2\n"),
    (".env", 'OPENAI_API_KEY="encrypted:BE9Y7LKANx77X1pv1HnEoil93fPaATeiCHvFcFjAIIYT"\n'),
    (".env", f"DATABASE_KEY={PLAIN}\nJWT_SECRET={HEX}\nSENTRY_TOKEN={HEX}\n"),
    (".env", f"OPENAI_MODEL=gpt-4o-mini-2024-07-18\n# MISTRAL_API_KEY={PLAIN}\n"),
    (".env", "OPENAI_API_KEY=openai-api-key-team-2\nCOHERE_API_KEY=prod_cohere_key_v3\n"),
    ("Dockerfile", "ARG OPENAI_API_KEY\nENV OPENAI_API_KEY=$OPENAI_API_KEY\nENV PATH /opt/openai1/bin:$PATH\n"),
    ("Dockerfile", f"ENV MODEL_SHA {PLAIN}\nRUN echo MISTRAL_API_KEY {PLAIN}\n"),
    (".github/workflows/ci.yml", "env:\n  OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY_TEAM_2 }}\n"),
    (".github/workflows/ci.yml", f"steps:\n- uses: actions/checkout@{HEX}4a1f\n"),
    ("k8s.yaml", "env:\n- name: OPENAI_API_KEY\n  valueFrom:\n    secretKeyRef: {name: openai-2, key: api-key-1}\n"),
    ("k8s.yaml", "env:\n- name: OPENAI_API_KEY\n  value: openai-api-key-version-2\n"),
    ("k8s.yaml", "nodeSelector:\n  pool: sk-prod-cluster-eu-west-1-nodes\n"),
    ("sealed.yaml", f"kind: SealedSecret\nencryptedData:\n  OPENAI_API_KEY: {ENCRYPTED}\n"),
    ("sops.yaml", "OPENAI_API_KEY: ENC[AES256_GCM,data:1a2B3c4D5e6F1a2B3c4D,iv:x,tag:y,type:str]\n"),
    ("externalsecret.yaml", "data:\n- secretKey: OPENAI_API_KEY\n  remoteRef: {key: prod/openai/key2}\n"),
    ("serverless.yml", "environment:\n  OPENAI_API_KEY: ${ssm:/prod/openai/api-key-2}\n"),
    ("task.yaml", "secrets:\n  OPENAI_API_KEY: openai-key-prod-2:latest\n"),
    ("chart/values.yaml", "openai:\n  apiKey: {{ .Values.openaiKey2 }}\n"),
    ("pnpm-lock.yaml", f"integrity: sha512-{PLAIN}{PLAIN}==\ntask-runner-with-a-long-name-2: 1.0.0\n"),
    ("README.md", f"OPENAI_API_KEY={OPENAI}\n"),
]


@pytest.mark.parametrize(("name", "text"), SILENT)
def test_silent(tmp_path: Path, name: str, text: str) -> None:
    write(tmp_path, {name: text})
    assert [(item.place.line, item.message) for item in found(tmp_path)] == []


def test_variables_of_the_projects_own_clients_and_of_the_policy(tmp_path: Path) -> None:
    code = 'import os\nfrom openai import OpenAI\nx = OpenAI(api_key=os.environ["COPILOT_LLM"])\n'
    write(
        tmp_path,
        {
            "app.py": code,
            ".env": f"COPILOT_LLM={PLAIN}\nOTHER_LLM={PLAIN}\nASSIGNED_LLM_KEY={PLAIN}\n",
            "deploy.yaml": f"COPILOT_LLM_KEY: {PLAIN}\n",
            "lint-llm-tags.toml": '[[services]]\nname = "a"\npaths = ["a/**"]\nkeys = ["ASSIGNED_LLM_KEY"]\n',
        },
    )
    literals = [item for item in found(tmp_path) if item.code == "LLT301"]
    assert [(item.place.path, item.place.line, item.provider) for item in literals] == [
        (".env", 1, "openai"),
        (".env", 3, ""),
    ]


class TestSuppressions:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            (".env", f"# llm-tags: ignore[LLT301] {UNTIL}\n\n# ours\nOPENAI_API_KEY={OPENAI}\n"),
            (".env", f"OPENAI_API_KEY={OPENAI}  # llm-tags: ignore[LLT301] {UNTIL}\n"),
            ("a.yaml", f"OPENAI_API_KEY: {OPENAI}  # llm-tags: ignore[LLT3] {UNTIL}\n"),
            ("a.yaml", f"# llm-tags: file-ignore[LLT301] {UNTIL}\na: 1\nb: 1\nOPENAI_API_KEY: {OPENAI}\n"),
            ("Dockerfile", f"FROM python\n# llm-tags: ignore[LLT301] {UNTIL}\nENV OPENAI_API_KEY={OPENAI}\n"),
        ],
    )
    def test_comment(self, tmp_path: Path, name: str, text: str) -> None:
        write(tmp_path, {name: text})
        assert found(tmp_path) == []

    @pytest.mark.parametrize(
        ("name", "text", "codes"),
        [
            (".env", f"# llm-tags: ignore[LLT301] {UNTIL}\nA=1\nOPENAI_API_KEY={OPENAI}\n", ["LLT902", "LLT301"]),
            (".env", f"# llm-tags: ignore[LLT301]\nOPENAI_API_KEY={OPENAI}\n", ["LLT901", "LLT301"]),
            (".env", f"A=1  # llm-tags: ignore[LLT301] {UNTIL}\n", ["LLT902"]),
            # A Dockerfile has no comments beside code: this one is part of the value.
            ("Dockerfile", f"ENV OPENAI_API_KEY={OPENAI} # llm-tags: ignore[LLT301] {UNTIL}\n", ["LLT301"]),
            (".env", f"OPENAI_API_KEY={OPENAI}  # noqa: LLT301\n", ["LLT301"]),
            ("hook.yaml", f"# lint-llm-tags: checks tags\n- id: lint-llm-tags\nkey: {OPENAI}\n", ["LLT301"]),
        ],
    )
    def test_what_is_not_suppressed(self, tmp_path: Path, name: str, text: str, codes: list[str]) -> None:
        write(tmp_path, {name: text})
        assert [item.code for item in found(tmp_path)] == codes


class TestCommand:
    """The command line: which files are asked about, and that no report shows a key."""

    FORMATS = ("text", "concise", "json", "json-lines", "sarif", "github", "gitlab", "junit")

    def test_every_report_masks_and_places(self, tmp_path: Path) -> None:
        write(tmp_path, {"sub/.env": f"A=1\nOPENAI_API_KEY={OPENAI}\n", "k8s.yaml": f"data:\n  KEY: {ENCODED}\n"})
        outputs = [part for name in self.FORMATS for part in ("--output-format", f"{name}={name}.out")]
        assert run("check", *outputs, cwd=tmp_path).returncode == 1
        for name in self.FORMATS:
            text = (tmp_path / f"{name}.out").read_text()
            assert "LLT301" in text
            assert OPENAI[12:] not in text
            assert ENCODED[4:] not in text
        items = json.loads((tmp_path / "json.out").read_text())["diagnostics"]
        assert [(item["path"], item["line"], item["column"], item["end_column"]) for item in items] == [
            ("k8s.yaml", 2, 8, 8 + len(ENCODED)),
            ("sub/.env", 2, 16, 16 + len(OPENAI)),
        ]

    def test_named_below_a_directory_excluded_ignored_and_from_standard_input(self, tmp_path: Path) -> None:
        line = f"OPENAI_API_KEY={OPENAI}\n"
        write(tmp_path, {"a/.env": line, "b/.env": line, "b/x.py": "", ".gitignore": "b/.env\n", "c.yaml": line})
        git(tmp_path, "init", "-q")

        def paths(*arguments: str, stdin: bytes = b"") -> list[str]:
            done = run("check", "--output-format", "concise", *arguments, cwd=tmp_path, stdin=stdin)
            return [found.partition(":")[0] for found in done.stdout.splitlines()]

        assert paths() == ["a/.env", "c.yaml"]
        assert paths("a") == ["a/.env"]
        assert paths("b/.env") == ["b/.env"]
        assert paths("--exclude", "a") == ["c.yaml"]
        assert paths("-", "--stdin-filename", "web.env", stdin=line.encode()) == ["web.env"]

    def test_cache_notices_a_new_key(self, tmp_path: Path) -> None:
        write(tmp_path, {".env": "A=1\n", "app.py": "import openai\n"})
        assert run("check", cwd=tmp_path).returncode == 0
        write(tmp_path, {".env": f"OPENAI_API_KEY={OPENAI}\n"})
        first, second = run("check", cwd=tmp_path), run("check", cwd=tmp_path)
        assert (first.returncode, second.returncode) == (1, 1)
        assert first.stdout == second.stdout

    def test_baseline_and_since(self, tmp_path: Path) -> None:
        write(tmp_path, {".env": f"OPENAI_API_KEY={OPENAI}\n"})
        git(tmp_path, "init", "-q")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-qm", "one")
        assert run("baseline", "create", cwd=tmp_path).returncode == 0
        known = ("--baseline", "lint-llm-tags-baseline.txt")
        (tmp_path / ".env").write_text(f"A=1\nOPENAI_API_KEY={OPENAI}\n")
        assert run("check", *known, cwd=tmp_path).returncode == 0
        assert run("check", "--since", "HEAD", cwd=tmp_path).returncode == 0
        write(tmp_path, {"b.yaml": f"OPENAI_API_KEY: {ANTHROPIC}\n"})
        for options in (known, ("--since", "HEAD")):
            done = run("check", "--output-format", "concise", *options, cwd=tmp_path)
            assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["b.yaml"]
        (tmp_path / ".env").write_text("A=1\n")
        assert "1 of its findings is gone" in run("check", *known, cwd=tmp_path).stderr

    def test_ignores_are_written_where_they_are_no_part_of_a_value(self, tmp_path: Path) -> None:
        block = f"a:\n  OPENAI_API_KEY: {OPENAI}\nscript: |\n  export OPENAI_API_KEY={OPENAI}\n"
        files = {
            ".env": f"A=1\r\nOPENAI_API_KEY={OPENAI}\r\n",
            "quoted.env": f'A="\nOPENAI_API_KEY={OPENAI}\n"\n',
            "Dockerfile": f"ENV A=1 \\\n  OPENAI_API_KEY={OPENAI}\nENV OPENAI_API_KEY={OPENAI}\n",
            "a.yaml": block,
            "template.yaml": f"{{{{- if .a }}}}\nb: [\nOPENAI_API_KEY: {OPENAI}\n",
        }
        write(tmp_path, files)
        done = run("check", "--add-ignores", "--reason", "old", "--until", "2027-01-31", cwd=tmp_path)
        assert done.returncode == 1
        assert [line.partition(": LLT301 left")[0].rpartition(" ")[2] for line in done.stderr.splitlines()] == [
            "Dockerfile:2", "a.yaml:4", "quoted.env:2", "template.yaml:3",
        ]  # fmt: skip
        assert done.stdout == "Suppressed 3 findings in 3 files, 4 left.\n"
        comment = '# llm-tags: ignore[LLT301] until=2027-01-31 reason="old"'
        expected = {
            **files,
            ".env": files[".env"].replace("OPENAI", f"{comment}\r\nOPENAI"),
            "Dockerfile": files["Dockerfile"].replace("ENV OPENAI", f"{comment}\nENV OPENAI"),
            "a.yaml": block.replace("  OPENAI", f"  {comment}\n  OPENAI", 1),
        }
        assert {name: (tmp_path / name).read_bytes().decode() for name in files} == expected
        left = run("check", "--output-format", "concise", cwd=tmp_path).stdout.splitlines()
        assert [line.partition(":")[0] for line in left] == ["Dockerfile", "a.yaml", "quoted.env", "template.yaml"]

    def test_the_summary_counts_deployment_files(self, tmp_path: Path) -> None:
        write(tmp_path, {".env": "A=1\n", "b.yaml": "a: 1\n", "app.py": "import openai\n"})
        assert run("check", cwd=tmp_path).stdout.startswith("1 file and 2 deployment files: no LLM clients or calls.\n")
        assert run("check", ".env", cwd=tmp_path).stdout.startswith("1 deployment file: no LLM clients or calls.\n")
