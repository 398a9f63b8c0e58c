"""Everything expressions and tables can be blamed for has its sentence."""

from __future__ import annotations

from processes.rules.checks import CODES as TABLE_CODES
from processes.rules.checks import MODEL_CODES
from processes.rules.feel.errors import CODES as FEEL_CODES
from webapp import wording

DATED = {"ruleset_gap", "ruleset_overlap", "ruleset_dates"}


def test_every_code_has_its_sentence() -> None:
    assert {code for code in FEEL_CODES | TABLE_CODES | MODEL_CODES | DATED if not wording.knows(code)} == set()
