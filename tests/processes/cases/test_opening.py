"""Opening a case: numbered, with its parties and its team, begun at the right start event."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.opening import About, definition_named, newest, open_case, start_event
from processes.errors import Conflict, Invalid, NotFound
from processes.motion.edition import Edition
from processes.records import Case, Company, Contact
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.calling import outer
from tests.cast import Cast
from tests.situations import publish_package, publish_review


@pytest.fixture
def edition(tx: Transaction, cast: Cast) -> Edition:
    """The sample process, live."""
    return newest(tx, publish_review(tx, cast.egon))


def opened(tx: Transaction, edition: Edition, about: About) -> Case:
    """A case of the sample process, received on a day."""
    return open_case(tx, edition, start_event(edition, None), {"received": clock.today()}, about)[0]


def test_a_case_has_a_number_of_its_year_and_no_two_the_same(tx: Transaction, edition: Edition, monday: object) -> None:
    numbers = [opened(tx, edition, About(None)).number for _ in range(3)]
    assert len(set(numbers)) == 3
    assert all(re.fullmatch(r"2026-\d{6}", number) for number in numbers)


def test_the_parties_are_written_down_and_known_by_name_never_by_number(tx: Transaction, edition: Edition) -> None:
    citizen, company = a_citizen(tx), Company(id=new_id(), cvr="12345678", name="Bageriet Ægir")
    tx.add(company)
    tx.flush()
    case = opened(tx, edition, About(citizen.id, company.id))
    parts = {one.part: (one.citizen_id, one.company_id) for one in tx.execute(select(Contact)).scalars()}
    assert parts == {"citizen": (citizen.id, None), "employer": (None, company.id)}
    assert (case.facts["citizenName"], case.facts["employerName"]) == ("Amina Khan", "Bageriet Ægir")
    assert case.facts["digitalPost"] is True
    assert "720387" not in str(case.facts)


def test_what_is_told_at_the_start_goes_before_what_is_known(tx: Transaction, edition: Edition) -> None:
    event = start_event(edition, "start")
    facts = {"received": clock.today(), "citizenName": "Another"}
    case, moved = open_case(tx, edition, event, facts, About(a_citizen(tx).id))
    assert case.facts["citizenName"] == "Another"
    assert [one.name.en for one in moved.opened] == ["Assess application"]


def test_the_team_asked_for_has_the_case_else_the_caseworkers_else_nobody(
    tx: Transaction, cast: Cast, edition: Edition
) -> None:
    asked = opened(tx, edition, About(None, team_id=cast.south.id, caseworker_id=cast.astrid.id))
    assert (asked.team_id, asked.centre_id) == (cast.south.id, cast.south.centre_id)
    hers = opened(tx, edition, About(None, caseworker_id=cast.astrid.id))
    assert (hers.team_id, hers.caseworker_id) == (cast.north.id, cast.astrid.id)
    nobodys = opened(tx, edition, About(None, caseworker_id=cast.egon.id))
    assert (nobodys.team_id, nobodys.centre_id) == (None, None)


def test_a_team_that_is_not_there_is_told(tx: Transaction, edition: Edition) -> None:
    with pytest.raises(NotFound):
        opened(tx, edition, About(None, team_id=new_id()))


def test_a_start_event_is_the_one_named_or_the_plain_one(edition: Edition) -> None:
    found = start_event(edition, None)
    assert found is not None
    assert found is start_event(edition, "start")
    with pytest.raises(Invalid) as refused:
        start_event(edition, "nowhere")
    assert (refused.value.code, refused.value.facts["element"]) == ("start_unknown", "nowhere")


def test_a_process_with_one_start_that_waits_for_a_message_starts_there(tx: Transaction, cast: Cast) -> None:
    package, drawn = outer(), '<startEvent id="outer_start" name="Begyndt"'
    diagram = package.content["process.bpmn"].replace("<process ", '<message id="m" name="m"/><process ')
    one = diagram.replace(f"{drawn}/>", f'{drawn}><messageEventDefinition id="d" messageRef="m"/></startEvent>')
    edition = Edition(new_id(), new_id(), 1, "one start", {**package.content, "process.bpmn": one})
    found = start_event(edition, None)
    assert found is not None
    assert (found.id, found.event) == ("outer_start", "message")


def test_processes_are_found_by_key_and_only_published_ones_are_started(tx: Transaction, cast: Cast) -> None:
    definition = publish_package(tx, cast.egon, outer())
    assert definition_named(tx, "outer") is definition
    with pytest.raises(NotFound):
        definition_named(tx, "nowhere")
    definition.retired_at = clock.now()
    with pytest.raises(Conflict, match="not_published"):
        newest(tx, definition)
    definition.retired_at, definition.newest_id = None, None
    with pytest.raises(Conflict, match="not_published"):
        newest(tx, definition)
