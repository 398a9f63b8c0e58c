"""From a press on the stand-ins' page, over HTTP and the machine door, to a case that runs."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from flask import Flask
from lxml import html
from sqlalchemy import select

from processes.records import Case, Citizen
from processes.store.transaction import read_only
from tests.serving import WORD, answering, served
from tests.webapp.api.test_routes import KEYS, opened
from workers.standins.sending import Sending

__all__ = ["opened"]  # the fixture: two services have keys, and the sickness process is published


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    """The application, served."""
    with answering(app) as there:
        yield there


def test_one_press_on_the_stand_ins_page_begins_a_marked_case(app: Flask, address: str) -> None:
    with served(Sending(address, KEYS)) as stand_ins:
        page = f"http://127.0.0.1:{stand_ins.server_port}"
        shown = _read(f"{page}/?key={WORD}")
        told = _read(f"{page}/_send", dict(shown.forms[0].form_values()))
    (answer,) = told.xpath("//pre[@role='status']/text()")
    assert '"outcome": "started"' in answer
    with read_only(app.extensions["database"]) as tx:
        case = tx.one(select(Case).order_by(Case.opened_at.desc()).limit(1))
        assert case.facts["standIn"] is True
        assert tx.one(select(Citizen.name).where(Citizen.id == case.citizen_id)).endswith("(demo)")


def test_what_the_machine_door_refuses_is_shown(address: str) -> None:
    with served(Sending(address, {})) as stand_ins:
        page = f"http://127.0.0.1:{stand_ins.server_port}"
        told = _read(f"{page}/_send", {"key": WORD, "kind": "nemrefusion.notice", "facts": ""})
    assert "key_unknown" in told.text_content()


def _read(address: str, fields: dict[str, Any] | None = None) -> Any:
    with urllib.request.urlopen(address, urlencode(fields).encode() if fields else None) as answer:
        return html.document_fromstring(answer.read().decode())
