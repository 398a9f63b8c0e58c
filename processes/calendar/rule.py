"""One row of ``deadlines.toml``: what a statute or a measure says about one deadline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from processes.calendar.lengths import Length
from processes.language import Text

END_OF_DAY = time(23, 59)


class Kind(StrEnum):
    """Where a deadline comes from."""

    LAW = "law"  # statute or order
    MEASURE = "measure"  # good practice, a service standard or an owner's choice


class Days(StrEnum):
    """How days are counted."""

    CALENDAR = "calendar"
    WORKING = "working"
    MONTH_END = "month-end"  # calendar, and then the last day of the month it ends in


class Origin(StrEnum):
    """What an offset is measured from."""

    START = "start"
    DUE = "due"


class Transition(StrEnum):
    """What a change of law does to the cases that run on that day."""

    NEW_CASES_ONLY = "NEW_CASES_ONLY"
    ALL_CASES_FROM_DATE = "ALL_CASES_FROM_DATE"


class Bound(StrEnum):
    """Whom a deadline binds."""

    AUTHORITY = "authority"
    CITIZEN = "citizen"
    EMPLOYER = "employer"
    SELF_EMPLOYED = "self-employed"
    DOCTOR = "doctor"
    UNEMPLOYMENT_FUND = "unemployment-fund"
    PROVIDER = "provider"
    MANAGEMENT = "management"


# Whom a deadline must not end for on a day that is not worked (specification 0.3.4).
MOVED_FOR = frozenset({Bound.CITIZEN, Bound.EMPLOYER, Bound.SELF_EMPLOYED})


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure the rule is: its mark (specification 0.1), the source read, and whether a lawyer has confirmed it."""

    mark: str
    source: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """When the clock starts.

    ``expression`` is FEEL over the case's facts and answers a day or a moment. With ``elements`` the clock starts when
    the case leaves one of them, and the expression may use ``day`` and ``at``, the day and the moment that happened;
    without an expression it is that day. ``delivery`` is FEEL that answers how a letter was sent: then the clock
    starts on the day it has come. ``only_if`` (FEEL) must hold when the element is left. A clock that is ``fixed``
    keeps the day it started from even when the fact that gave it changes.
    """

    name: Text
    expression: str = ""
    elements: tuple[str, ...] = ()
    only_if: str = ""
    delivery: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Counting:
    """How the due day is found from the start.

    ``length_from`` (FEEL) answers a duration and ``due_from`` (FEEL) a day that stands instead when it is there.
    ``rounds`` are lengths from one and the same start, one for each time the duty is to be met; when all are used
    ``agreed`` (FEEL) answers the next day, and ``agreed_length`` after the last time when none was agreed.
    ``rings`` are several lengths that are reached one after the other whatever is done: the due day is the next.
    """

    length: Length
    days: Days = Days.CALENDAR
    first_day_counts: bool = False
    moves: bool = False
    at: time = END_OF_DAY
    length_from: str = ""
    due_from: str = ""
    rounds: tuple[Length, ...] = ()
    rings: tuple[Length, ...] = ()
    agreed: str = ""
    agreed_length: Length | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A named moment of a deadline: ``booking``, ``reminder``, ``hearing``; several offsets are rung one by one."""

    name: str
    offsets: tuple[Length, ...]
    origin: Origin = Origin.DUE
    days: Days = Days.CALENDAR
    at: time = END_OF_DAY


@dataclass(frozen=True, slots=True)
class Alert:
    """Who is told when: at a share of the time, or so many working days from the due day."""

    tell: str  # owner | team_leader | centre_manager | process_owner
    share: int | None = None  # per cent of the time from start to due
    offset: Length | None = None
    days: Days = Days.WORKING


@dataclass(frozen=True, slots=True)
class Course:
    """What keeps, restarts and pauses the clock: ids of elements the case leaves, and FEEL that must hold then."""

    kept_by: tuple[str, ...] = ()
    kept_if: str = ""
    restarts: bool = False  # after being kept it starts again
    restarted_by: tuple[str, ...] = ()
    paused_by: tuple[str, ...] = ()
    resumed_by: tuple[str, ...] = ()
    after_pause: Length | None = None  # what is given beyond the time that stood still


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """One deadline as one rule set has it. Rows with one id are variants: the first that applies is the one."""

    id: str
    name: Text
    kind: Kind
    statute: Text
    start: Start
    counting: Counting
    binds: tuple[Bound, ...]
    evidence: Evidence
    variant: str = ""
    rule_sets: frozenset[str] = frozenset()  # empty: every rule set
    valid_from: date | None = None
    valid_to: date | None = None
    transition: Transition = Transition.NEW_CASES_ONLY
    applies: str = ""  # FEEL over the case's facts
    course: Course = field(default_factory=Course)
    points: Mapping[str, Point] = field(default_factory=dict)
    alerts: tuple[Alert, ...] = ()
    expiry: Text = Text("", "")
    note: Text = Text("", "")
    watched: bool = True  # False: shown, but never called missed, since the case cannot see whether it was kept
    example: bool = False
    line: int | None = None

    @property
    def key(self) -> str:
        """The id, and the variant where there are several."""
        return f"{self.id}/{self.variant}" if self.variant else self.id

    @property
    def elements(self) -> frozenset[str]:
        """Every element of a diagram the row names."""
        course = self.course
        return frozenset(
            (*self.start.elements, *course.kept_by, *course.restarted_by, *course.paused_by, *course.resumed_by)
        )

    def belongs_to(self, rule_sets: frozenset[str]) -> bool:
        """Whether the rule is part of one of these rule sets."""
        return not self.rule_sets or bool(self.rule_sets & rule_sets)

    def is_valid(self, start: date, today: date) -> bool:
        """Whether the rule is in force for a clock that starts on ``start``.

        A rule that took over running cases asks about today instead: it holds from its first day, however old the case.
        """
        asked = today if self.transition is Transition.ALL_CASES_FROM_DATE else start
        return (self.valid_from is None or self.valid_from <= asked) and (
            self.valid_to is None or asked <= self.valid_to
        )

    def expressions(self) -> Mapping[str, str]:
        """Every FEEL expression of the row by its key, so that a check can read them before a case does."""
        by_key = {
            "start": self.start.expression,
            "starts_if": self.start.only_if,
            "delivery": self.start.delivery,
            "length_from": self.counting.length_from,
            "due_from": self.counting.due_from,
            "agreed": self.counting.agreed,
            "applies": self.applies,
            "kept_if": self.course.kept_if,
        }
        return {key: source for key, source in by_key.items() if source}
