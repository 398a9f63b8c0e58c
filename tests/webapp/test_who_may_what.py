"""Every route is tried by everybody: allowed or refused as the policy says, for a case as most are and a protected one.

The relations are written by hand in ``who_may``; the door and the verb behind it are the real ones, on a real
database, whose commit alone is turned into a rollback, so that everybody finds the same world.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from processes import clock
from processes.access.permissions import Permission as P
from processes.access.permissions import Relation
from processes.access.policy import POLICY, may_ever
from processes.forms.identifiers import allow_samples, samples_allowed
from processes.records import Case, Definition, Draft, Person, Slot, Task, Team
from processes.settings import Settings
from processes.store.files import Files
from processes.store.transaction import open_database, read_only, transaction
from processes.tasks.inbox import inbox
from processes.tasks.inbox_lists import List
from tests.databases import Services, migrate
from tests.webapp import who_may
from tests.webapp.conftest import MONDAY
from tests.webapp.who_may import CASE, DRAFT, NAMED, NOTE, PERSONS, SLOT, TASK, TEAM, Things, fill, roles_of, standing
from webapp import create_app

# What a request brings, where the door behind the first one wants something readable before it asks who one is.
BROUGHT: Mapping[str, Mapping[str, Any]] = {
    "booking.offer": {"weekdays": "0", "begins": "9.00", "ends": "10.00", "minutes": "30", "seats": "1"},
    "cases.by_number": {"cpr": "720387-2766", "purpose": "other"},
    "cases.change_deadline": {"act": "move", "day": "2026-04-01", "reason": "Borgeren er indlagt.", "seen": "1"},
    "cases.look_ahead": {"act": "move", "day": "2026-04-01", "reason": "Borgeren er indlagt.", "seen": "1"},
    "draft_forms.add": {"key": "visit", "title.da": "Besøg", "title.en": "Visit"},
    "inbox.put": {"_files": (b"%PDF-1.7", "brev.pdf")},
    "people.declare": {"ground": "family"},
    "throughput.hours_set": {"hours": "37"},
}
# Which of the case's documents an address is tried with.
PAPERS = {"inbox.fetch": "attached", "inbox.remove": "attached", "letters": "kept"}
# The thing a permission is asked for, where it is not the case or task of the address.
OTHERWISE = {
    P.SEE_FRONT_DESK: who_may.DESK, P.CHANGE_NOTE: NOTE, P.SEE_SLOTS: SLOT, P.OFFER_SLOTS: SLOT, P.BOOK_SLOT: SLOT,
    P.SEE_DRAFT: DRAFT, P.SAVE_DRAFT: DRAFT, P.TRY_MOVE: DRAFT,
    P.SEND_TO_REVIEW: DRAFT, P.COMMENT_DRAFT: DRAFT, P.APPROVE_DRAFT: DRAFT, P.PUBLISH: DRAFT,
    P.RETIRE: who_may.DEFINITION, P.START_CASE: who_may.START, P.SET_HOURS: who_may.TEAM,
}  # fmt: skip
# Addresses of things this world does not hold; each has tests of its own beside its verb.
ELSEWHERE = {
    "cases.deviation", "cases.settle_deviation", "cases.repair", "cases.settle_repair", "notices.open_one",
    "notices.remove", "bulk.shown", "throughput.campaign_ended",
    "people.change", "people.before_change", "people.lift", "people.summary", "people.end",
    "inbox.change_filter", "inbox.drop_filter", "moving.before", "moving.begin", "moving.shown", "moving.goes_on",
    "moving.pauses", "moving.ends", "moving.goes_back", "draft_tables.copy", "draft_tables.grid",
    "draft_tables.move", "draft_tables.name_columns", "draft_tables.remove", "draft_tables.rule",
    "draft_tables.save", "draft_tables.shown", "portal.answer", "portal.merge", "review.answers", "review.opens",
    "review.settles", "throughput.assessed", "throughput.decided", "throughput.followed_up", "throughput.ruling",
    "throughput.miss_explained", "throughput.report_given", "throughput.report_read", "throughput.signal_settled",
    "throughput.sample", "examples.change", "examples.edit", "examples.remove", "trying.answer", "trying.step",
    "mending.add", "mending.asks", "mending.change", "mending.drop", "mending.end", "mending.expect", "mending.remove",
    "mending.step",
}  # fmt: skip
# Whoever may do these needs more than an address: a version to confirm, a team or a step in the form.
WANTING = {
    "throughput.report_issued",
    "versions.read",
    "trying.led",
    "throughput.campaign_begun",
    "throughput.drawn",
    "throughput.target_set",
}
THINGS = {"task_id", "case_id", "slot_id", "team_id", "document_id", "draft_id"}
NO_DOOR = {"party"}  # those doors open to secrets, not to people: tests/webapp/party


@dataclass(frozen=True)
class World:
    """The application on the world of ``who_may``, and what is in it."""

    app: Flask
    things: Mapping[str, Things]


@pytest.fixture(scope="module")
def world(services: Services, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("who_may")
    before = samples_allowed()
    services.template("migrated", migrate)
    url = services.clone("migrated", name := f"who_{uuid4().hex}")
    with clock.frozen(MONDAY):
        database = open_database(url)
        with transaction(database) as tx:
            things = fill(tx, Files(folder))
        database.dispose()
        app = create_app(
            Settings(
                database_url=url,
                redis_url=services.redis,
                secret_key="a secret that only the tests know of",
                cpr_key=bytes(range(32)),
                files_dir=folder,
                demo=True,
            )
        )
        app.config["WTF_CSRF_ENABLED"] = False  # every door asks for the token before anything else; see test_security
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Session, "commit", _look_but_keep_nothing)
            yield World(app, things)
    app.extensions["database"].dispose()
    services.drop(name)
    allow_samples(before)  # the application allowed them for everybody in this process


def _routes(app: Flask) -> Iterator[tuple[str, str, Any, P]]:
    for rule in app.url_map.iter_rules():
        door: tuple[str, P] = getattr(app.view_functions[rule.endpoint], "door", ("public", P.SEE_INBOX))
        kind, permission = door
        if kind != "public" and rule.endpoint.partition(".")[0] not in NO_DOOR:
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                yield method, rule.endpoint, rule, permission


def _look_but_keep_nothing(session: Session) -> None:
    """Everything is written and looked at by the database, and then taken back."""
    session.flush()
    session.expunge_all()
    session.rollback()


def _expected(who: str, permission: P, arguments: set[str], protected: bool) -> bool:
    if permission is P.DECLARE_CONFLICT and "case_id" in arguments:  # of oneself everybody may, in what she may see
        permission = P.SEE_CASE
    table = OTHERWISE.get(permission) or (TASK if "task_id" in arguments else CASE)
    roles = [role.value for role in roles_of(who)]
    named = permission in OTHERWISE and "key" in arguments
    if permission is not P.SEE_FRONT_DESK and not named and not arguments & THINGS:
        return may_ever(_Somebody(roles), permission)
    how = standing(table, who)
    if permission is P.CHANGE_NOTE:
        return POLICY[permission].holds(roles, how)
    if permission is P.TELL_WHEREABOUTS and protected:
        return POLICY[P.SEE_PROTECTED].holds(roles, how)
    blind = {P.REPAIR_CASE}  # an owner mends a case without seeing whose it is
    if table is CASE and protected and permission not in blind and not POLICY[P.SEE_PROTECTED].holds(roles, how):
        return False
    return POLICY[permission].holds(roles, how)


@dataclass(frozen=True)
class _Somebody:
    roles: list[str]


@pytest.mark.parametrize("kind", ["plain", "protected"])
@pytest.mark.parametrize("who", PERSONS)
def test_every_route_lets_in_whom_the_policy_lets_in(world: World, who: str, kind: str) -> None:
    client = world.app.test_client()
    with read_only(world.app.extensions["database"]) as tx:
        person = tx.session.query(Person).filter_by(login=who).one()
        key, epoch = str(person.id), person.session_epoch
    with client.session_transaction() as session:
        session["person"], session["epoch"] = key, epoch
    wrong, tried = [], 0
    for method, endpoint, rule, permission in _routes(world.app):
        ids = world.things[kind].ids
        named = _named(rule, ids)
        if endpoint in ELSEWHERE | WANTING or set(rule.arguments) != {*named}:
            continue
        address = world.app.url_map.bind("localhost").build(endpoint, named, method)
        answer = client.open(address, method=method, data=_brought(endpoint), headers={"Accept": "text/html"})
        tried += 1
        expected = _expected(who, permission, set(rule.arguments), kind == "protected")
        expected |= endpoint == "people.declare" and who == "hanne"  # she is told that she is disqualified already
        # Whoever may not begin a process learns nothing of it.
        refused = {403, 404} if permission is P.START_CASE else {403}
        if (answer.status_code not in refused) is not expected or answer.status_code in {401, 404, 405, 500} - refused:
            wrong.append(f"{method} {endpoint} ({permission.value}): {answer.status_code}, expected {expected}")
    assert wrong == []
    assert tried > 80


def _named(rule: Any, ids: Mapping[str, str]) -> dict[str, Any]:
    """What an address is built with: the things of this world, and what it names by a word."""
    room = rule.endpoint.partition(".")[0]
    paper = PAPERS.get(rule.endpoint) or PAPERS.get(room)
    words = {"act": "follow_up", **({"document_id": ids[paper]} if paper else {})}
    found = {**ids, **words, **(NAMED.get(rule.endpoint) or NAMED.get(room, {}))}
    return {name: int(found[name]) if name == "number" else found[name] for name in rule.arguments if name in found}


def _brought(endpoint: str) -> dict[str, Any]:
    """The fields of a request; a file is read anew each time."""
    fields = BROUGHT.get(endpoint, {})
    return {name: (BytesIO(one[0]), one[1]) if isinstance(one, tuple) else one for name, one in fields.items()}


@pytest.mark.parametrize("who", PERSONS)
def test_the_records_tell_the_relations_that_were_written_by_hand(world: World, who: str) -> None:
    ids = world.things["plain"].ids
    with read_only(world.app.extensions["database"]) as tx:
        person = tx.session.query(Person).filter_by(login=who).one()
        task = tx.session.query(Task).filter_by(id=ids["task_id"]).one()
        case = tx.session.query(Case).filter_by(id=ids["case_id"]).one()
        slot = tx.session.query(Slot).filter_by(id=ids["slot_id"]).one()
        told = {"task_holder"} if who == "astrid" else set()
        owner = {"owner"} if who == "egon" else set()
        assert {*task.relations_to(person)} == {*standing(TASK, who)}
        assert {*case.relations_to(person), *told, *owner} == {*standing(CASE, who)}
        assert {*slot.relations_to(person)} == {*standing(SLOT, who)}
        assert {*tx.find(Team, UUID(ids["team_id"])).relations_to(person)} == {*standing(TEAM, who)}
        draft = tx.session.query(Draft).filter_by(id=ids["draft_id"]).one()
        definition = tx.session.query(Definition).filter_by(id=draft.definition_id).one()
        assert {*draft.relations_to(person, definition)} - {Relation.STARTER} == {*standing(DRAFT, who)}


@pytest.mark.parametrize("who", PERSONS)
def test_lists_show_exactly_what_the_policy_lets_one_see(world: World, who: str) -> None:
    roles = [role.value for role in roles_of(who)]
    if not POLICY[P.SEE_INBOX].holds(roles, frozenset()):
        return
    with read_only(world.app.extensions["database"]) as tx:
        person = tx.session.query(Person).filter_by(login=who).one()
        tried = {one.ids["task_id"] for one in world.things.values()}
        seen = {str(row.id) for row in inbox(tx, person, List.ALL).rows} & tried
    may = POLICY[P.SEE_TASK].holds([], standing(TASK, who))
    assert seen == (tried if may else set())


def test_what_is_left_out_here_is_still_there(world: World) -> None:
    ids = world.things["plain"].ids
    untried = {endpoint for _, endpoint, rule, _ in _routes(world.app) if set(rule.arguments) != {*_named(rule, ids)}}
    assert untried == ELSEWHERE
