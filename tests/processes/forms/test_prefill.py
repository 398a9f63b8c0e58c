"""What the case knows is filled in, with its source."""

from __future__ import annotations

from datetime import date

from processes.forms.prefill import Prefilled, prefill
from processes.language import Text
from tests.processes.forms.forms_for_tests import DAY, NUMBER, TEXT, form

SOURCE = {"da": "fra arbejdsgiveren", "en": "from the employer"}
ASKED = form(
    first={**DAY, "x-prefill": "firstAbsenceDate", "x-source": SOURCE},
    weeks={**NUMBER, "x-prefill": '(today - firstAbsenceDate) / duration("P7D")'},
    note=TEXT,
)


def test_what_is_known_is_filled_with_its_source() -> None:
    filled = prefill(ASKED, {"firstAbsenceDate": date(2026, 1, 5), "today": date(2026, 1, 19)})
    assert filled["first"] == Prefilled(date(2026, 1, 5), Text("fra arbejdsgiveren", "from the employer"))
    assert filled["weeks"].value == 2
    assert "note" not in filled


def test_what_is_not_known_stays_empty() -> None:
    assert prefill(ASKED, {}) == {}
