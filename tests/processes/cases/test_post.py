"""A letter is posted once: digitally, or on paper with postal days for who is exempt, or to the service it is for."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.answer_call import keep_paper
from processes.cases.papers import Paper
from processes.cases.post import Posting, ask_post, posted
from processes.language import Text
from processes.records import Case, Citizen, Company, Contact, Document, Promise
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case
from tests.trail import of_case

SECRET = CprSecret(bytes(32))


def kept(tx: Transaction, cast: Cast, to_part: str | None = "citizen") -> tuple[Case, UUID]:
    """A case with a letter in its file."""
    case = a_running_case(tx, cast)
    keep_paper(tx, case.id, Paper("letter", Text("Svar", "Answer"), to_part, "abc", 12, pdf_hash="def"), "one")
    tx.flush()
    return case, tx.one(select(Document.id))


def asked(tx: Transaction, document: UUID, secret: CprSecret | None = None) -> Posting:
    posting = ask_post(tx, document, secret)
    assert posting is not None
    return posting


def test_digital_post_comes_the_same_day(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, document = kept(tx, cast)
    posting = asked(tx, document)
    assert (posting.service, posting.how, posting.pdf_hash) == ("digital_post", "digital_post", "def")
    posted(tx, posting, {"postReference": "DEMO-DP-1"})
    letter = tx.find(Document, document)
    assert (letter.sent_at, letter.delivered_on) == (clock.now(), monday.date())
    assert letter.reference == "DEMO-DP-1"
    assert [line.facts["how"] for line in of_case(tx, case.id, kinds={"DocumentSent"})] == ["digital_post"]


def test_who_is_exempt_gets_a_letter_to_print_and_postal_days(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, document = kept(tx, cast)
    citizen = tx.find(Citizen, case.citizen_id or document)
    citizen.digital_post, citizen.address = False, "Prøvegade 7, 2400 København NV"
    posting = asked(tx, document)
    assert (posting.service, posting.how) == ("print", "letter")
    assert posting.told["to"] == [citizen.name, "Prøvegade 7", "2400 København NV"]
    posted(tx, posting, {})
    assert tx.find(Document, document).delivered_on == date(2026, 3, 9)  # six weekdays, Saturday among them


def test_what_was_sent_is_not_sent_again(tx: Transaction, cast: Cast) -> None:
    _, document = kept(tx, cast)
    posting = asked(tx, document)
    posted(tx, posting, {"postReference": "first"})
    posted(tx, posting, {"postReference": "second"})
    assert tx.find(Document, document).reference == "first"
    assert ask_post(tx, document) is None


def test_the_number_leaves_the_house_only_with_the_key_and_is_noted(tx: Transaction, cast: Cast) -> None:
    case, document = kept(tx, cast)
    sealed = SECRET.seal("7203872766")
    tx.find(Citizen, case.citizen_id or document).cpr_cipher = sealed.cipher
    assert "cpr" not in asked(tx, document).told
    assert asked(tx, document, SECRET).told["cpr"] == "7203872766"
    assert [line.facts["service"] for line in of_case(tx, case.id, kinds={"CprTold"})] == ["digital_post"]


@pytest.mark.parametrize(
    ("to_part", "service"), [("doctor", "doctor"), ("benefit_office", "ydelsesservice"), ("citizen", "digital_post")]
)
def test_each_reader_has_a_way(tx: Transaction, cast: Cast, to_part: str, service: str) -> None:
    assert asked(tx, kept(tx, cast, to_part)[1]).service == service


def test_a_company_is_reached_by_its_number(tx: Transaction, cast: Cast) -> None:
    case, document = kept(tx, cast, "employer")
    assert ask_post(tx, document) is None
    company = Company(cvr="01234563", name="Ægte Prøve ApS (demo)")
    tx.add(company)
    tx.flush()
    tx.add(Contact(case_id=case.id, part="employer", company_id=company.id))
    tx.flush()
    posting = asked(tx, document)
    assert (posting.service, posting.told["cvr"]) == ("digital_post", "01234563")


def test_what_is_for_the_file_is_posted_to_nobody(tx: Transaction, cast: Cast) -> None:
    assert ask_post(tx, kept(tx, cast, None)[1]) is None


def test_a_guardian_is_written_to_at_home_by_name(tx: Transaction, cast: Cast) -> None:
    case, document = kept(tx, cast, "guardian")
    guardian = a_citizen(tx, "Bo Værge", "7203872774", address="Prøvegade 9, 2400 København NV")
    tx.add(Contact(case_id=case.id, part="guardian", citizen_id=guardian.id))
    tx.flush()
    assert asked(tx, document).told["to"] == ["Bo Værge", "Prøvegade 9", "2400 København NV"]


def test_the_employees_representative_is_written_to_by_name_and_email_never_by_a_code(
    tx: Transaction, cast: Cast
) -> None:
    case, document = kept(tx, cast, "shop_steward")
    case.facts = {**case.facts, "repName": "Tove Tillid", "repEmail": "tove@example.org"}
    told = asked(tx, document).told
    assert (told["to"], told["email"]) == (["Tove Tillid"], "tove@example.org")
    tx.add(Contact(case_id=case.id, part="shop_steward", name="Per Plads", email="per@example.org"))
    tx.flush()
    told = asked(tx, document).told
    assert (told["to"], told["email"]) == (["Per Plads"], "per@example.org")


@pytest.mark.parametrize("to_part", ["citizen", "guardian", "shop_steward", "employer", "provider"])
def test_without_an_address_a_letter_is_kept_and_the_team_leader_hears(
    tx: Transaction, cast: Cast, to_part: str
) -> None:
    case, document = kept(tx, cast, to_part)
    citizen = tx.find(Citizen, case.citizen_id or document)
    citizen.digital_post, citizen.address = False, ""
    unsent(tx, case, document, "letter_unaddressed")


@pytest.mark.parametrize("to_part", ["citizen", "doctor", "benefit_office"])
def test_in_a_case_without_a_citizen_nothing_about_one_is_posted(tx: Transaction, cast: Cast, to_part: str) -> None:
    case, document = kept(tx, cast, to_part)
    case.citizen_id = None
    unsent(tx, case, document, "letter_unaddressed")


def unsent(tx: Transaction, case: Case, document: UUID, why: str) -> None:
    """The letter lies in the file, was neither sent nor delivered, and that is noted and told."""
    assert ask_post(tx, document) is None
    letter = tx.find(Document, document)
    assert (letter.sent_at, letter.delivered_on) == (None, None)
    assert [line.facts["code"] for line in of_case(tx, case.id, kinds={"DocumentKept"})] == [why]
    told = [one.facts for one in tx.execute(select(Promise).where(Promise.kind == "notice")).scalars()]
    assert [(one["sort"], one["to"]) for one in told if one["sort"] == why] == [(why, "team_leader")]
