"""Drafts through the door: kept, resumed elsewhere, begun anew, and two texts to choose between."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.records import AnswerDraft
from processes.store.transaction import read_only
from tests.webapp.inbox.test_routes import open_task
from tests.webapp.visitor import Page, Visitor

Enter = Callable[..., Visitor]


def both(visit: Enter) -> tuple[Visitor, Visitor, str]:
    """Astrid at work and at home, the same task open at both places."""
    at_work, at_home = visit("astrid"), visit("astrid")
    address = open_task(at_work, "Amina")
    for one in (at_work, at_home):
        one.get(address)
    return at_work, at_home, address


def two(page: Page) -> list[str]:
    """The texts to choose between."""
    return page.words("//*[@id='two']//span[@class='ag-said']")


def test_a_draft_from_another_device_is_offered_with_when_it_was_begun(visit: Enter) -> None:
    at_work, at_home, address = both(visit)
    at_work.press("Gem kladden", {"reason": "Halvt skrevet"})
    assert "Du begyndte kl. 8.00. Det, du skrev" in at_work.get(address).text
    page = at_home.get(address)
    assert "Du begyndte kl. 8.00 på en anden enhed" in page.text
    assert "Halvt skrevet" in page.source


def test_beginning_anew_throws_the_draft_away(app: Flask, visit: Enter) -> None:
    at_work, _, _ = both(visit)
    at_work.press("Gem kladden", {"reason": "Halvt skrevet"})
    page = at_work.press("Begynd forfra")
    assert "Kladden er slettet" in page.said
    assert "Halvt skrevet" not in page.source
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(AnswerDraft).count() == 0


def test_the_second_of_two_devices_overwrites_nothing_and_chooses(visit: Enter) -> None:
    at_work, at_home, address = both(visit)
    at_work.press("Gem kladden", {"reason": "Skrevet på arbejdet"})
    page = at_home.press("Gem kladden", {"reason": "Skrevet hjemme", "amount": "5"})
    assert page.status == 409
    assert "Du har skrevet noget andet i 2 felter et andet sted" in page.text
    assert two(page) == ["Skrevet hjemme", "Skrevet på arbejdet", "5", "–"]
    assert "Skrevet på arbejdet" in at_work.get(address).source
    page = at_home.press("Fortsæt med det, jeg valgte", {"_pick.reason": "draft"})
    assert page.words("//textarea") == ["Skrevet på arbejdet"]
    assert page.doc.xpath("//input[@name='amount']/@value") == ["5"]


def test_a_script_hears_that_something_else_was_written_elsewhere(visit: Enter) -> None:
    at_work, at_home, _ = both(visit)
    at_work.press("Gem kladden", {"reason": "Skrevet på arbejdet"})
    address, fields = at_home.page.button("Gem kladden")
    answer = at_home.client.post(address, data=fields, headers={"Accept": "application/json"})
    assert answer.status_code == 409
    assert "Vælg, hvad der skal gælde" in answer.get_json()["said"]


def test_a_draft_too_long_to_keep_is_said_in_words(visit: Enter) -> None:
    at_work, _, _ = both(visit)
    page = at_work.press("Gem kladden", {"reason": "x" * 200_001})
    assert page.status == 422
    assert "Forkort den længste tekst" in page.text


def test_the_points_of_the_guide_that_are_ticked_are_counted_and_there_again(visit: Enter) -> None:
    at_work, at_home, address = both(visit)
    assert "0 af 2" in at_work.page.text
    at_work.press("Gem kladden", {"_guide": ["2"]})
    page = at_home.get(address)
    assert "1 af 2" in page.text
    assert page.doc.xpath("//input[@name='_guide'][@checked]/@value") == ["2"]
