"""Bounds for deviations are such that one can keep to them, and never let a duty or a ruling by."""

from __future__ import annotations

import json

import pytest

from processes.definitions.checks import Known
from tests.processes.definitions.checked import step, told

TEXTS = {
    "texts.da.toml": '[known]\nground = "Kendt (SEL § 10)"\n'.encode(),
    "texts.en.toml": '[known]\nground = "Known (SEL § 10)"\n'.encode(),
}
FORM = '<ag:form key="assessment"/>'
DUTY = """
[[deadline]]
id = "T9-01"
name = { da = "Svar", en = "Answer" }
kind = "law"
statute = { da = "Prøveloven § 1", en = "Sample Act § 1" }
rule_sets = "all"
start = "received"
start_name = { da = "kom", en = "came" }
length = "P14D"
binds = ["authority"]
kept_by = ["assess"]
mark = "D"
expiry = { da = "x", en = "x" }
"""
TEXT = {"type": "string", "title": "x", "x-en": {"title": "x"}}
RULING = {"type": "object", "title": "x", "x-en": {"title": "x"}}
RULING["properties"] = dict.fromkeys(("decisionType", "outcome", "legalBasis"), TEXT)


def codes(said: str, kind: str = "userTask", **files: bytes) -> set[str]:
    """The codes about deviations at a step with these bounds."""
    given = {**TEXTS, **{name.replace("__", "/").replace("_dot_", "."): raw for name, raw in files.items()}}
    known = Known(groups=frozenset({"kvs", "reviewers"}))
    found = told(*step(kind, FORM + said), "</userTask>", f"</{kind}>", files=given, known=known)
    return {code for _, code, where in found if where == "assess" and code.startswith(("deviation", "group"))}


def test_sound_bounds_are_let_through() -> None:
    assert codes('<ag:deviation skip="true" add="kvs" grounds="known" approver="leader" reopen="true"/>') == set()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('skip="true"', "deviation_grounds_missing"),
        ('skip="true" grounds="unwritten"', "deviation_ground_unwritten"),
        ('skip="true" grounds="known" approver="anyone"', "deviation_approver_unknown"),
        ('skip="true" grounds="known" reason="3"', "deviation_reason_short"),
        ('add="borger" grounds="known"', "deviation_group_outside"),
        ('add="nobody" grounds="known"', "group_unknown"),
    ],
)
def test_what_a_caseworker_could_not_keep_to_is_told(said: str, code: str) -> None:
    assert codes(f"<ag:deviation {said}/>") == {code}


def test_a_duty_with_a_legal_day_is_not_skipped() -> None:
    said = '<ag:deviation skip="true" grounds="known"/>'
    assert codes(said, deadlines_dot_toml=DUTY.encode()) == {"deviation_skips_duty"}
    assert codes(said.replace('skip="true"', 'add="kvs"'), deadlines_dot_toml=DUTY.encode()) == set()


def test_a_ruling_is_not_skipped() -> None:
    said = '<ag:deviation skip="true" grounds="known"/>'
    assert codes(said, forms__assessment_dot_json=json.dumps(RULING).encode()) == {"deviation_skips_ruling"}
    assert "deviation_skips_ruling" in codes(f'{said}<ag:assignment group="kvs" four_eyes="assess"/>')


def test_a_step_that_another_looks_at_is_skipped_only_when_somebody_agrees() -> None:
    said = '<ag:assignment group="kvs" four_eyes="assess"/><ag:deviation skip="true" grounds="known"/>'
    assert "deviation_needs_approver" in codes(said)
    assert "deviation_needs_approver" not in codes(said.replace('known"/>', 'known" approver="leader"/>'))


def test_an_automatic_step_has_no_bounds() -> None:
    assert codes('<ag:deviation skip="true" grounds="known" reopen="true"/>', "scriptTask") == {
        "deviation_not_here",
        "deviation_reopen_not_here",
    }
