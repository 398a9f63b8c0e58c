"""Plausible answers are answers the form accepts."""

from __future__ import annotations

from processes.forms.answerer import raw_of
from processes.forms.answers import read_answers
from processes.studio.trying.library import Library
from processes.studio.trying.plausible import plausible
from tests.conftest import MONDAY


def test_the_form_accepts_what_is_filled_in(library: Library) -> None:
    form = library.edition("review").forms["assess"]
    answers = plausible(form, {"amount": 40}, MONDAY)
    assert answers["amount"] == 40
    assert read_answers(form, {name: raw_of(one) for name, one in answers.items()}, {})["granted"] is True
