"""Policies that are right and policies that are wrong, with what must be said about them."""

from __future__ import annotations

FULL = """
required = ["team", "service", "feature"]
client-tags = ["team", "service"]
gateway = ["https://llm.acme.internal", "http://127.0.0.1:4000/v1/"]
wire-only = true
select = ["LLT1", "LLT2"]
extend-select = ["LLT206"]
ignore = ["LLT303"]
exclude = ["legacy/**", "!legacy/keep.py", "*.ipynb", "/build/", "a[bc]?.py"]

[tags.team]
values = ["support", "growth", "platform-shared"]
aliases = ["team_id", "owner"]
[tags.service]
pattern = "[a-z-]+"
[tags.feature]
pattern = "[a-z][a-z0-9-]*"
[tags."cost.center"]

[carriers]
header-prefix = "x-acme-"
insert = "portkey"
count = ["headers", "portkey", "metadata", "bedrock", "labels"]

[[services]]
name = "ticket-copilot"
team = "support"
paths = ["services/ticket_copilot/**"]
keys = ["TICKET_COPILOT_OPENAI_KEY", "prod/ticket-copilot/openai", "settings.copilot_key"]
[[services]]
name = "mailer"

[[waivers]]
paths = ["legacy/**"]
rules = ["LLT1", "LLT302"]
until = 2026-12-31
reason = "rewritten in Q1, ENG-4211"
"""

GOOD = [
    "",
    FULL,
    "required = []",
    'required = ["team"]',
    "client-tags = []\ngateway = []\nexclude = []\nservices = []\nwaivers = []",
    'waivers = [{paths = ["a"], rules = ["LLT"], until = "2026-02-28", reason = "x"}]',
    "[tags.feature]",
    "[carriers]",
]

WAIVER = '[[waivers]]\npaths = ["a"]\nrules = ["LLT1"]\nuntil = 2026-12-31\nreason = "x"\n'

BAD_KEYS = [
    ('requierd = ["team"]', 'requierd: unknown key (did you mean "required"?)'),
    ('client_tags = ["team"]', 'client_tags: unknown key (did you mean "client-tags"?)'),
    ("[qqq]", "qqq: unknown key (known: extends, required, client-tags, gateway,"),
    ('"a b" = 1', '"a b": unknown key'),
    ('[tags.team]\nvalue = ["a"]', 'tags.team.value: unknown key (did you mean "values"?)'),
    ('[tags."x.y"]\nvalue = ["a"]', 'tags."x.y".value: unknown key (did you mean "values"?)'),
    ('[carriers]\nprefix = "x-"', 'carriers.prefix: unknown key (did you mean "header-prefix"?)'),
    ('[[services]]\nname = "a"\nowner = "b"', "services[0].owner: unknown key"),
    ('required = "team"', "required: must be a list of strings, not a string"),
    ("required = true", "required: must be a list of strings, not a boolean"),
    ("required = [1]", "required[0]: must be a string, not an integer"),
    ('required = ["team", ""]', "required[1]: must be a tag's name"),
    (
        'required = ["cost center"]',
        "required[0]: must be a tag's name (letters, digits, '_', '-' and '.', a letter or digit first), "
        'not "cost center"',
    ),
    ('required = ["team", "team"]', 'required[1]: "team" stands here twice'),
    ("client-tags = 1.5", "client-tags: must be a list of strings, not a number"),
    ('wire-only = "yes"', "wire-only: must be true or false, not a string"),
    ("wire-only = 1", "wire-only: must be true or false, not an integer"),
    ("tags = []", "tags: must be a table, not a list"),
    ('tags.team = ["a"]', "tags.team: must be a table, not a list"),
    ('[tags."a b"]', 'tags."a b": must be a tag\'s name'),
    ("[tags.team]\nvalues = []", "tags.team.values: must not be empty"),
    ('[tags.team]\nvalues = ["a", " "]', "tags.team.values[1]: must be a string that is not empty"),
    (
        "[tags.team]\npattern = '['",
        "tags.team.pattern: not a regular expression: unterminated character set at position 0",
    ),
    ("[tags.team]\npattern = ''", "tags.team.pattern: must be a regular expression that is not empty"),
    ("[tags.team]\npattern = ['a']", "tags.team.pattern: must be a string, not a list"),
    ("carriers = 1", "carriers: must be a table, not an integer"),
    (
        '[carriers]\nheader-prefix = ""',
        "carriers.header-prefix: must be the first part of a header's name, like x-llm-",
    ),
    (
        '[carriers]\nheader-prefix = "x llm"',
        'carriers.header-prefix: must be the first part of a header\'s name, like x-llm-, not "x llm"',
    ),
    ('[carriers]\ninsert = "heliconee"', 'carriers.insert: unknown carrier "heliconee" (did you mean "helicone"?)'),
    ('[carriers]\ninsert = "zzz"', 'carriers.insert: unknown carrier "zzz" (known: headers, helicone,'),
    ('[carriers]\ncount = ["header"]', 'carriers.count[0]: unknown carrier "header" (did you mean "headers"?)'),
    ("[carriers]\ncount = []", "carriers.count: must not be empty"),
    ('gateway = "https://a"', "gateway: must be a list of URLs, not a string"),
    (
        'gateway = ["llm.acme.internal"]',
        'gateway[0]: must be a URL like https://llm.acme.internal, without user and password, not "llm.acme.internal"',
    ),
    ('gateway = ["https://u:p@llm.acme.internal"]', "gateway[0]: must be a URL like"),
    ('select = ["LLT109"]', 'select[0]: unknown rule code "LLT109" (did you mean "LLT10'),
    ('ignore = ["llt102"]', 'ignore[0]: unknown rule code "llt102" (did you mean "LLT102"?)'),
    ('extend-select = ["E501"]', 'extend-select[0]: unknown rule code "E501" (a code like LLT102'),
    ('select = [""]', 'select[0]: unknown rule code ""'),
    ('exclude = ["../other"]', "exclude[0]: must be a gitignore-style glob"),
    ('exclude = ["./a"]', "exclude[0]: must be a gitignore-style glob"),
    ("exclude = ['a\\b']", "exclude[0]: must be a gitignore-style glob"),
    ('exclude = ["!"]', "exclude[0]: must be a gitignore-style glob"),
    ('exclude = ["/"]', "exclude[0]: must be a gitignore-style glob"),
    ('exclude = ["# old"]', "exclude[0]: must be a gitignore-style glob"),
    ("services = {}", "services: must be a list of tables, not a table"),
    ("services = [1]", "services[0]: must be a table, not an integer"),
    ('[[services]]\nteam = "a"', "services[0].name: is missing"),
    ('[[services]]\nname = "a"\n[[services]]\nname = ""', "services[1].name: must be a string that is not empty"),
    ('[[services]]\nname = "a"\npaths = "a/**"', "services[0].paths: must be a list of globs, not a string"),
    ('[[services]]\nname = "a"\nkeys = ["MY KEY"]', "services[0].keys[0]: must be the name of a key"),
    (f'[[services]]\nname = "a"\nkeys = ["sk-{"a1" * 12}"]', "services[0].keys[0]: must be the name of a key"),
    (WAIVER.replace("until", "untill"), 'waivers[0].untill: unknown key (did you mean "until"?)'),
    (WAIVER.replace('reason = "x"', ""), "waivers[0].reason: is missing"),
    (WAIVER.replace('"x"', '""'), "waivers[0].reason: must be a string that is not empty"),
    (WAIVER.replace('["a"]', "[]"), "waivers[0].paths: must not be empty"),
    (
        WAIVER.replace("2026-12-31", '"31.12.2026"'),
        'waivers[0].until: must be a date like 2026-12-31, not "31.12.2026"',
    ),
    (WAIVER.replace("2026-12-31", '"2026-02-30"'), 'waivers[0].until: no such date: "2026-02-30"'),
    (WAIVER.replace("2026-12-31", "2026"), "waivers[0].until: must be a date like 2026-12-31, not an integer"),
    ("extends = ['a']", "extends: must be a string, not a list"),
    ("extends = ''", 'extends: must be a path relative to this file, or "pkg:name" for an installed package'),
    ("extends = 'pkg:not-a-name'", "extends: must be a path"),
]
"""Mistakes that one key can answer for: the JSON Schema refuses them as well."""

BAD_TOGETHER = [
    ("[tags.team]\npattern = '[[a]'", "tags.team.pattern: not a regular expression: Possible nested set at position 1"),
    (
        'required = ["team"]\nclient-tags = ["teem"]',
        'client-tags: "teem" is not one of the required tags (did you mean "team"?)',
    ),
    ('client-tags = ["team", "zone"]', 'client-tags: "zone" is not one of the required tags'),
    (
        'required = ["cost-center", "cost_center"]',
        'required: "cost_center" and "cost-center" are the same name in a header',
    ),
    ("[tags.Team]", 'tags: "Team" and "team" are the same name in a header'),
    ('[tags.team]\naliases = ["Service"]', 'tags.team.aliases: "Service" already names the tag "service"'),
    ('[tags.team]\naliases = ["team"]', 'tags.team.aliases: "team" is the tag itself'),
    (
        '[tags.team]\naliases = ["owner"]\n[tags.service]\naliases = ["Owner"]',
        'tags.service.aliases: "Owner" already names the tag "team"',
    ),
    (
        "[tags.team]\nvalues = ['a', 'B']\npattern = '[a-z]'",
        'tags.team.values: "B" does not match the tag\'s own pattern',
    ),
    (
        '[tags.team]\nvalues = ["support"]\n[[services]]\nname = "a"\nteam = "suport"',
        'services.a.team: "suport" is not one of tags.team.values (did you mean "support"?)',
    ),
    (
        '[tags.service]\npattern = "[a-z]+"\n[[services]]\nname = "A1"',
        'services.A1.name: "A1" does not match tags.service.pattern',
    ),
    ('[[services]]\nname = "a"\n[[services]]\nname = "a"\nteam = "b"', 'services[1].name: "a" stands here twice'),
    ('[carriers]\ncount = ["portkey"]', 'carriers.insert: "headers" is not one of carriers.count'),
    (
        WAIVER.replace("2026-12-31", "2026-12-31T00:00:00"),
        "waivers[0].until: must be a date like 2026-12-31, not a date with a time",
    ),
    (WAIVER.replace("2026-12-31", "12:00:00"), "waivers[0].until: must be a date like 2026-12-31, not a time"),
]
"""Mistakes between keys, in TOML's own types, or in what Python makes of a regex: JSON Schema cannot say them."""
