"""A program is judged alike alone and beside others of the same project that share nothing with it but names."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cache.asking import analyse

PROGRAMS = Path(__file__).parents[1] / "wire" / "programs"
NEIGHBOURS = {
    "anthropic_conversation_memory": "held_h_session_store",  # Another ``say()`` changes its object.
    "held_b_web_dependencies": "held_b_middleware_hooks",  # Another class ``Request``, whose headers are changed.
    "held_d_builder_steps": "lookalike_email_messages_api",  # Another ``create()`` changes its object.
    "held_d_registry_of_prompts": "held_a_decorator_registry",  # Another ``prompt()``, another ``registry``.
    "held_i_lifespan_clients": "held_c_builder_fluent",  # Who asks for its dict first is another one there.
    "held_h_mutable_module_state": "held_g_classmethod_state",  # Another function that fills something.
    "held_h_raw_openai_transport": "held_f_unittest_cases",  # Another ``post()``, in another ``main``.
}


def verdicts(root: Path, program: str) -> set[object]:
    return {
        (site.place, site.kind, site.verdict, site.missing, site.because)
        for site in analyse(root, keep=False).sites
        if site.place.path.startswith(f"{program}/")
    }


@pytest.mark.parametrize("program", NEIGHBOURS)
def test_alone_and_beside_others(program: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    shutil.copytree(PROGRAMS / program, tmp_path / program)
    alone = verdicts(tmp_path, program)
    neighbour = NEIGHBOURS[program]
    shutil.copytree(PROGRAMS / neighbour, tmp_path / neighbour)
    assert verdicts(tmp_path, program) == alone
