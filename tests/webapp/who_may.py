"""Who stands how to what, written by hand: the world in which every route is tried by everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from processes import clock
from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.records import (
    Absence,
    Case,
    CaseLink,
    ConflictOfInterest,
    Contact,
    Document,
    Note,
    Person,
    Slot,
    Subscription,
)
from processes.store.base import new_id
from processes.store.files import Files
from processes.store.transaction import Transaction
from processes.studio.open import open_draft
from tests.builders import a_citizen, a_deadline
from tests.cast import Cast, a_cast, a_centre, a_person, a_team
from tests.situations import a_running_case, held_by, publish_review, the_task

PERSONS = (
    "astrid",
    "bo",
    "ditte",
    "gitte",
    "hanne",
    "karen",
    "carla",
    "egon",
    "frida",
    "ida",
    "jan",
    "maria",
    "nina",
    "olaf",
)
NOBODY: frozenset[Is] = frozenset()
# To a task Astrid holds. Gitte stands in for her from another team; Hanne's brother it is; Maria books for all.
TASK: Mapping[str, frozenset[Is]] = {
    "astrid": frozenset({Is.ASSIGNEE, Is.TEAM_MEMBER}),
    "bo": frozenset({Is.TEAM_MEMBER}),
    "ditte": frozenset({Is.TEAM_MEMBER, Is.TEAM_LEADER}),
    "gitte": frozenset({Is.SUBSTITUTE}),
    "hanne": frozenset({Is.TEAM_MEMBER, Is.BARRED, Is.DISQUALIFIED}),
}
# To its case, whose caseworker Astrid is; Karen works in another team of the same house.
CASE: Mapping[str, frozenset[Is]] = {
    "astrid": frozenset({Is.CASEWORKER, Is.TEAM_MEMBER, Is.CENTRE_MEMBER, Is.TASK_HOLDER}),
    "bo": frozenset({Is.TEAM_MEMBER, Is.CENTRE_MEMBER}),
    "ditte": frozenset({Is.TEAM_MEMBER, Is.TEAM_LEADER, Is.CENTRE_MEMBER}),
    "gitte": frozenset({Is.SUBSTITUTE}),
    "hanne": frozenset({Is.TEAM_MEMBER, Is.CENTRE_MEMBER, Is.BARRED, Is.DISQUALIFIED}),
    "karen": frozenset({Is.CENTRE_MEMBER}),
    "nina": frozenset({Is.CENTRE_MEMBER}),
    "egon": frozenset({Is.OWNER}),
}
# To Astrid's team, and to a time of it; Nina heads its centre, Olaf is one of the direction.
TEAM: Mapping[str, frozenset[Is]] = {
    "astrid": frozenset({Is.TEAM_MEMBER}),
    "bo": frozenset({Is.TEAM_MEMBER}),
    "ditte": frozenset({Is.TEAM_MEMBER, Is.TEAM_LEADER}),
    "hanne": frozenset({Is.TEAM_MEMBER}),
    "maria": frozenset({Is.BOOKER}),
    "nina": frozenset({Is.HEAD_OF_CENTRE}),
    "olaf": frozenset({Is.DIRECTOR}),
}
SLOT = TEAM
# At the counter: the call centre meets everybody.
DESK: Mapping[str, frozenset[Is]] = {"ida": frozenset({Is.FRONT_DESK})}
# To a draft Egon draws of his own process.
DRAFT: Mapping[str, frozenset[Is]] = {"egon": frozenset({Is.OWNER, Is.AUTHOR})}
# To Egon's process itself; whoever works in Astrid's group may begin a case of it.
DEFINITION: Mapping[str, frozenset[Is]] = {"egon": frozenset({Is.OWNER})}
STARTERS = ("astrid", "bo", "carla", "ditte", "gitte", "hanne")
START: Mapping[str, frozenset[Is]] = {who: frozenset({Is.STARTER}) for who in STARTERS}
# What addresses name by a word, by the room or the one address: parts of the process every one of its drafts has.
NAMED: Mapping[str, Mapping[str, str]] = {
    "cases.entrance": {"key": "review", "element": "start"},
    "cases.begin": {"key": "review", "element": "start"},
    "rules": {"key": "review", "rule": "T1-01"},
    "portal": {"key": "review", "form_key": "assess", "name": "process", "element": "assess"},
    "portal.form": {"key": "review", "form_key": "assess"},
    "versions": {"key": "review", "number": "1"},
    "differences": {"key": "review"},
    "checks": {"code": "unreachable"},
    "draft_texts": {"key": "assess"},
    "draft_texts.station": {"key": "handling"},
    "draft_texts.save_station": {"key": "handling"},
    "draft_forms": {"key": "assess", "name": "granted"},
    "draft_terms": {"rule": "T1-01"},
    "draft_uses": {"kind": "form", "key": "assess"},
    "draft_preview": {"element": "assess", "seen_as": "caseworker"},
    "throughput": {"how": "csv"},
}
# To a note Astrid wrote.
NOTE: Mapping[str, frozenset[Is]] = {"astrid": frozenset({Is.SELF})}
ROLES: Mapping[str, tuple[Role, ...]] = {
    "egon": (Role.PROCESS_OWNER,),
    "frida": (Role.AUDITOR,),
    "ditte": (Role.TEAM_LEADER,),
    "ida": (Role.CALL_CENTRE,),
    "jan": (Role.ADMINISTRATOR,),
    "nina": (Role.CENTRE_MANAGER,),
    "olaf": (Role.CENTRE_MANAGER,),
}


def standing(table: Mapping[str, frozenset[Is]], who: str) -> frozenset[Is]:
    """How this person stands to it; whoever is not named stands in no relation."""
    return table.get(who, NOBODY)


def roles_of(who: str) -> tuple[Role, ...]:
    """The roles of this person; most are caseworkers."""
    return ROLES.get(who, (Role.CASEWORKER,))


@dataclass(frozen=True, slots=True)
class Things:
    """What there is to try: one case with all that hangs on it, by the names addresses give them."""

    ids: Mapping[str, str]


def fill(tx: Transaction, files: Files) -> dict[str, Things]:
    """The world: ``plain`` is a case as most are, ``protected`` one of a citizen whose address is protected."""
    cast = a_cast(tx)
    other = a_team(tx, "north-2", "ydelse", cast.north.centre)
    desk = a_team(tx, "call", "callcenter", a_centre(tx, "desk"))
    direction = a_team(tx, "direction", "direktion", a_centre(tx, "shared"))
    booking = a_team(tx, "book", "booking", a_centre(tx, "planning"))
    people = {person.login: person for person in cast.people}
    for login, team in {
        "gitte": cast.south,
        "hanne": cast.north,
        "karen": other,
        "ida": desk,
        "maria": booking,
        "nina": cast.leaders,
        "olaf": direction,
    }.items():
        people[login] = a_person(tx, login, *roles_of(login), teams=(team,))
    people["jan"] = a_person(tx, "jan", *roles_of("jan"))
    tx.flush()
    publish_review(tx, cast.egon)
    today = clock.today()
    away = Absence(id=new_id(), person_id=cast.astrid.id, substitute_id=people["gitte"].id, since=today, until=today)
    tx.add(away)
    return {
        kind: _things(tx, files, (cast, people), protected)
        for kind, protected in (("plain", False), ("protected", True))
    }


def _things(tx: Transaction, files: Files, who: tuple[Cast, Mapping[str, Person]], protected: bool) -> Things:
    cast, people = who
    astrid = cast.astrid
    citizen = a_citizen(
        tx, "Amina Khan", f"720387{2766 + protected}", address_protected=protected, address="Prøvegade 1"
    )
    case = a_running_case(tx, cast, caseworker=astrid, citizen=citizen)
    task = held_by(tx, astrid, the_task(tx, case))
    deadline = a_deadline(tx, case, clock.today() + timedelta(days=4), rule="T1-01")
    brother = people["hanne"].id
    conflict = ConflictOfInterest(
        id=new_id(), person_id=brother, citizen_id=citizen.id, ground="family", made_at=clock.now(), made_by_id=brother
    )
    note = Note(id=new_id(), case_id=case.id, written_by_id=astrid.id, written_at=clock.now(), words="Ringet.")
    contact = Contact(id=new_id(), case_id=case.id, part="employer", name="Kastanje Logistik ApS (demo)")
    paper, attached, kept = (_paper(files, case, key) for key in ("a-paper", "paper:attached", "kept"))
    attached.task_id, attached.scan, attached.file_name, attached.kind = task.id, "clean", "brev.pdf", "attachment"
    kept.kept_why, kept.to_part = "letter_unaddressed", "citizen"
    other = a_running_case(tx, cast, caseworker=astrid, citizen=citizen)
    tie = CaseLink(id=new_id(), case_id=case.id, other_id=other.id, kind="hand", made_at=clock.now())
    ahead = clock.now() + timedelta(days=2 + protected)
    slot = Slot(
        id=new_id(),
        team_id=case.team_id,
        starts_at=ahead,
        minutes=30,
        made_at=clock.now(),
    )
    for one in (conflict, note, contact, paper, attached, kept, tie, slot):
        tx.add(one)
    tx.flush()
    draft = open_draft(tx, cast.egon, "review", title="Rykker efter to dage")
    told = tx.session.query(Subscription).filter_by(case_id=case.id).first()
    named = {
        "case_id": case, "task_id": task, "deadline_id": deadline, "note_id": note, "contact_id": contact,
        "document_id": paper, "slot_id": slot, "subscription_id": told, "other_id": other,
        "attached": attached, "kept": kept, "draft_id": draft,
    }  # fmt: skip
    ids = {name: str(one.id) for name, one in named.items() if one is not None}
    return Things({**ids, "team_id": str(case.team_id), "step": task.step, "name": "received", "file": "process.bpmn"})


def _paper(files: Files, case: Case, key: str) -> Document:
    words = b"Et brev"
    return Document(
        id=new_id(), case_id=case.id, key=key, kind="letter", title_da="Et brev", title_en="A letter",
        hash=files.keep(words), size=len(words), made_at=clock.now(), pdf_hash=files.keep(b"%PDF-1.7"),
    )  # fmt: skip
