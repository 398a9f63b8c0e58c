"""The same figures, slowly and plainly: read the trail from its first line to its last and keep count."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from processes.calendar.workdays import ALMANAC
from processes.clock import COPENHAGEN
from processes.motion.edition import edition_of
from processes.records import Case, Entry, Passage, Version
from processes.store.transaction import Transaction
from processes.throughput.shares import Measure
from tests.processes.throughput.worked import of_the_work

ENDS = {"CaseFinished": "finished", "CaseCancelled": "cancelled"}
HOW = {"DeadlineStarted": "running", "DeadlineKept": "kept", "DeadlineMissed": "missed"}
CLOCKS = {*HOW, "DeadlineLapsed", "DeadlineRecounted"}
Group = tuple[Measure, str, date, int]  # measure, key, day, value


def of_the_trail(tx: Transaction) -> Counter[Group]:
    """Every figure but those of steps and flows, from entries alone."""
    reader = _Reader(_rules_that_bind_us(tx))
    for entry in tx.execute(select(Entry).where(Entry.case_id.is_not(None)).order_by(Entry.id)).scalars():
        reader.read(entry)
    told = Counter((Measure(how), rule, due, 0) for (_, rule, *_), (how, due) in reader.clocks.items())
    late = Counter((Measure.LATE, which[1], reader.clocks[which][1], 0) for which in reader.late)
    return +reader.found + told + late


class _Reader:
    """Reads one line after the other."""

    def __init__(self, rules: set[str]) -> None:
        self.found: Counter[Group] = Counter()
        self.clocks: dict[tuple[Any, ...], tuple[str, date]] = {}  # by case, rule and turn
        self.late: set[tuple[Any, ...]] = set()
        self._kept: dict[tuple[Any, ...], date] = {}
        self._rules = rules
        self._opened: dict[Any, date] = {}
        self._came: dict[Any, date] = {}

    def read(self, entry: Entry) -> None:
        day, facts = _day(entry.at), entry.facts
        if entry.kind == "CaseStarted":
            self._opened[entry.case_id] = day
            self.found[Measure.STARTED, "", day, 0] += 1
            self.found[Measure.STANDING, "", day, 0] += 1
        elif entry.kind in ENDS:
            self._end(entry, facts.get("outcome") or ENDS[entry.kind], day)
        elif entry.kind == "TaskOpened":
            self._came[entry.task_id] = day
        elif entry.kind == "TaskCompleted":
            self.found[Measure.DONE, facts["element"], day, (day - self._came[entry.task_id]).days] += 1
        elif entry.kind in CLOCKS and facts["rule"] in self._rules:
            self._clock(entry, facts)

    def _end(self, entry: Entry, key: str, day: date) -> None:
        began = self._opened[entry.case_id]
        self.found[Measure.STANDING, "", began, 0] -= 1
        self.found[Measure.FINISHED, key, day, (day - began).days] += 1
        self.found[Measure.FINISHED_WORK, key, day, _working_days(began, day)] += 1
        for which, (how, _) in list(self.clocks.items()):
            if which[0] == entry.case_id:
                self.late.discard(which)
                if how == "running":
                    del self.clocks[which]

    def _clock(self, entry: Entry, facts: dict[str, Any]) -> None:
        due = date.fromisoformat(facts["due"])
        if entry.kind == "DeadlineRecounted":
            self._recount(entry, facts["rule"], date.fromisoformat(facts["before"]), due)
            return
        which = entry.case_id, facts["rule"], facts["turn"]
        if entry.kind == "DeadlineStarted" and which in self.clocks:  # the one before was missed, then withdrawn
            self.clocks[(*which, entry.id)] = self.clocks.pop(which)
        how = self.clocks.get(which, ("", due))[0]
        if entry.kind == "DeadlineKept":
            self._kept[which] = _day(entry.at)
            self.found[Measure.MARGIN, facts["rule"], due, (_day(entry.at) - due).days] += 1
        if entry.kind == "DeadlineMissed":
            self.late.add(which)
        if entry.kind in ("DeadlineKept", "DeadlineLapsed"):
            self.late.discard(which)
        if entry.kind == "DeadlineLapsed" and how == "running":
            del self.clocks[which]
        elif how != "missed" and entry.kind in HOW:
            self.clocks[which] = HOW[entry.kind], due

    def _recount(self, entry: Entry, rule: str, before: date, due: date) -> None:
        """A deadline counted anew to a day still to come has not run out; a kept one is judged by its new day."""
        for which, (how, was) in list(self.clocks.items()):
            if which[:2] != (entry.case_id, rule) or was != before:
                continue
            kept = self._kept.get(which)
            if kept is not None:
                self.found[Measure.MARGIN, rule, before, (kept - before).days] -= 1
                self.found[Measure.MARGIN, rule, due, (kept - due).days] += 1
                self.clocks[which] = "kept" if kept <= due else "missed", due
            elif due >= _day(entry.at):
                self.late.discard(which)
                self.clocks[which] = "running", due
            else:
                self.clocks[which] = how, due


def of_the_passages(tx: Transaction) -> Counter[Group]:
    """Steps, flows, and what still rests in an open case, one passage at a time."""
    found: Counter[Group] = Counter()
    still = {one.id for one in cases(tx) if one.is_open}
    for one in tx.execute(select(Passage).where(Passage.left_at.is_(None))).scalars():
        if one.case_id in still:
            found[Measure.RESTS, one.element, _day(one.entered_at), 0] += 1
    for one in tx.execute(select(Passage).where(Passage.left_at.is_not(None))).scalars():
        left, entered = one.left_at, one.entered_at
        assert left is not None
        if one.how == "taken":
            found[Measure.FLOW, one.element, _day(left), 0] += 1
        if one.how == "left" and left > entered:
            found[Measure.STEP, one.element, _day(left), (_day(left) - _day(entered)).days] += 1
    return found


def _rules_that_bind_us(tx: Transaction) -> set[str]:
    versions = tx.execute(select(Version.id)).scalars()
    rules = [rule for key in list(versions) for rule in edition_of(tx, key).deadlines]
    return {rule.key for rule in rules if rule.watched and "authority" in {one.value for one in rule.binds}}


def _working_days(since: date, until: date) -> int:
    return sum(ALMANAC.is_working(date.fromordinal(n)) for n in range(since.toordinal() + 1, until.toordinal() + 1))


def _day(moment: datetime) -> date:
    return moment.astimezone(COPENHAGEN).date()


def cases(tx: Transaction) -> list[Case]:
    """Every case there is."""
    return list(tx.execute(select(Case).order_by(Case.number)).scalars())


def of_the_rests(tx: Transaction) -> Counter[Group]:
    """What followed each rest, one case at a time."""
    found: Counter[Group] = Counter()
    for case in cases(tx):
        asked = select(Passage).where(Passage.case_id == case.id, Passage.how != "taken").order_by(Passage.id)
        rests = [one for one in tx.execute(asked).scalars() if one.left_at is None or one.left_at > one.entered_at]
        ended = sorted((one for one in rests if one.left_at), key=lambda one: (one.left_at or one.entered_at, one.id))
        for n, one in enumerate(ended):
            assert one.left_at is not None
            bears = n + 1 == len(ended) or ended[n + 1].left_at != one.left_at
            after = sorted(other.element for other in rests if bears and other.entered_at == one.left_at)
            way = "+".join(after) or ("." if one is ended[-1] and case.closed_at else "")
            rested = (_day(one.left_at) - _day(one.entered_at)).days
            back = "!" if one.how == "cancelled" else ""
            found[Measure.HOP, f"{one.element}{back}>{way}", _day(one.left_at), rested] += 1
        for moment in {one.entered_at for one in rests} - {one.left_at for one in ended}:
            way = "+".join(sorted(one.element for one in rests if one.entered_at == moment))
            found[Measure.HOP, f">{way}", _day(moment), 0] += 1
    return found


def of_the_sick(tx: Transaction) -> Counter[Group]:
    """Cases of somebody sick, one at a time."""
    found: Counter[Group] = Counter()
    for case in cases(tx):
        if not case.facts.get("firstAbsenceDate"):
            continue
        absent = date.fromisoformat(case.facts["firstAbsenceDate"])
        eighth, closed = absent + timedelta(weeks=8), _day(case.closed_at) if case.closed_at else None
        if closed is None:
            found[Measure.SICK, "", absent, 0] += 1
        if _day(case.opened_at) <= eighth and (closed is None or closed > eighth):
            found[Measure.WEEK_8, "", eighth, 0] += 1
    return found


def everything(tx: Transaction) -> Counter[Group]:
    """Every figure, slowly."""
    return of_the_trail(tx) + of_the_passages(tx) + of_the_rests(tx) + of_the_sick(tx) + of_the_work(tx)
