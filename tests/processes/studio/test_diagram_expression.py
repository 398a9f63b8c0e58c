"""An expression of a diagram as one types it."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.rules.feel import BUILT_IN
from processes.store.transaction import Transaction
from processes.studio.diagram_choices import choices
from processes.studio.diagram_expression import Place, faults, functions, names_of
from tests.cast import Cast
from tests.drafts import a_draft


@pytest.mark.parametrize(
    ("said", "place", "found"),
    [
        ("", Place.CONDITION, []),
        ("granted = true", Place.CONDITION, []),
        ("granted =", Place.CONDITION, ["feel_unfinished"]),
        ("nobody_asked = true", Place.CONDITION, ["feel_unknown_name"]),
        ("no_such_function(1)", Place.VALUE, ["feel_unknown_function"]),
        ('deadline("P4-22")', Place.TIMER, []),
        ("P14D", Place.TIMER, []),
        ("1 + 1", Place.CONDITION, ["feel_type_clash"]),
        ("total = 1 + 1", Place.SCRIPT, []),
        ("1 + 1", Place.SCRIPT, ["feel_script_line"]),
    ],
)
def test_what_is_wrong_is_told_by_its_code(
    tx: Transaction, cast: Cast, said: str, place: Place, found: list[str]
) -> None:
    draft = a_draft(tx, cast)
    assert [one.problem.code for one in faults(tx, cast.egon, draft.id, said, place, "Mødt?")] == found


def test_the_place_is_told_from_the_first_letter(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    (fault,) = faults(tx, cast.egon, draft.id, "granted = true and\n  nobody_asked = 1", Place.CONDITION)
    assert (fault.problem.line, fault.problem.column, fault.is_fault) == (2, 3, False)


def test_whoever_may_not_see_the_draft_is_not_answered(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Forbidden):
        faults(tx, cast.astrid, draft.id, "granted = 1", Place.CONDITION)


def test_the_names_say_which_question_asks_for_them(tx: Transaction, cast: Cast) -> None:
    found = {one.name: one for one in names_of(choices(tx, cast.egon, a_draft(tx, cast).id).drawn)}
    assert found["granted"].kind == "boolean"
    assert found["granted"].title


def test_every_function_says_what_it_takes() -> None:
    found = {one.name: one.takes for one in functions()}
    assert set(BUILT_IN) <= set(found)
    assert found["deadline"] == "id, point?"
    assert found["substring"].startswith("string, start position")
