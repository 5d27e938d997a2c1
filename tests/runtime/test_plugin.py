"""The companion as pytest's users meet it: modes, policies, suppressions."""

from __future__ import annotations

import pytest

from tests.runtime.sending import BOTH, COMPLAINT, run

pytest_plugins = ("pytester", "tests.runtime.sending")


def test_reported_without_any_set_up(project: pytest.Pytester) -> None:
    result = run(project, BOTH)
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(
        [
            "*- LLM requests -*",
            "2 LLM requests: 1 tagged, 1 untagged.",
            COMPLAINT,
            '    add headers={"x-llm-service": "...", "x-llm-feature": "..."}',
            "    sent by test_it.py::test_untagged",
        ]
    )
    assert result.ret == 0


def test_strict_fails_the_test_and_names_the_line(project: pytest.Pytester) -> None:
    result = run(project, BOTH, "--llm-tags=strict")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        ["*test_untagged*", f'{COMPLAINT}: add headers={{"x-llm-service": "...", "x-llm-feature": "..."}}']
    )


def test_a_suite_without_llms_sees_nothing_of_it(project: pytest.Pytester) -> None:
    result = run(project, "def test_other(): client.post('https://example.org/x', json={})", "--llm-tags=strict")
    result.assert_outcomes(passed=1)
    assert "LLM" not in result.stdout.str()


def test_off_patches_nothing(project: pytest.Pytester) -> None:
    code = """
    def test_it():
        untagged()
        assert httpx.Client._send_single_request.__module__ == "httpx._client"
        assert not hasattr(httpx.Client._send_single_request, "__wrapped__")
    """
    result = run(project, code, "--llm-tags=off")
    result.assert_outcomes(passed=1)
    assert "LLM" not in result.stdout.str()


MODES = ["marker", "option", "ini", "policy"]
"""The first that is there decides."""


def _with(project: pytest.Pytester, places: dict[str, str]) -> pytest.RunResult:
    if "ini" in places:
        project.makeini(f"[pytest]\nllm_tags = {places['ini']}\n")
    if "policy" in places:
        (project.path / "lint-llm-tags.toml").write_text(f'tests = "{places["policy"]}"\n', "utf-8")
    marker = f'@pytest.mark.llm_tags("{places["marker"]}")' if "marker" in places else ""
    arguments = [f"--llm-tags={places['option']}"] if "option" in places else []
    return run(project, f"{marker}\ndef test_untagged(): untagged()", "-rA", *arguments)


@pytest.mark.parametrize("decides", MODES)
@pytest.mark.parametrize("mode", ["strict", "report"])
def test_precedence(project: pytest.Pytester, decides: str, mode: str) -> None:
    other = {"strict": "report", "report": "strict"}[mode]
    below = MODES[MODES.index(decides) + 1 :]
    result = _with(project, {decides: mode, **dict.fromkeys(below, other)})
    result.assert_outcomes(**{"failed" if mode == "strict" else "passed": 1})
    assert "1 LLM request: 0 tagged, 1 untagged." in result.stdout.str()


def test_a_marker_goes_before_everything_for_its_test_alone(project: pytest.Pytester) -> None:
    code = """
    @pytest.mark.llm_tags("off")
    def test_off(): untagged()
    class TestReported:
        pytestmark = pytest.mark.llm_tags(mode="report")
        def test_report(self): untagged()
    def test_strict(): untagged()
    """
    result = run(project, code, "--llm-tags=strict", "--strict-markers")
    result.assert_outcomes(passed=2, failed=1)
    assert "2 LLM requests: 0 tagged, 2 untagged." in result.stdout.str()


@pytest.mark.parametrize(
    ("ini", "code", "said"),
    [
        ("llm_tags = strikt", "def test_it(): pass", "llm_tags = strikt: must be one of report, strict, off"),
        ("", "@pytest.mark.llm_tags('strikt')\ndef test_it(): untagged()", "must be one of report, strict, off"),
    ],
)
def test_wrong_modes_are_refused(project: pytest.Pytester, ini: str, code: str, said: str) -> None:
    project.makeini(f"[pytest]\n{ini}\n")
    result = run(project, code)
    assert result.ret != 0
    assert said in result.stdout.str() + result.stderr.str()


def test_the_policy_of_the_sender_rules(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(
        'required = ["team"]\ntests = "strict"\n[tags.team]\nvalues = ["support"]\n', "utf-8"
    )
    result = run(project, "def test_wrong(): untagged()")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*openai request for m team='t' is not in the policy's list*"])
    assert "1 LLM request: 0 tagged, 0 untagged, 1 with wrong tags." in result.stdout.str()


def test_gateways_and_clients_of_the_policy_are_llms(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(
        'gateway = ["https://llm.acme.internal/v2"]\ngateway-environment = ["LLM_BASE"]\n'
        '[[clients]]\nprovider = "acme"\nhosts = ["acme-llm.internal"]\n',
        "utf-8",
    )
    code = """
    def test_gateway(monkeypatch):
        client.post("https://llm.acme.internal/v2/ask", json={"prompt": "", "metadata": {"team": "t", "service": "s"}})
        monkeypatch.setenv("LLM_BASE", "http://10.0.0.1/llm/")
        client.post("http://10.0.0.1/llm/ask", json={"input": "hi"})
        client.post("https://acme-llm.internal/ask")
    def test_others():
        client.post("https://llm.acme.internal/v2/budgets", json={"amount": 1})
        client.post("https://llm.acme.internal/v3/ask", json={"input": ""})
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=1, failed=1)
    text = result.stdout.str()
    assert "request to the gateway to https://llm.acme.internal/v2/ask lacks the tag feature" in text
    assert "request to the gateway to http://10.0.0.1/llm/ask lacks the tags team, service and feature" in text
    assert "acme request to https://acme-llm.internal/ask lacks the tags" in text


IN_HOUSE = """
import httpx

transport = httpx.MockTransport(lambda request: httpx.Response(200, json={}))

class Client:
    def __init__(self, headers=None):
        self.http = httpx.Client(transport=transport, headers=headers)

    def ask(self, prompt, *, model="m", team=None, feature=None):
        # On the wire they have other names, or none.
        return self._post({"prompt": prompt, "cost_center": f"{team}/{feature}"})

    def _post(self, body):
        return self.http.post("https://llm.acme.internal/ask", json=body)

def embed(texts, tags):
    return Client()._post({"texts": texts})

def rerank(texts, header_lines):
    return Client()._post({"texts": texts})
"""
IN_HOUSE_POLICY = """
[[clients]]
provider = "acme"
names = ["acme_llm.Client"]
carriers = [{ argument = "headers" }]
[[clients.methods]]
chains = ["ask"]
positional = ["prompt"]
carriers = [{ argument = "team", holds = "tag" }, { argument = "feature", holds = "tag" }]
[[clients]]
provider = "acme"
functions = ["acme_llm.embed"]
carriers = [{ argument = "tags", holds = "tags" }]
positional = ["texts", "tags"]
[[clients]]
provider = "acme"
functions = ["acme_llm.rerank"]
carriers = [{ argument = "header_lines", holds = "lines" }]
[[clients]]
provider = "acme"
hosts = ["llm.acme.internal"]
"""


def test_arguments_of_in_house_clients_count_as_the_policy_says(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(IN_HOUSE_POLICY)
    (project.path / "site-packages").mkdir()
    (project.path / "site-packages" / "acme_llm.py").write_text(IN_HOUSE)
    project.syspathinsert(project.path / "site-packages")
    code = """
    from unittest.mock import Mock, patch
    import acme_llm
    from lint_llm_tags.runtime import assert_llm_tagged
    house = acme_llm.Client(headers={"x-llm-service": "s"})
    def test_tagged(llm_requests):
        house.ask("hi", team="t", feature="f")
        llm_requests.assert_tagged(team="t", service="s", feature="f")
        acme_llm.embed(["hi"], {"team": "t", "service": "s", "feature": "f"})
        acme_llm.rerank(["hi"], "x-llm-team: t\\nx-llm-service: s\\nx-llm-feature: f")
    def test_untagged():
        house.ask("hi", team="t")
    def test_none():
        acme_llm.embed(["hi"], None)
    def test_half():
        acme_llm.rerank(["hi"], "x-llm-team: t\\nservice: s")
    def test_mock():
        with patch("acme_llm.Client") as Client:
            client = acme_llm.Client(headers={"x-llm-service": "s"})
            client.ask("hi", team="t", feature="f")
            assert_llm_tagged(Client, team="t", feature="f")
            client.ask("hi", team="t")
            with pytest.raises(AssertionError, match="call ask lacks the tag feature"):
                assert_llm_tagged(Client)
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=2, failed=3)
    text = result.stdout.str()
    assert "lacks the tags service and feature: add header_lines=" in text
    assert 'lacks the tag feature: pass feature="..."' in text
    assert 'lacks the tags team, service and feature: add tags={"team": "...",' in text


def test_comments_put_up_with_what_the_checker_puts_up_with(project: pytest.Pytester) -> None:
    """The call of app.py is raw HTTP: LLT103 is the rule that would find it."""
    code = """
    def above():
        # llm-tags: ignore[LLT103] until=2999-01-01 reason="moves to the gateway"
        return client.post("/responses", json={"model": "m"})
    def inside():
        return client.post(
            "/responses",
            json={"model": "m"},  # llm-tags: ignore[LLT1] until=2999-01-01 reason="moves to the gateway"
        )
    def with_noqa():
        return client.post("/responses", json={"model": "m"})  # noqa: LLT103
    def test_above(): above()
    def test_inside(): inside()
    def test_noqa(): with_noqa()
    def test_at_the_caller():
        untagged()  # llm-tags: ignore[LLT103] until=2999-01-01 reason="whoever calls a wrapper decides"
    def test_over():
        untagged()  # llm-tags: ignore[LLT103] until=2020-01-01 reason="it was time"
    def test_without_reason():
        untagged()  # llm-tags: ignore[LLT103] until=2999-01-01
    def test_another_rule():
        untagged()  # llm-tags: ignore[LLT102] until=2999-01-01 reason="for SDKs"
    def test_beside():
        # llm-tags: ignore[LLT103] until=2999-01-01 reason="another line"
        tagged()
        untagged()
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=4, failed=4)
    assert "9 LLM requests: 1 tagged, 4 untagged, 4 waived." in result.stdout.str()


def test_waivers_count_for_the_file_that_sends(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(
        '[[waivers]]\npaths = ["app.py"]\nrules = ["LLT103"]\nuntil = 2999-01-01\nreason = "old"\n'
        '[[waivers]]\npaths = ["test_*.py"]\nrules = ["LLT2"]\nuntil = 2999-01-01\nreason = "tests"\n'
        '[[waivers]]\npaths = ["test_*.py"]\nrules = ["LLT1"]\nuntil = 2020-01-01\nreason = "over"\n'
        '[tags.team]\nvalues = ["support"]\n'
    )
    code = """
    def test_waived(): untagged()
    def test_not_waived(): client.post("/responses", json={"model": "m"})
    def test_value():
        client.post("/responses", json={"model": "m"}, headers=HEADERS)
    def test_value_elsewhere(): tagged()
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=1, failed=3)
    text = result.stdout.str()
    assert "4 LLM requests: 0 tagged, 2 untagged, 1 with wrong tags, 1 waived." in text


def test_what_the_policy_only_reports_yet_fails_nothing(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(
        'tests = "strict"\n[[enforcement]]\npaths = ["app.py"]\nrules = ["LLT1"]\nreport-until = 2999-01-01\n'
    )
    code = """
    def test_lenient(): untagged()
    @pytest.mark.llm_tags("strict")
    def test_marked(): untagged()
    def test_other_file(): client.post("/responses", json={"model": "m"})
    """
    result = run(project, code)
    result.assert_outcomes(passed=1, failed=2)
    assert "3 LLM requests: 0 tagged, 3 untagged." in result.stdout.str()


def test_a_team_that_does_not_own_the_service_is_told(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text('[[services]]\nname = "s"\nteam = "support"\npaths = ["app.py"]\n')
    result = run(project, "def test_wrong(): tagged()")
    assert 'the service "s" belongs to the team "support", not "t"' in result.stdout.str()


def test_a_broken_policy_is_named(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text("requierd = []\n", "utf-8")
    result = run(project, BOTH)
    result.stdout.fnmatch_lines(
        ['policy not used: lint-llm-tags.toml: requierd: unknown key (did you mean "required"?)']
    )
