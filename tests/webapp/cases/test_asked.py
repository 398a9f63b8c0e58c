"""Days, ids and faults of the forms beside a case."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from flask import Flask

from processes.errors import Invalid, Problem
from processes.language import Locale
from webapp.cases.asked import Given, day_of, id_of, quiet_day, typed, wrong_by_field


@pytest.mark.parametrize("raw", ["2026-03-27", " 27.03.2026 ", "27/3/2026"])
def test_a_day_is_read_as_people_and_browsers_write_it(raw: str) -> None:
    assert day_of(raw, "day") == date(2026, 3, 27)


def test_no_day_is_none_and_nonsense_is_refused_at_its_field() -> None:
    assert day_of("  ", "day") is None
    for raw in ("31.02.2026", "i morgen", "2026-13-01", "9999-12-31", "1.1.0001"):
        with pytest.raises(Invalid) as refused:
            day_of(raw, "until", "until_wrong")
        (problem,) = refused.value.problems
        assert (problem.code, problem.where) == ("until_wrong", "until")
        assert quiet_day(raw) is None


def test_an_id_is_an_id_or_nothing() -> None:
    assert id_of(str(UUID(int=7))) == UUID(int=7)
    assert id_of("nonsense") is None
    assert id_of(None) is None


def test_faults_stand_by_field_and_a_field_without_one_is_empty() -> None:
    wrong = wrong_by_field([Problem("note_empty", "words"), Problem("note_empty", "words")], Locale.EN)
    assert wrong["words"] == "Write the note before you save it. Write the note before you save it."
    assert (wrong["other"], Given()["x"], "x" in Given()) == ("", "", False)


def test_what_was_typed_is_read_from_the_form(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"reason": "fordi"}):
        assert (typed()["reason"], typed()["day"]) == ("fordi", "")
