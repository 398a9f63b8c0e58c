"""When a waiting timer is due: from an ISO literal or from FEEL, computed at entry and whenever it is asked for anew.

What a timer remembers is a list of four: due, armed (when the waiting began), last (the moment it last fired for), all
microseconds since 1970, and how many firings are left (None: no limit). A timer that was set by another rule than the
one that is drawn now, and is to keep it until it rings, remembers that rule as a fifth: its form and its expression.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from processes.engine.definitions import Wait
from processes.engine.expressions import element_of
from processes.engine.moments import Cycle, Span, local, read_cycle, read_moment, read_span, start_of
from processes.engine.token import Token
from processes.errors import EngineFault
from processes.rules.feel.values import YearsMonths

Memory = list[Any]
DUE, ARMED, LAST, LEFT, RULE = range(5)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


def arm(token: Token, wait: Wait) -> Memory:
    """Begin to wait: the timer's memory with its first due moment."""
    now = token.workflow.top_workflow.world.now
    memory: Memory = [None, _ticks(now), None, None]
    _count(token, wait, memory)
    return memory


def rearm(token: Token, wait: Wait, memory: Memory) -> bool:
    """After a firing: wait for the next one. Answers whether there is any more to wait for."""
    if wait.form != "cycle":
        return False
    memory[LAST] = memory[DUE] if memory[DUE] is not None else _ticks(token.workflow.top_workflow.world.now)
    forget(memory)
    left = memory[LEFT]
    if left is not None:
        memory[LEFT] = left - 1
        if left <= 1:
            return False
    _count(token, wait, memory)
    return True


def recount(token: Token, wait: Wait, memory: Memory) -> None:
    """A deadline may have moved: compute the due moment anew, without beginning to wait anew."""
    _count(token, wait, memory)


def rule_of(wait: Wait, memory: Memory) -> Wait:
    """What the timer counts by: the rule it keeps, else the one that is drawn."""
    return Wait("timer", form=memory[RULE][0], expression=memory[RULE][1]) if len(memory) > RULE else wait


def keep(memory: Memory, wait: Wait) -> None:
    """Until it rings the timer counts by this rule, whatever is drawn."""
    memory[RULE:] = [[wait.form, wait.expression]]


def forget(memory: Memory) -> None:
    """The timer counts by what is drawn."""
    del memory[RULE:]


def is_literal(wait: Wait) -> bool:
    """Whether the timer counts a length the diagram itself states."""
    return read_span(wait.expression) is not None or read_cycle(wait.expression) is not None


def due_at(memory: Memory) -> datetime | None:
    """The due moment on Copenhagen's clock; None: no moment until it is asked for anew."""
    due = memory[DUE]
    return None if due is None else local(_EPOCH + due * _TICK)


def _ticks(moment: datetime) -> int:
    return (moment.astimezone(UTC) - _EPOCH) // _TICK


def _moment(ticks: int) -> datetime:
    return _EPOCH + ticks * _TICK


def _count(token: Token, wait: Wait, memory: Memory) -> None:
    rule = rule_of(wait, memory)
    due = {"date": _date, "duration": _duration, "cycle": _cycle}[rule.form](token, rule, memory)
    memory[DUE] = None if due is None else _ticks(due)


def _date(token: Token, wait: Wait, memory: Memory) -> datetime | None:
    value = _value(token, wait, read_moment)
    return _as_moment(token, wait, value, memory)


def _duration(token: Token, wait: Wait, memory: Memory) -> datetime | None:
    value = _value(token, wait, read_span)
    span = _as_span(value)
    if value is not None and span is None:
        raise _unreadable(token, wait, value)
    return None if span is None else span.after(_moment(memory[ARMED] or 0))


def _cycle(token: Token, wait: Wait, memory: Memory) -> datetime | None:
    value = _value(token, wait, read_cycle)
    if isinstance(value, str):
        value = read_cycle(value) or read_moment(value) or value
    span = _as_span(value)
    cycle = Cycle(None, None, span) if span else value
    if isinstance(cycle, Cycle):
        return _repeated(cycle, memory)
    due = _as_moment(token, wait, value, memory)
    last = memory[LAST]
    return due if due is None or last is None or _ticks(due) > last else None


def _repeated(cycle: Cycle, memory: Memory) -> datetime:
    if memory[LEFT] is None and memory[LAST] is None:
        memory[LEFT] = cycle.times
    armed, last = _moment(memory[ARMED] or 0), memory[LAST]
    if last is not None:
        return cycle.span.following(cycle.start or armed, _moment(last))
    return cycle.start or cycle.span.after(armed)


def _value(token: Token, wait: Wait, literal: Any) -> Any:
    read = literal(wait.expression)
    if read is not None:
        return read
    scope = token.workflow
    facts, _ = scope.gathered(scope.attached_to(token) or token)
    return scope.script_engine.value(wait.expression, facts, element_of(token))


def _as_moment(token: Token, wait: Wait, value: Any, memory: Memory) -> datetime | None:
    if isinstance(value, str):
        value = read_moment(value) or read_span(value) or value
    if value is None:
        return None
    if isinstance(value, datetime):
        return local(value)
    if isinstance(value, date):
        return start_of(value)
    span = _as_span(value)
    if span is None:
        raise _unreadable(token, wait, value)
    return span.after(_moment(memory[ARMED] or 0))


def _as_span(value: Any) -> Span | None:
    if isinstance(value, Span):
        return value
    if isinstance(value, str):
        return read_span(value)
    if isinstance(value, YearsMonths):
        return Span(months=value.months)
    if isinstance(value, timedelta):
        # whole days are calendar days (P28D ends at the same time of day); what is left passes on the watch
        return Span(days=value.days, watch=timedelta(seconds=value.seconds, microseconds=value.microseconds))
    return None


def _unreadable(token: Token, wait: Wait, value: Any) -> EngineFault:
    return EngineFault("engine_timer_unreadable", element_of(token), expression=wait.expression, value=str(value))
