"""Operations of the house itself."""

from __future__ import annotations

from datetime import date, datetime

from processes.connectors.operations.inside import close_case, escalate, feed_forecast, note, open_case
from processes.connectors.shapes import Answer, Call
from processes.language import Text


def _call(**facts: object) -> Call:
    return Call("2026-000042", "S1", "operation", facts)


def test_an_opened_case_knows_its_number_and_day(monday: datetime) -> None:
    assert open_case(_call()).data == {"caseNumber": "2026-000042", "caseOpenedOn": date(2026, 3, 2)}


def test_a_closed_case_knows_its_day(monday: datetime) -> None:
    assert close_case(_call()).data == {"caseClosedOn": date(2026, 3, 2)}


def test_the_forecast_asks_for_nothing_and_changes_nothing() -> None:
    assert feed_forecast(_call(category=2)) == Answer()


def test_a_note_is_kept_in_the_file_for_nobody_else() -> None:
    call = Call("7", "S", "journal.note", {"by": "Mikkel"}, {"body": Text("Ringet op af {by}.", "Called by {by}.")})
    (paper,) = note(call).documents
    assert (paper.body, paper.to_part, paper.kind) == ("Ringet op af Mikkel.\n", None, "note")


def test_a_note_without_words_is_its_title() -> None:
    (paper,) = note(_call()).documents
    assert paper.body == "Notat\n"


def test_managers_are_told_unless_the_case_names_others() -> None:
    assert escalate(_call()).tell == ("team_leader", "centre_manager")
    assert escalate(_call(escalateTo=["process_owner"])).tell == ("process_owner",)
