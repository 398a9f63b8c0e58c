"""A draft's files through the door: read with a revision, saved under a condition, refused with who and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from flask import Flask
from werkzeug.test import TestResponse

from processes import clock
from processes.records import Person
from processes.store.transaction import transaction
from processes.studio.open import open_draft
from tests.drafts import DIAGRAM, a_colleague
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def begun(app: Flask) -> str:
    """A draft of Egon's; Olga is there too."""
    app.config["WTF_CSRF_ENABLED"] = False
    with transaction(app.extensions["database"]) as tx:
        a_colleague(tx)
        egon = tx.session.query(Person).filter_by(login="egon").one()
        return f"/studio/drafts/{open_draft(tx, egon, 'review', title='Rykker').id}"


def put(visitor: Visitor, address: str, text: str | bytes, seen: int | None) -> TestResponse:
    condition = {} if seen is None else {"If-Match": f'"{seen}"'}
    return visitor.client.put(address, data=text, headers={**condition, "Accept-Language": visitor.language})


def test_a_file_is_read_and_saved_with_its_revision(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    address = f"{draft}/files/{DIAGRAM}"
    read = egon.client.get(address)
    assert (read.mimetype, read.get_etag()[0]) == ("text/plain", "0")
    saved = put(egon, address, "<å/>", 0)
    assert saved.json is not None
    assert saved.json["saved_at"] == clock.now().isoformat()
    again = egon.client.get(address)
    assert (again.get_data(as_text=True), again.get_etag()[0]) == ("<å/>", str(saved.json["revision"]))
    listed = egon.client.get(f"{draft}/files").json
    assert listed is not None
    assert listed["files"][DIAGRAM] == {"revision": listed["revision"]}
    assert egon.client.delete(address, headers={"If-Match": str(saved.json["revision"])}).status_code == 200
    gone = egon.client.get(address)
    assert (gone.status_code, gone.mimetype) == (404, "application/json")


def test_the_second_is_told_who_holds_it_and_what_she_wrote_becomes_a_copy(app: Flask, visit: Enter) -> None:
    draft, egon, olga = begun(app), visit("egon"), visit("olga", "en")
    olga.client.set_cookie("language", "en")
    address = f"{draft}/files/{DIAGRAM}"
    assert egon.client.post(f"{draft}/hold").status_code == 200
    refused = put(olga, address, "<olga/>", 0)
    assert refused.status_code == 409
    assert refused.json is not None
    assert (refused.json["by"], refused.json["at"]) == ("Egon", clock.now().isoformat())
    assert refused.json["detail"].startswith("Egon is editing the draft and began today 8.00.")
    made = olga.client.post(f"{draft}/rescue", json={"files": {DIAGRAM: "<olga/>"}})
    assert made.json is not None
    copy = f"/studio/drafts/{made.json['draft']}"
    assert olga.client.get(f"{copy}/files/{DIAGRAM}").get_data(as_text=True) == "<olga/>"
    assert egon.client.get(address).get_data(as_text=True) != "<olga/>"
    assert egon.client.post(f"{draft}/let-go").status_code == 204
    assert put(olga, address, "<olga/>", 0).status_code == 200


def test_one_s_own_other_window_is_told_as_such(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    address = f"{draft}/files/{DIAGRAM}"
    put(egon, address, "<a/>", 0)
    refused = put(egon, address, "<b/>", 0).json
    assert refused is not None
    assert refused["detail"].startswith("Du gemte »process.bpmn« i et andet vindue")


def test_a_request_without_its_condition_or_that_is_no_text_is_refused(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    address = f"{draft}/files/{DIAGRAM}"
    for answer, code in (
        (put(egon, address, "<a/>", None), "If-Match"),
        (put(egon, address, b"\xff\xfe", 0), "UTF-8"),
        (put(egon, f"{draft}/files/script.py", "x", 0), "script.py"),
        (egon.client.post(f"{draft}/rescue", json={"files": 3}), "files"),
    ):
        assert answer.status_code == 422
        assert answer.json is not None
        assert code in answer.json["detail"]


def test_findings_are_told_in_the_reader_s_language(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    address = f"{draft}/files/{DIAGRAM}"
    text = egon.client.get(address).get_data(as_text=True)
    put(egon, address, text.replace('<ag:form key="assess"/>', '<ag:form key="nowhere"/>'), 0)
    for language, words in (("da", "findes ikke"), ("en", "does not exist")):
        egon.client.set_cookie("language", language)
        found = egon.client.get(f"{draft}/findings").json
        assert found is not None
        (one,) = [one for one in found if one["code"] == "form_missing"]
        assert (one["severity"], one["file"], one["element"]) == ("fault", DIAGRAM, "assess")
        assert words in one["sentence"]


def test_a_hold_goes_on_from_its_beginning(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    first = egon.client.post(f"{draft}/hold").json
    with clock.frozen(clock.now() + timedelta(minutes=1)):
        second = egon.client.post(f"{draft}/hold").json
    assert first is not None
    assert second is not None
    assert (first["since"], first["by"]) == (second["since"], "Egon")
    assert first["until"] < second["until"]
