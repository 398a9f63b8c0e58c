"""What the pages of a review send, read: names, places, days."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

import pytest
from werkzeug.datastructures import MultiDict

from processes import clock
from processes.errors import Invalid
from processes.language import Locale, Text
from processes.studio.comment import Place
from processes.studio.review_choices import Choice, Choices
from tests.situations import review
from webapp.studio.review_asked import asked_place, asked_reviewers, asked_wish, first_day, places

OLGA = Choice(uuid4(), "Olga", "olga", Text("", ""), Text("", ""))
BO = Choice(uuid4(), "Bo Ahmed", "bo", Text("", ""), Text("", ""))
KNOWN = Choices((OLGA,), (BO,))


def test_reviewers_are_ticked_or_named() -> None:
    given = MultiDict(
        [("reviewer", str(OLGA.id)), ("reviewer", "x"), ("colleague", "bo ahmed (bo)"), ("colleague", "")]
    )
    assert asked_reviewers(given, KNOWN).ids == (OLGA.id, BO.id)
    assert asked_reviewers(MultiDict([("reviewer", str(uuid4()))]), KNOWN).ids == ()
    with pytest.raises(Invalid) as refused:
        asked_reviewers(MultiDict([("colleague", "Ida")]), KNOWN)
    assert refused.value.problems[0].facts == {"names": ["Ida"]}


def test_a_place_is_a_file_and_an_element() -> None:
    assert asked_place({"place": "process.bpmn#assess"}) == Place("process.bpmn", "assess")
    assert asked_place({}) == Place()


def test_a_wish_is_now_or_the_morning_of_a_day() -> None:
    assert asked_wish({"note": "Nyt", "when": "now", "valid_from": "x"}).valid_from is None
    wish = asked_wish({"note": "Nyt", "when": "day", "valid_from": "2026-04-01", "though_behind": "1"})
    assert (wish.valid_from, wish.though_behind) == (datetime(2026, 4, 1, 6, tzinfo=clock.COPENHAGEN), True)
    with pytest.raises(Invalid):
        asked_wish({"when": "day", "valid_from": "snart"})
    assert first_day() > clock.today().isoformat()


def test_every_file_but_examples_can_be_remarked_on() -> None:
    found = places({**review().content, "examples/a.toml": "", "_shared/x.toml": ""}, Locale.DA)
    assert found[0].name == "process.bpmn"
    assert ("process.bpmn#assess", "Vurdér ansøgning") in found[0].elements
    assert {one.name for one in found} == {one for one in review().content if not one.startswith("_shared/")}
