"""A legal clock between its row and its value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from processes.calendar.counted import Step
from processes.calendar.rule import DeadlineRule
from processes.motion.clocks_state import ClockState


def state_of(row: Mapping[str, Any]) -> ClockState:
    """The value of a row as PostgreSQL gives it in JSON."""
    return ClockState(
        id=UUID(row["id"]),
        rule=row["rule"],
        turn=row["turn"],
        rule_set=row["rule_set"],
        start=date.fromisoformat(row["start_day"]),
        started_by=row["started_by"],
        due=date.fromisoformat(row["due_day"]),
        due_at=datetime.fromisoformat(row["due_at"]),
        counted=date.fromisoformat(row["counted_day"]),
        steps=tuple(Step.from_json(step) for step in row["explanation"]),
        points={name: tuple(map(datetime.fromisoformat, moments)) for name, moments in row["points"].items()},
        alerts=tuple((who, datetime.fromisoformat(moment)) for who, moment in row["alerts"]),
        paused_on=_day(row["paused_on"]),
        paused_days=row["paused_days"],
        kept_at=_moment(row["kept_at"]),
        missed_at=_moment(row["missed_at"]),
        ended_at=_moment(row["ended_at"]),
        ended_by=row["ended_by"],
        by_hand=row["changed_by_id"] is not None,
    )


def columns(state: ClockState, rule: DeadlineRule | None) -> dict[str, Any]:
    """The columns of a clock's row. The rule's words are written with it, so that a later rule rewrites no past."""
    told = {
        "rule": state.rule,
        "turn": state.turn,
        "rule_set": state.rule_set,
        "start_day": state.start,
        "started_by": state.started_by,
        "due_day": state.due,
        "due_at": state.due_at,
        "counted_day": state.counted,
        "explanation": [step.to_json() for step in state.steps],
        "points": {name: [moment.isoformat() for moment in moments] for name, moments in state.points.items()},
        "alerts": [[who, moment.isoformat()] for who, moment in state.alerts],
        "paused_on": state.paused_on,
        "paused_days": state.paused_days,
        "kept_at": state.kept_at,
        "missed_at": state.missed_at,
        "ended_at": state.ended_at,
        "ended_by": state.ended_by,
        "next_at": _next(state),
    }
    return {**told, **_words(rule)} if rule else told


def _words(rule: DeadlineRule) -> dict[str, Any]:
    return {
        "name_da": rule.name.da,
        "name_en": rule.name.en,
        "statute_da": rule.statute.da,
        "statute_en": rule.statute.en,
        "kind": rule.kind.value,
        "evidence": rule.evidence.mark,
        "verified": rule.evidence.verified,
        "watched": rule.watched,
        "binds": ",".join(one.value for one in rule.binds),
    }


def _next(state: ClockState) -> datetime | None:
    """When somebody must look at it next: the earliest alert, or the due moment; nobody while it stands still."""
    if not state.runs or state.paused_on is not None:
        return None
    return min((state.due_at, *(moment for _, moment in state.alerts)))


def _day(raw: str | None) -> date | None:
    return date.fromisoformat(raw) if raw else None


def _moment(raw: str | None) -> datetime | None:
    return datetime.fromisoformat(raw) if raw else None
