"""The way of a draft through the door: sent, remarked on, refused to its author, approved, published, read."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes.store.transaction import transaction
from processes.studio.receipts import tell_readers
from processes.studio.versions import version_of
from tests.reviewing import NOTE
from tests.webapp.studio.reviewed import a_changed_draft, forced, id_of
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def sent(app: Flask, egon: Visitor) -> str:
    """The draft, sent to Olga."""
    address = a_changed_draft(app)
    egon.get(f"{address}/review")
    egon.press("Send til gennemsyn", {"note": "Se på rykkeren.", "reviewer": [id_of(app, "olga")]})
    return address


def test_the_author_sends_it_and_cannot_approve_it_herself(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address = sent(app, egon)
    assert egon.page.said == "Kladden er sendt til gennemsyn. Olga får besked."
    assert "Du har selv været med til at tegne kladden, så en anden skal godkende den" in egon.page.text
    assert "Godkend kladden" not in egon.page.text
    refused = forced(egon, f"{address}/review/approve", hash="x")
    assert refused.status == 403
    assert "Du har selv været med til at tegne kladden" in refused.text


def test_a_colleague_remarks_and_approves_and_it_is_published_and_read(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address, olga = sent(app, egon), visit("olga")
    page = olga.get(f"{address}/review")
    assert "Tiden er ændret fra »3 dage« til »2 dage«" in page.text
    page = olga.follow("Skriv en bemærkning: 3 dage gået")
    page = olga.press("Gem bemærkningen", {"words": "Hvem ringer?"})
    assert "3 dage gået" in page.words("//li[contains(@class, 'ag-remark')]")[0]
    egon.get(f"{address}/review")
    egon.press("Svar", {"words": "Sagsbehandleren."})
    assert "Sagsbehandleren." in egon.page.text
    assert egon.press("Afslut bemærkningen").said == "Bemærkningen er afsluttet."
    olga.get(f"{address}/review")
    assert olga.press("Godkend kladden", {"words": "Fint."}).said.startswith("Du har godkendt kladden")
    page = egon.get(f"{address}/publish")
    assert "4 medarbejdere i grupperne" in page.text
    page = egon.press("Udgiv version 2", {"note": "kort"})
    assert (page.status, "mindst 10" in page.text) == (422, True)
    page = egon.press("Udgiv version 2", {"note": NOTE})
    assert page.said == "Version 2 er udgivet. Nye sager følger den fra nu af."
    assert page.address == "/processes/review/versions/2"
    with transaction(app.extensions["database"]) as tx:
        assert tell_readers(tx, version_of(tx, "review", 2)[1].id) == 4
    astrid = visit("astrid")
    astrid.get("/processes/review/versions/2")
    assert astrid.press("Jeg har læst det").said == "Tak. Det er noteret, at du har læst det."
    assert "1 af 4" in egon.get("/processes/review/versions/2").text


def test_it_is_sent_back_and_drawn_again(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address, olga = sent(app, egon), visit("olga")
    olga.get(f"{address}/review")
    page = olga.press("Send tilbage", {"why": " "})
    assert (page.status, "Skriv, hvorfor kladden skal tegnes om" in page.text) == (422, True)
    assert olga.press("Send tilbage", {"why": "Hjemlen mangler."}).said.startswith("Kladden kan tegnes igen")
    assert "Olga sendte den tilbage: Hjemlen mangler." in egon.get(f"{address}/review").text


def test_what_is_missing_is_said_where_it_is_missing(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address = a_changed_draft(app)
    egon.get(f"{address}/review")
    page = egon.press("Send til gennemsyn", {"note": ""})
    assert page.status == 422
    assert "Skriv med et par ord, hvad du vil have set på." in page.text
    assert "Vælg mindst én, der skal se på kladden." in page.text
    page = egon.press("Send til gennemsyn", {"note": "Se.", "colleague": ["Ingen", "", ""]})
    assert "Vi kender ikke Ingen." in page.text
    page = egon.press("Gem bemærkningen", {"words": ""})
    assert "Skriv din bemærkning." in page.text


def test_publishing_waits_for_an_approval_and_a_day_that_is_one(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address, olga = sent(app, egon), visit("olga")
    assert "Ingen har godkendt kladden, som den er nu" in egon.get(f"{address}/publish").text
    olga.get(f"{address}/review")
    olga.press("Godkend kladden")
    egon.get(f"{address}/publish")
    page = egon.press("Udgiv version 2", {"note": NOTE, "when": "day", "valid_from": "snart"})
    assert "»snart« er ikke en dato" in page.text
    page = egon.press("Udgiv version 2", {"note": NOTE, "when": "day", "valid_from": "2026-03-20"})
    assert page.said.startswith("Version 2 er udgivet. Nye sager følger den fra fre 20. mar kl. 6.00")
    assert "Venter på sin dag" in page.text


def test_strangers_do_not_see_it_and_english_readers_read_english(app: Flask, visit: Enter) -> None:
    address = a_changed_draft(app)
    egon = visit("egon")
    assert visit("astrid").get(f"{address}/review").status == 403
    assert visit("jura").get(f"{address}/review").status == 403
    assert "changed from “3 days” to “2 days”" in egon.get(f"/language/en?next={address}/review").text
