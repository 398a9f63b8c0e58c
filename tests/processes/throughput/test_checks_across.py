"""Each check across rows finds what it is for, and nothing else."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.records import Document, Ruling
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.checks_across import ACROSS
from tests.builders import a_citizen, a_deadline
from tests.cast import Cast
from tests.days import in_days
from tests.processes.throughput.flawed import a_case_of, wrong

SICK = "sickness_follow_up"


def test_every_check_says_in_both_languages_what_is_wrong_why_that_matters_and_how_it_is_mended() -> None:
    assert len({one.key for one in ACROSS}) == len(ACROSS) >= 6
    assert all(text.da and text.en for one in ACROSS for text in (one.name, one.why, one.mend))


def test_a_missed_legal_deadline_asks_for_a_reason_or_for_being_kept(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north)
    late = a_deadline(tx, case, clock.today() - timedelta(days=2), missed_at=clock.now())
    a_deadline(tx, case, clock.today() + timedelta(days=2), rule="P4-11")
    (found,) = wrong(tx, case, "overdue_without_reason")
    assert (found.place, found.detail) == (str(late.id), {"da": late.name_da, "en": late.name_en})
    late.reason = "Lægen har ikke svaret."
    assert wrong(tx, case, "overdue_without_reason") == []


def test_a_measure_of_our_own_asks_for_no_reason(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north)
    a_deadline(tx, case, clock.today() - timedelta(days=2), missed_at=clock.now(), kind="measure")
    assert wrong(tx, case, "overdue_without_reason") == []


def test_the_younger_of_two_open_cases_about_one_citizen_is_the_double(tx: Transaction, cast: Cast) -> None:
    amina, other = a_citizen(tx), a_citizen(tx, "Bent Holm", "6503872761")
    first = a_case_of(tx, SICK, cast.north, amina)
    second = a_case_of(tx, SICK, cast.north, amina)
    first.opened_at = second.opened_at - timedelta(hours=1)  # not an hour from now: that may be tomorrow
    alone = a_case_of(tx, SICK, cast.north, other)
    (found,) = wrong(tx, second, "double_case")
    assert (found.other_id, found.detail["da"]) == (first.id, first.number)
    assert wrong(tx, first, "double_case") == wrong(tx, alone, "double_case") == []
    first.closed_at = clock.now()
    assert wrong(tx, second, "double_case") == []


def test_two_complaints_of_one_citizen_are_no_double(tx: Transaction, cast: Cast) -> None:
    amina = a_citizen(tx)
    a_case_of(tx, "complaint", cast.north, amina)
    assert wrong(tx, a_case_of(tx, "complaint", cast.north, amina), "double_case") == []


def test_a_letter_that_was_kept_is_wrong_until_it_is_sent(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north)
    letter = Document(
        id=new_id(), case_id=case.id, key="summons", kind="letter", title_da="Indkaldelse", title_en="Summons",
        hash="-", size=1, made_at=clock.now(), kept_why="letter_unaddressed",
    )  # fmt: skip
    tx.add(letter)
    (found,) = wrong(tx, case, "letter_kept")
    assert found.detail["en"] == "Summons"
    letter.sent_at = clock.now()
    assert wrong(tx, case, "letter_kept") == []


def test_an_adverse_ruling_without_complaint_guidance_is_wrong(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north)
    ruling = Ruling(
        id=new_id(), case_id=case.id, kind="ophør", outcome="ophør", adverse=True, legal_basis=[], content={},
        complaint_guidance=False, made_at=clock.now(),
    )  # fmt: skip
    tx.add(ruling)
    assert len(wrong(tx, case, "guidance_missing")) == 1
    ruling.complaint_guidance = True
    assert wrong(tx, case, "guidance_missing") == []


def test_a_case_may_be_without_a_caseworker_for_two_weeks(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north)
    assert wrong(tx, case, "caseworker_missing") == []
    with clock.frozen(in_days(14)):
        assert len(wrong(tx, case, "caseworker_missing")) == 1
        case.caseworker_id = cast.astrid.id
        assert wrong(tx, case, "caseworker_missing") == []


def test_the_team_lies_in_the_centre_of_the_case(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north)
    assert wrong(tx, case, "centre_contradicted") == []
    case.centre_id = cast.south.centre_id
    assert len(wrong(tx, case, "centre_contradicted")) == 1
