"""A world to measure lists in: 700 people in 35 teams and so many open tasks, made by COPY, not by walking cases."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import orjson
import psycopg

from processes import clock
from processes.access.permissions import Role
from processes.motion.due import FAR
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.sort_key import sort_key
from tests.bench.inbox_words import FIRST, LAST, PROCESSES, STEPS

TEAMS, WORKERS, CLERKS, PEOPLE = 34, 14, 40, 700
CLERKS_PART = 0.08  # of all tasks lie with the one team of clerks
# What a case remembers in real life: a few dozen facts.
FACTS = {f"fact{n}": f"værdi {n}" for n in range(30)}


@dataclass(frozen=True, slots=True)
class People:
    """Whoever the lists are measured for."""

    caseworker: UUID
    team_leader: UUID
    clerk: UUID


@dataclass(frozen=True, slots=True)
class Place:
    """A team with its people."""

    team: UUID
    centre: UUID
    people: tuple[UUID, ...]


class World:
    """Fills an empty, migrated database."""

    def __init__(self, connection: psycopg.Connection[Any], secret: CprSecret) -> None:
        self.connection = connection
        self.random = random.Random(20130403)  # the same world each time
        self.cipher = secret.seal("0101600000").cipher
        self.today = clock.today()
        self.versions: list[tuple[UUID, UUID]] = []
        self.places: list[Place] = []
        self.made = 0

    def people(self) -> People:
        """The organisation and its processes."""
        centres = [new_id() for _ in range(5)]
        self._copy(
            "centre",
            "id key name_da name_en",
            ((key, f"c{n}", f"Center {n}", f"Centre {n}") for n, key in enumerate(centres)),
        )
        teams = [(new_id(), centres[n % 5]) for n in range(TEAMS + 1)]
        named = (
            (key, f"t{n}", "ydelse" if n == TEAMS else f"group{n}", f"Team {n}", f"Team {n}", centre)
            for n, (key, centre) in enumerate(teams)
        )
        self._copy("team", "id key group name_da name_en centre_id", named)
        sizes = [WORKERS] * TEAMS + [CLERKS]
        leaders = [new_id() for _ in range(TEAMS)]
        members = [tuple(new_id() for _ in range(size)) for size in sizes]
        rest = [new_id() for _ in range(PEOPLE - TEAMS - sum(sizes))]
        everybody = [*leaders, *(one for some in members for one in some), *rest]
        self._copy(
            "person",
            "id login name sort_key title_da title_en locale roles shortcuts active session_epoch",
            (self._person(n, key, TEAMS) for n, key in enumerate(everybody)),
        )
        places = [(new_id(), key, team, False) for (team, _), some in zip(teams, members, strict=True) for key in some]
        places += [(new_id(), key, team, True) for (team, _), key in zip(teams, leaders, strict=False)]
        self._copy("membership", "id person_id team_id leads", places)
        self.places = [Place(team, centre, some) for (team, centre), some in zip(teams, members, strict=True)]
        self._processes()
        return People(members[0][0], leaders[0], members[TEAMS][0])

    def tasks(self, count: int) -> None:
        """So many open tasks more, each third case with two."""
        made = 0
        while made < count:
            batch = min(count - made, 20_000)
            self._batch(self.made, batch)
            self.made += batch
            made += batch
        self.connection.commit()
        self.connection.autocommit = True
        self.connection.execute("VACUUM ANALYZE")
        self.connection.autocommit = False

    def _person(self, n: int, key: UUID, leaders: int) -> tuple[Any, ...]:
        name = f"{FIRST[n % len(FIRST)]} {LAST[n * 7 % len(LAST)]}"
        role = Role.TEAM_LEADER if n < leaders else Role.CASEWORKER
        return (key, f"p{n}", name, sort_key(name), "Sagsbehandler", "Caseworker", "da", [role.value], True, True, 0)

    def _processes(self) -> None:
        now = clock.now()
        kinds = [(new_id(), new_id(), *one) for one in PROCESSES]
        self._copy(
            "definition",
            "id key title_da title_en start_groups",
            ((one, key, da, en, []) for one, _, key, da, en in kinds),
        )
        self._copy(
            "version",
            "id definition_id number hash main processes content note published_at",
            ((version, one, 1, key, key, [key], "{}", "", now) for one, version, key, _, _ in kinds),
        )
        self.versions = [(one, version) for one, version, *_ in kinds]

    def _batch(self, start: int, count: int) -> None:
        cases: list[tuple[Any, ...]] = []
        citizens: list[tuple[Any, ...]] = []
        deadlines: list[tuple[Any, ...]] = []
        tasks: list[tuple[Any, ...]] = []
        for n in range(start, start + count):
            if not cases or n % 4 != 3:
                self._case(n, cases, citizens)
            self._task(n, cases[-1], deadlines, tasks)
        self._copy(
            "citizen",
            "id cpr_cipher cpr_index cpr_masked name sort_key address address_protected phone email"
            " digital_post locale needs_assistance relatives",
            citizens,
        )
        self._copy(
            "case",
            "id number definition_id version_id condition citizen_id team_id centre_id caseworker_id"
            " opened_at facts state revision",
            cases,
        )
        self._copy(
            "deadline",
            "id case_id rule turn name_da name_en statute_da statute_en kind evidence verified binds"
            " watched start_day started_by due_day due_at counted_day explanation points alerts paused_days told"
            " revision",
            deadlines,
        )
        self._copy(
            "task",
            "id case_id version_id step element process name_da name_en group team_id assignee_id barred"
            " condition opened_at due_day deadline_id follow_up_on sort_at priority why revision",
            tasks,
        )

    def _case(self, n: int, cases: list[tuple[Any, ...]], citizens: list[tuple[Any, ...]]) -> None:
        definition, version = self.versions[n % len(self.versions)]
        with_clerks = self.random.random() < CLERKS_PART
        place = self.places[TEAMS] if with_clerks else self.places[n % TEAMS]
        name = f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"
        citizen = new_id()
        citizens.append(
            (
                citizen,
                self.cipher,
                f"{n:08d}".encode(),
                "010160-••••",
                name,
                sort_key(name),
                "",
                False,
                "",
                "",
                True,
                "da",
                False,
                [],
            )
        )
        opened = clock.now() - timedelta(days=self.random.randrange(1, 200))
        cases.append(
            (
                new_id(),
                f"2026-{n:06d}",
                definition,
                version,
                "running",
                citizen,
                place.team,
                place.centre,
                self.random.choice(place.people),
                opened,
                orjson.dumps(FACTS).decode(),
                b"-",
                1,
            )
        )

    def _task(self, n: int, case: tuple[Any, ...], deadlines: list[Any], tasks: list[Any]) -> None:
        due = self._due()
        deadline = new_id() if due else None
        at = datetime.combine(due, time(23, 59), clock.COPENHAGEN) if due else FAR
        if due:
            deadlines.append(_deadline(deadline, case[0], n, due, at))
        da, en = self.random.choice(STEPS)
        group = "borger" if self.random.random() < 0.12 else "sagsbehandler"
        holder = case[8] if self.random.random() < 0.7 else None
        later = self.today + timedelta(days=9) if self.random.random() < 0.05 else None
        why = orjson.dumps({"code": "task_completed", "name": {"da": "Visitér", "en": "Assess"}}).decode()
        tasks.append(
            (
                new_id(),
                case[0],
                case[3],
                f"s{n}",
                f"T{n % 40}",
                "main",
                f"{da} {n % 12 + 1}",
                f"{en} {n % 12 + 1}",
                group,
                case[6],
                holder,
                [],
                "open",
                case[9],
                due,
                deadline,
                later,
                at,
                0,
                why,
                1,
            )
        )

    def _due(self) -> date | None:
        chance = self.random.random()
        if chance < 0.2:
            return None
        low, high = (-20, 0) if chance < 0.26 else (0, 1) if chance < 0.3 else (1, 7) if chance < 0.4 else (7, 160)
        return self.today + timedelta(days=self.random.randrange(low, high))

    def _copy(self, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
        names = ", ".join(f'"{one}"' for one in columns.split())
        with self.connection.cursor() as cursor, cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row(row)


def _deadline(key: UUID | None, case: UUID, turn: int, due: date, at: datetime) -> tuple[Any, ...]:
    """One legal clock that runs, as a row."""
    return (
        key,
        case,
        "P4-10",
        turn,
        "Første opfølgningssamtale",
        "First follow-up interview",
        "Sygedagpengeloven § 13 b, stk. 1",
        "Sickness Benefit Act, section 13 b(1)",
        "law",
        "",
        True,
        "authority",
        True,
        due - timedelta(days=56),
        "SE1",
        due,
        at,
        due,
        "[]",
        "{}",
        "[]",
        0,
        "[]",
        1,
    )
