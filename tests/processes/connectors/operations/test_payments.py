"""Orders to those who pay."""

from __future__ import annotations

from processes.connectors.operations.payments import reduce_payment, stop_payment
from processes.connectors.shapes import Call
from processes.language import Locale


def _call(**facts: object) -> Call:
    return Call("2026-000042", "S9", "payment", facts, locale=Locale.EN)


def test_an_order_to_stop_names_case_day_and_ruling_in_danish() -> None:
    (paper,) = stop_payment(_call(effectiveFrom="2026-04-01", outcome="ophør")).documents
    assert paper.body == (
        "Sag 2026-000042: stop udbetalingen af sygedagpenge. Virkning fra: onsdag 1. april 2026. Afgjort: ophør.\n"
    )
    assert (paper.kind, paper.to_part) == ("payment_stop", "benefit_office")


def test_an_order_to_reduce_names_the_hours_and_says_what_is_not_known() -> None:
    (paper,) = reduce_payment(_call(hours=12)).documents
    assert "Arbejder 12 timer om ugen fra (ikke oplyst)." in paper.body
    assert paper.missing == ("date",)
