"""Which cases the sample world has on its first day: whose, how old, and how each of them goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import Any

from processes import clock
from processes.calendar.workdays import ALMANAC
from processes.cases.opening import About
from processes.records import Citizen, Company, Person
from processes.sample.walk import Course, Report

DEFINITION = "sickness_follow_up"
NOTICE = "SE1_notice_from_employer"
RECOVERY = "recovery"
INTERVIEWS = (8, 13, 19, 25)  # weeks from the first absence day, itself counted (specification P4-10 and P4-15)

# What is answered everywhere, in words nobody could recognise anybody by.
ORDINARY: Mapping[str, Any] = {
    "paysWage": "true",
    "absenceType": "fuld",
    "employment": "ansat",
    "agreeEmployerInfo": "enig",
    "effectOnWork": "Kan ikke løfte eller stå længe ad gangen.",
    "expectedRecovery": ">8 uger",
    "partial": "ja senere",
    "otherChallenges": ["ingen"],
    "contactEmployer": "ja",
    "declaration": "true",
    "hours240": "true",
    "entitled": "true",
    "entitlementReason": "Beskæftigelseskravet er opfyldt efter indkomstregistret.",
    "restored": "true",
    "category": "2",
    "track": "ordinary",
    "form": "fremmøde",
    "room": "Lokale 2.14",
    "met": "true",
    "incapacity": "fuld",
    "sinceLast": "Det går langsomt fremad, og behandlingen fortsætter.",
    "treatmentPlan": "Forløb hos fysioterapeut; næste kontrol om en måned.",
    "workplace": "Arbejdspladsen kan tilbyde lettere opgaver og færre timer.",
    "categoryNow": "2",
    "measures": ["gradvis tilbagevenden"],
    "employmentReason": "Kontakten til arbejdspladsen holdes, og timerne sættes gradvis op.",
    "interdisciplinary": "false",
    "citizenInformed": "true",
    "workAbility": "Kan arbejde få timer om dagen med skånehensyn.",
    "considerations": "Ingen tunge løft.",
    "by": "sagsbehandler",
    "consent": "true",
    "employer_contact.outcome": "Arbejdsgiver kan tilbyde lettere opgaver og en gradvis tilbagevenden.",
    "normalHours": "37",
    "agreedWith": ["borger", "arbejdsgiver"],
    "visitation.reason": "Forløbet ventes at vare mere end otte uger, og der er brug for opfølgning.",
    "stillUnfit": "ja",
    "ground2": "ja",
    "prognosis": "Arbejdsevnen ventes afklaret inden for et halvt år.",
    "medicalBasis": "Lægeattest modtaget inden for de sidste tre måneder.",
    "outcome": "forlæng",
    "approved": "true",
    "heard": "true",
    "complaintGuidance": "true",
    "legalBasis": ["SDPL § 27"],
    "facts": "Lægeattesten, de holdte samtaler og planen for tilbagevenden.",
    "assessment": "Arbejdsevnen er ikke afklaret, og der er udsigt til, at den bliver det inden for fristen.",
    "citizenView": "Borgeren er enig.",
    "reviewNote": "Sagen er gennemgået; forløbet følger planen.",
}
SHORT = {"expectedRecovery": "<8 uger", "category": "1", "track": "short", "partial": "nej"}
GROUNDS = {f"ground{number}": "nej" for number in (1, 3, 4, 5, 6, 7)}
FUNCTIONS = (
    "Løft og lange vagter.",
    "Arbejde ved skærm hele dagen.",
    "Kørsel og levering.",
    "Stående arbejde ved disken.",
    "Rengøring af trapper.",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """So many cases whose first absence day lies ``days`` before today; ``notice`` days later they are reported."""

    name: str
    days: tuple[int, ...]
    notice: int
    wishes: Mapping[str, Any]
    slack: int = 2
    stays: bool = False  # nobody has done anything for the last week, so what was due then is late
    leaves: tuple[str, ...] = ()  # elements that wait for somebody
    recovers: int | None = None  # so many days before today


MIKKEL = (
    Kind("new", (9, 11), 4, {}),
    Kind("visitation", (13, 14, 18), 5, {}, leaves=("T4_2_confirm_track",)),
    Kind("short", (20, 24, 31), 7, SHORT),
    Kind("waiting", (26, 29, 33, 37, 40, 44), 10, {}),
    Kind("interview", (51, 52, 53, 55), 12, {}, slack=0),
    Kind("late", (60,), 12, {}, stays=True),
    Kind("return", (56, 57), 12, {}, slack=2),
    Kind("follow_up", (86, 88, 90), 14, {}, slack=0),
    Kind("loop", (65, 70, 79, 97, 105, 109), 14, {}, slack=1),
    Kind("reassessment", (152, 160), 14, GROUNDS, slack=1, leaves=("T4_18_reassessment",)),
    Kind("ruling", (164,), 14, GROUNDS, slack=1, leaves=("T4_20b_approve_ruling",)),
    Kind("extended", (180,), 14, GROUNDS, slack=1),
    Kind("recovered", (49, 68, 90), 10, {}, recovers=6),
)
OTHERS = (
    Kind("new", (8, 13), 4, {}),
    Kind("waiting", (30, 41), 10, {}),
    Kind("interview", (51, 54), 12, {}, slack=0),
    Kind("loop", (72, 100), 14, {}, slack=1),
)
COLLEAGUES = ("freja", "kirsten", "oliver", "ida", "ewa")


@dataclass(frozen=True)
class World:
    """Whom the cases are about and who works on them."""

    people: Mapping[str, Person]
    citizens: Sequence[Citizen]
    companies: Sequence[Company]
    starter: Person
    now: datetime


def how_many(size: int) -> int:
    """So many courses there are for a world of this size: never more than are described."""
    return min(size, sum(1 for _ in _described()))


def courses(world: World, size: int, chance: Random) -> list[Course]:
    """The courses of a world of this size, the oldest first, each for a citizen of its own."""
    described = list(_described())[:size]
    found = [
        _course(world, number, kind, days, world.people[login], chance)
        for number, (kind, days, login) in enumerate(described)
    ]
    return sorted(found, key=lambda course: course.begins)


def _described() -> Iterator[tuple[Kind, int, str]]:
    """Kind, age in days and caseworker, Mikkel's and his colleagues' mixed so that a small world has some of each."""
    own = [(kind, days, "mikkel") for kind in MIKKEL for days in kind.days]
    other = [(kind, days) for kind in OTHERS for days in kind.days]
    theirs = [(kind, days, COLLEAGUES[place % len(COLLEAGUES)]) for place, (kind, days) in enumerate(other)]
    every = max(len(own) // max(len(theirs), 1), 1)
    for place, one in enumerate(own):
        yield one
        if place % every == every - 1 and theirs:
            yield theirs.pop(0)
    yield from theirs


def _course(world: World, number: int, kind: Kind, days: int, caseworker: Person, chance: Random) -> Course:
    today = world.now.astimezone(clock.COPENHAGEN).date()
    first = today - timedelta(days=days)
    company = world.companies[chance.randrange(len(world.companies))]
    wishes = {**ORDINARY, **kind.wishes, "firstAbsenceDate": first.isoformat()}
    wishes["workFunctionsAffected"] = FUNCTIONS[number % len(FUNCTIONS)]
    if "expectedRecoveryDate" not in wishes:
        wishes["expectedRecoveryDate"] = (first + timedelta(days=45 if kind.wishes is SHORT else 200)).isoformat()
    wishes |= {
        "steps": _steps,
        "fullDate": partial(_from_today, 12),
        "slot": partial(_slot, first, kind.slack),
        "extendedTo": partial(_from_today, 26),
        "prognosisDate": partial(_from_today, 26),
    }
    reports = () if kind.recovers is None else (_recovery(today - timedelta(days=kind.recovers)),)
    return Course(
        definition=DEFINITION,
        start=NOTICE,
        begins=_morning(first + timedelta(days=kind.notice), chance),
        starter=world.starter,
        about=About(world.citizens[number].id, company.id, caseworker.memberships[0].team_id, caseworker.id),
        wishes=wishes,
        slack=kind.slack,
        leaves=frozenset(kind.leaves),
        no_later=today - timedelta(days=8) if kind.stays else None,
        reports=reports,
    )


def _morning(day: date, chance: Random) -> datetime:
    """A notice comes on a day when somebody is at work."""
    return datetime.combine(ALMANAC.next_open(day), time(8, chance.randrange(60)), clock.COPENHAGEN)


def _slot(first: date, slack: int) -> str:
    """The booked time: shortly before the next of the points at which the law asks for an interview."""
    today = clock.today()
    points = (ALMANAC.plus_working(first + timedelta(weeks=weeks, days=-1), -slack) for weeks in INTERVIEWS)
    day = next((point for point in points if point > today), ALMANAC.plus_working(today, 5))
    return f"{ALMANAC.next_open(day).isoformat()} 10:20"


def _from_today(weeks: int) -> str:
    return (clock.today() + timedelta(weeks=weeks)).isoformat()


def _steps() -> list[dict[str, str]]:
    """The way back to full hours, in three steps."""
    hours = ((1, "8"), (4, "18"), (8, "28"))
    told = {"tasks": "Lettere opgaver uden løft", "considerations": "Pauser efter behov"}
    return [{"fromDate": _from_today(weeks), "hours": number, **told} for weeks, number in hours]


def _recovery(day: date) -> Report:
    raw = {"type": "fuld", "date": day.isoformat(), "source": "borger"}
    return Report(datetime.combine(day, time(10, 15), clock.COPENHAGEN), RECOVERY, raw)
