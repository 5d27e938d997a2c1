"""Every key of a policy file, once: its name, what it must be, what it means."""

from __future__ import annotations

import json

from lint_llm_tags.policy.clients import CLIENT
from lint_llm_tags.policy.codes import CODE_PREFIXES
from lint_llm_tags.policy.entries import Enforcement, Service, TagRule, Waiver
from lint_llm_tags.policy.kinds import Choice, Date, Flag, Key, ListOf, Number, Regex, Table, TableOf, Text
from lint_llm_tags.policy.model import Carriers, Ownership, Policy, Suppressions
from lint_llm_tags.tags.carriers import CARRIER_NAMES

INSERTABLE = ("headers", "helicone", "portkey", "litellm", "cloudflare", "truefoundry", "databricks", "baggage")
"""Carriers in which the codemod can write an envelope."""

TEST_MODES = ("report", "strict", "off")

STYLES = ("literal", "module", "service", "envelope")
"""How an envelope is written."""

_TAG = Text("a tag's name (letters, digits, '_', '-' and '.', a letter or digit first)", r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_GLOB = Text(
    "a gitignore-style glob relative to the policy's directory, with '/' between names and no './' or '../' in front",
    r"!?(?!!|#|\.\.?/|/+$)[^\\\n]*[^\\\s]",
)
_URL = Text("a URL like https://llm.acme.internal, without user and password", r"https?://[^\s/@?#]+(?:/[^\s@?#]*)?")
_HEADER_PREFIX = Text("the first part of a header's name, like x-llm-", r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER = Text("the name of a header, like X-Client-Request-Id", r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VARIABLE = Text("the name of an environment variable, like LLM_GATEWAY_URL", r"[A-Za-z_][A-Za-z0-9_]*")
_KEY_NAME = Text(
    "the name of a key (environment variable, secret or settings attribute), never the key itself",
    r"(?!sk-|sk_|gsk_|xai-|hf_|pplx-|r8_|AIza|Bearer )[^\s]+",
)
_BASELINE = Text("the path of a file, relative to the policy's directory", r"(?!/)[^\\\n]*[^\\\s/]")
_CODE = Choice("rule code", CODE_PREFIXES, "a code like LLT102 or the first part of one, like LLT1")
_CODES = ListOf(_CODE, "a list of rule codes")
_GLOBS = ListOf(_GLOB, "a list of globs")

_TAG_RULE = Table(
    TagRule,
    {
        "values": Key(ListOf(Text(), filled=True), "The values that this tag may have."),
        "pattern": Key(Regex(), "Regular expression that must match the whole value."),
        "aliases": Key(ListOf(_TAG), "Other spellings of the tag, reported as LLT203."),
    },
)

_CARRIERS = Table(
    Carriers,
    {
        "header-prefix": Key(
            _HEADER_PREFIX,
            "Headers with this prefix carry tags: x-llm-team. Write it in lower case: several SDKs send both headers "
            "when a default and a per-call header differ in case.",
        ),
        "insert": Key(
            Choice("carrier", INSERTABLE, f"known: {', '.join(INSERTABLE)}"),
            "The carrier that messages recommend and in which `lint-llm-tags fix` writes tags.",
        ),
        "insert-style": Key(
            Choice("style", STYLES, f"known: {', '.join(STYLES)}"),
            "How `lint-llm-tags fix` writes tags: a literal dict in each place, the tags of clients as a constant of "
            "the module or of the service, or an `Envelope`.",
        ),
        "insert-helper": Key(
            Text("a function like acme.llm:envelope", r"[A-Za-z_][\w.]*:[A-Za-z_]\w*"),
            "The organisation's own function that makes headers of tags: `lint-llm-tags fix` calls it.",
        ),
        "count": Key(
            ListOf(
                Choice("carrier", CARRIER_NAMES, f"known: {', '.join(CARRIER_NAMES)}"),
                "a list of carriers",
                filled=True,
            ),
            "The carriers that count. All of them when not given.",
        ),
    },
)

_OWNERSHIP = Table(
    Ownership,
    {
        "codeowners": Key(
            TableOf(Text(), Text()), 'Teams by owner, as CODEOWNERS writes owners: `"@acme/support" = "support"`.'
        ),
        "catalog-info": Key(
            TableOf(_TAG, Text("a field like metadata.name", r"[\w./-]+")),
            'Tags by the field of Backstage\'s catalog-info.yaml that holds them: `service = "metadata.name"`.',
        ),
    },
)

_SERVICE = Table(
    Service,
    {
        "name": Key(Text(), "The service's name: the value of its `service` tag.", required=True),
        "team": Key(Text(), "The team that owns the service: the value of its `team` tag."),
        "paths": Key(_GLOBS, "gitignore-style globs of the files that belong to it."),
        "keys": Key(
            ListOf(_KEY_NAME),
            "Names of environment variables, secrets or settings attributes that hold this service's own provider "
            "keys. Never the keys themselves.",
        ),
    },
)

_WAIVER = Table(
    Waiver,
    {
        "paths": Key(ListOf(_GLOB, "a list of globs", filled=True), "gitignore-style globs.", required=True),
        "rules": Key(
            ListOf(_CODE, "a list of rule codes", filled=True),
            "Codes or prefixes of codes: LLT102, LLT1.",
            required=True,
        ),
        "until": Key(Date(), "The last day on which the waiver holds.", required=True),
        "reason": Key(Text(), "Why, for those who read it later.", required=True),
    },
)

_ENFORCEMENT = Table(
    Enforcement,
    {
        "paths": Key(ListOf(_GLOB, "a list of globs", filled=True), "gitignore-style globs.", required=True),
        "rules": Key(
            ListOf(_CODE, "a list of rule codes", filled=True), "Codes or prefixes of codes. All when not given."
        ),
        "report-until": Key(
            Date(),
            "The last day on which findings there are only reported. From the next day on they block.",
            required=True,
        ),
    },
)

_SUPPRESSIONS = Table(
    Suppressions,
    {
        "max-days": Key(
            Number(0, 36_500), "How many days from today a suppression or a waiver may last at most; 0 is no limit."
        ),
        "blanket": Key(Flag(), "Comments may suppress all rules at once: `# llm-tags: ignore` without codes."),
        "noqa": Key(Flag(), "`# noqa` comments count on the command line as they do in flake8."),
    },
)

POLICY = Table(
    Policy,
    {
        "extends": Key(
            Text(
                'a path relative to this file, or "pkg:name" for an installed package',
                r"pkg:[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*|(?!pkg:)[\s\S]*\S[\s\S]*",
            ),
            "The policy that this one starts from: a path relative to this file, or `pkg:acme_policy` for an installed "
            "package that ships `lint-llm-tags.toml`.",
        ),
        "required": Key(ListOf(_TAG), "Tags that every request must carry."),
        "client-tags": Key(ListOf(_TAG), "Required tags that must be known where a client is constructed."),
        "gateway": Key(ListOf(_URL, "a list of URLs"), "Base URLs of the gateways that requests should go through."),
        "gateway-environment": Key(
            ListOf(_VARIABLE, "a list of environment variables"),
            "Environment variables that hold the base URL of a gateway wherever the code runs: LLM_GATEWAY_URL, "
            "or OPENAI_BASE_URL where it is always set.",
        ),
        "trace-id": Key(
            ListOf(_HEADER, "a list of headers"),
            "Headers one of which every request must have, so that it can be found again: X-Client-Request-Id.",
        ),
        "wire-only": Key(
            Flag(), "Tags count only when they leave the process: LiteLLM's `metadata=` for its own tracking does not."
        ),
        "tests": Key(
            Choice("mode", TEST_MODES, f"known: {', '.join(TEST_MODES)}"),
            "What the pytest plugin does about untagged requests: list them, fail tests that send them, or nothing.",
        ),
        "tags": Key(TableOf(_TAG, _TAG_RULE), "What holds for single tags, by name."),
        "carriers": Key(_CARRIERS, "Where tags travel."),
        "clients": Key(
            ListOf(CLIENT, "a list of tables", appends=True),
            "In-house clients, wrapper functions and HTTP endpoints, in the terms of the shipped provider data.",
        ),
        "services": Key(
            ListOf(_SERVICE, "a list of tables", appends=True, key="name"), "Services, their owners and their keys."
        ),
        "ownership": Key(_OWNERSHIP, "Where `lint-llm-tags fix` looks for owners that no service names."),
        "waivers": Key(
            ListOf(_WAIVER, "a list of tables", appends=True), "Suppressions by path, with a reason and an end date."
        ),
        "suppressions": Key(_SUPPRESSIONS, "What suppressions may do."),
        "enforcement": Key(
            ListOf(_ENFORCEMENT, "a list of tables", appends=True), "Where findings are only reported, and until when."
        ),
        "baseline": Key(_BASELINE, "The file with known findings, which are not reported, relative to this file."),
        "select": Key(_CODES, "Codes or prefixes of codes that replace the default selection of rules."),
        "extend-select": Key(_CODES, "Codes or prefixes of codes to select besides."),
        "ignore": Key(_CODES, "Codes or prefixes of codes not to select."),
        "exclude": Key(_GLOBS, "gitignore-style globs of files not to check."),
    },
)


def json_schema() -> str:
    """Give the text of ``schema.json``, for editors and for CI."""
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "lint-llm-tags policy",
        "description": "lint-llm-tags.toml, or the table [tool.lint-llm-tags] of pyproject.toml",
        **POLICY.json_schema(),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
