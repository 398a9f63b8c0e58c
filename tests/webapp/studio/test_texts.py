"""The texts of a draft through the door: both languages side by side, saved, refused and kept on the page."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from processes.language import Text
from processes.records import Draft, Person
from processes.store.transaction import read_only, transaction
from processes.studio.content import content_of
from processes.studio.take_over import take_over
from processes.studio.texts_write import write_text
from tests.webapp.studio.test_drafts import begin, olga_is_there
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.fixture
def egon(visit: Enter) -> Visitor:
    return visit("egon")


def standing(app: Flask, address: str) -> dict[str, str]:
    with read_only(app.extensions["database"]) as tx:
        return content_of(tx, tx.find(Draft, UUID(address.rpartition("/")[2])))


def changed(now: dict[str, str], before: dict[str, str]) -> dict[str, tuple[str | None, str | None]]:
    """The files that are not as they were."""
    names = [name for name in {**now, **before} if now.get(name) != before.get(name)]
    return {name: (before.get(name), now.get(name)) for name in names}


def test_an_owner_changes_a_text_in_both_languages(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/texts")
    page = egon.get(f"{draft}/texts/assess")
    assert "Læs ansøgningen" in page.source
    assert "Read the application" in page.source
    page = egon.press("Gem teksten", {"instruction.da": "Læs den to gange.", "instruction.en": "Read it twice."})
    assert "Gemt kl." in page.said
    content = standing(app, draft)
    assert 'instruction = "Læs den to gange."' in content["texts.da.toml"]
    assert 'instruction = "Read it twice."' in content["texts.en.toml"]


def test_saving_the_page_unchanged_changes_nothing(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    before = standing(app, draft)
    for key in ("assess", "answer", "remind", "ground_known"):
        egon.get(f"{draft}/texts/{key}")
        egon.press("Gem teksten")
    egon.get(f"{draft}/stages/handling")
    egon.press("Gem linjerne")
    assert changed(standing(app, draft), before) == {}


def test_what_is_missing_stands_first(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/texts/assess")
    egon.press("Gem teksten", {"instruction.en": ""})
    page = egon.get(f"{draft}/texts")
    assert "1 tekst mangler noget" in page.text
    assert "Vejledning: engelsk mangler" in page.text
    assert "mangler" in egon.get(f"{draft}/texts/assess").text


def test_a_new_text_is_written_from_the_list(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    page = egon.get(f"{draft}/texts?key=welcome")
    assert page.address == f"{draft}/texts/welcome"
    egon.press("Gem teksten", {"instruction.da": "Velkommen", "instruction.en": "Welcome"})
    assert '[welcome]\ninstruction = "Velkommen"' in standing(app, draft)["texts.da.toml"]
    page = egon.press("Tag den ud")
    assert "welcome" not in page.text


def test_two_who_write_at_once_lose_nothing(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    olga_is_there(app)
    egon.get(f"{draft}/texts/answer")
    with transaction(app.extensions["database"]) as tx:
        olga, key = tx.one(select(Person).where(Person.login == "olga")), UUID(draft.rpartition("/")[2])
        take_over(tx, olga, key)
        write_text(tx, olga, key, "answer", {"subject": Text("Olgas emne", "Olga's subject")}, 99)
    page = egon.press("Gem teksten", {"subject.da": "Egons emne"})
    assert page.status == 409
    assert "Olga" in page.text
    assert 'value="Egons emne"' in page.source
    assert "Olgas emne" in page.text
    assert 'value="Olga&#39;s subject"' in page.source  # Egon left the English field alone: it is as she saved it


def test_a_script_is_told_the_revision_it_saved(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/texts/answer")
    address, fields = egon.page.button("Gem teksten")
    fields["subject.da"] = ["Andet"]
    sent = egon.client.post(address, data=fields, headers={"Accept": "application/json"})
    assert sent.status_code == 200
    assert sent.json is not None
    assert sent.json["revision"] > 0
    assert "Gemt" in sent.json["said"]
    fields["to"] = ["pressen"]
    sent = egon.client.post(address, data=fields, headers={"Accept": "application/json"})
    assert sent.status_code == 422
    assert sent.json is not None
    assert sent.json["said"].startswith("Vælg, hvem brevet er til")


def test_whoever_may_only_look_finds_no_button(app: Flask, egon: Visitor, visit: Enter) -> None:
    draft = begin(egon)
    olga_is_there(app)
    egon.get(f"{draft}/texts/answer")
    egon.press("Gem teksten", {"subject.da": "Ny"})
    page = visit("olga").get(f"{draft}/texts/answer")
    assert "Gem teksten" not in page.text
    assert "Ny" in page.source
    assert visit("astrid").get(f"{draft}/texts").status == 403


def test_the_pages_are_english_for_who_reads_english(egon: Visitor) -> None:
    draft = begin(egon)
    page = egon.get(f"/language/en?next={draft}/texts")
    assert "Texts, in the order of the steps" in page.text
