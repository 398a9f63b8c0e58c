"""What is typed on the stand-ins' page becomes the message a real service would send."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import html

from processes.cases.incoming_message import read_message
from workers.standins.page import KINDS, PRESETS, notice, page


def test_typed_facts_and_parties_become_a_message() -> None:
    typed = {
        "kind": "nemrefusion.notice",
        "cpr": "6101801234",
        "name": "Alma Prøvesen (demo)",
        "cvr": "01234563",
        "company": "Ægte Prøve ApS (demo)",
        "facts": "paysWage = true\n\nabsenceType = fuld",
    }
    sender, message = notice(typed)
    assert sender == "nemrefusion"
    assert message["citizen"] == {"cpr": "6101801234", "name": "Alma Prøvesen (demo)"}
    assert message["company"] == {"cvr": "01234563", "name": "Ægte Prøve ApS (demo)"}
    assert message["facts"] == {"paysWage": "true", "absenceType": "fuld"}
    assert "case" not in message
    assert notice(typed)[1]["id"] != message["id"]


def test_a_message_to_a_case_names_it() -> None:
    assert notice({"kind": "doctor.statement", "case": "2026-000007"})[1]["case"] == "2026-000007"


def test_what_was_said_cannot_become_part_of_the_page() -> None:
    assert "<script>" not in page("w", "<script>")
    assert "<script>" not in page('w"><script>', kind="<script>")
    assert all(f"kind={kind}" in page("w") for kind in KINDS)


@pytest.mark.parametrize("kind", sorted(PRESETS))
def test_a_page_is_filled_with_somebody_invented_whom_the_machine_door_takes(kind: str) -> None:
    shown: Any = html.document_fromstring(page("w", kind=kind))
    typed = dict(shown.forms[0].form_values())
    sender, message = notice(typed)
    assert sender == KINDS[kind][0]
    assert read_message(message, demo=True).kind == kind
    assert message["facts"]
