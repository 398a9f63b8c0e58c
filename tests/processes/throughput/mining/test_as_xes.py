"""XES: of the standard's form, read back event by event by another reader, and nobody is in it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

from lxml import etree
from sqlalchemy import Engine, select

from processes.language import Locale
from processes.motion.edition import edition_of
from processes.records import Case, Citizen, Passage, Person
from processes.store.transaction import Transaction, transaction
from processes.throughput.mining.as_xes import xes
from processes.throughput.mining.leaving import Heading, Leaving
from processes.throughput.mining.pseudonyms import Pseudonyms
from tests.processes.throughput.mining.logs import taken, written

SPACE = "{http://www.xes-standard.org/}"
SCHEMA = Path(__file__).parent / "schemas" / "xes.xsd"
Seen = tuple[str, str, str, datetime]  # element, step, transition, moment to the thousandth


def read_back(content: bytes) -> dict[str, list[Seen]]:
    """Each trace's events, read as they come by a plain parser that knows nothing of ours."""
    found: dict[str, list[Seen]] = {}
    for _, tag in ET.iterparse(BytesIO(content)):
        if tag.tag == f"{SPACE}trace":
            name = next(one.get("value", "") for one in tag if one.get("key") == "concept:name")
            events = [{one.get("key"): one.get("value", "") for one in each} for each in tag.findall(f"{SPACE}event")]
            found[name] = [
                (
                    e["element"],
                    e["concept:instance"],
                    e["lifecycle:transition"],
                    datetime.fromisoformat(e["time:timestamp"]),
                )
                for e in events
            ]
    return found


def of_the_passages(tx: Transaction, case: Case) -> list[Seen]:
    """The same, slowly: from the case's passages."""
    found = []
    for one in tx.execute(select(Passage).where(Passage.case_id == case.id).order_by(Passage.id)).scalars():
        kind = edition_of(tx, one.version_id).plan.elements[one.element].kind
        if one.how == "taken" or "Gateway" in kind or kind in ("callActivity", "subProcess"):
            continue
        ends = {"left": "complete", "skipped": "manualskip", "cancelled": "ate_abort"}
        if one.left_at is None or one.left_at != one.entered_at:
            found.append((one.element, one.step, "start", one.entered_at))
        if one.left_at is not None:
            found.append((one.element, one.step, ends[one.how], one.left_at))
    return [(e, s, how, at.replace(microsecond=at.microsecond // 1000 * 1000)) for e, s, how, at in found]


def test_it_has_the_form_the_standard_asks(world: Engine) -> None:
    with transaction(world) as tx:
        content = written(tx, taken(tx))
    schema = etree.XMLSchema(etree.fromstring(SCHEMA.read_bytes()))
    schema.assertValid(etree.fromstring(content))


def test_every_event_comes_back_as_it_happened(world: Engine) -> None:
    with transaction(world) as tx:
        log = taken(tx, named=True)
        found = read_back(written(tx, log))
        cases = {one.number: one for one in tx.execute(select(Case).where(Case.id.in_(log.cases))).scalars()}
        assert found.keys() == cases.keys()
        for number, events in found.items():
            assert Counter(events) == Counter(of_the_passages(tx, cases[number]))
            assert [one[3] for one in events] == sorted(one[3] for one in events)
        assert sum(len(events) for events in found.values()) > 500


def test_nobody_is_in_it_and_no_case_by_its_number(world: Engine) -> None:
    with transaction(world) as tx:
        told = written(tx, taken(tx)).decode()
        numbers = list(tx.execute(select(Case.number)).scalars())
        people = list(tx.execute(select(Person.name)).scalars()) + list(tx.execute(select(Citizen.name)).scalars())
        keys = [str(one) for one in tx.execute(select(Case.id)).scalars()]
    assert [one for one in numbers + people + keys if one in told] == []
    assert "org:resource" not in told


def test_two_logs_of_the_same_cases_cannot_be_laid_together(world: Engine) -> None:
    with transaction(world) as tx:
        first, second = (read_back(written(tx, taken(tx))) for _ in range(2))
    assert first.keys().isdisjoint(second.keys())
    assert sorted(first.values()) == sorted(second.values())


def test_a_log_of_nothing_is_still_a_log() -> None:
    heading = Heading("<&>", "improve", "2026-03-02T08:00:00+01:00", Locale.DA)
    content = "".join(xes(Leaving(heading, Pseudonyms(), {}), ())).encode()
    etree.XMLSchema(etree.fromstring(SCHEMA.read_bytes())).assertValid(etree.fromstring(content))
    assert read_back(content) == {}
