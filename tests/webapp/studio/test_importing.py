"""Importing through the door: a drawing becomes a draft with its report; what cannot be read is said at its field."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.processes.studio.importing.drawings import PLAIN
from tests.processes.studio.importing.foreign import FOREIGN
from tests.webapp.visitor import Page, Visitor

Enter = Callable[..., Visitor]
NAMES = {"where": "new", "key": "home_visit", "title_da": "Hjemmebesøg", "title_en": "Home visit"}


def sent(visitor: Visitor, content: bytes, name: str, **fields: str) -> Page:
    token = visitor.get("/studio/import").doc.xpath("//input[@name='csrf_token']/@value")[0]
    file = (BytesIO(content), name)
    return visitor.post("/studio/import", {**NAMES, **fields, "csrf_token": token, "file": file})


def test_visio_becomes_a_draft_and_the_report_says_what_was_guessed(visit: Enter) -> None:
    page = sent(visit("egon"), PLAIN, "Tegning.vsdx")
    assert page.status == 200
    assert "Hentet ind fra Tegning.vsdx" in page.text
    assert "er taget for: start." in page.text
    assert "ting står i vejen" in page.text
    assert "har ingen betingelse" in page.text


def test_bpmn_goes_into_a_process_we_have(visit: Enter) -> None:
    page = sent(visit("egon"), FOREIGN.encode(), "tool.bpmn", where="process", process="review")
    assert page.status == 200
    assert "1 trin, 2 hændelser, 1 valg, 4 pile og 0 baner kom med." in page.text
    assert "http://acme.example/schema" in page.text


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "a.bpmn", "er tom"),
        (b"%PDF-1.7", "a.pdf", "ikke en tegning, vi kan læse"),
        (b"<html/>", "a.bpmn", "ikke BPMN"),
        (b"<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", "a.xml", "DOCTYPE"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_typed_is_lost(
    visit: Enter, content: bytes, name: str, said: str
) -> None:
    page = sent(visit("egon"), content, name)
    assert page.status == 422
    assert said in page.text
    assert 'value="Hjemmebesøg"' in page.source


def test_a_name_that_is_taken_is_said_at_its_field(visit: Enter) -> None:
    page = sent(visit("egon"), FOREIGN.encode(), "a.bpmn", key="review")
    assert page.status == 422
    assert page.words("//*[@id='key-wrong']")


def test_only_owners_import(visit: Enter) -> None:
    assert visit("astrid").get("/studio/import").status == 403


def test_the_page_says_whether_the_old_visio_form_can_be_read(
    visit: Enter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    egon = visit("egon")
    monkeypatch.setenv("PATH", str(tmp_path))
    page = egon.get("/studio/import")
    assert "Den gamle Visio-form (.vsd) kan ikke læses på denne server" in page.text
    assert ".vsd," not in page.doc.xpath("string(//input[@id='file']/@accept)")
    refused = sent(egon, bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "Gammel.vsd")
    assert refused.status == 422
    assert "Gem den som .vsdx i Visio" in refused.text
    program = tmp_path / "vsd2xhtml"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    page = egon.get("/studio/import")
    assert "og det gamle .vsd" in page.text
    assert ".vsd," in page.doc.xpath("string(//input[@id='file']/@accept)")
