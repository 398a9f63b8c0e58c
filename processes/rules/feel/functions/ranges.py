"""Functions of ranges (DMN 1.5, 10.3.4.7); a point is a range that begins and ends with it."""

from __future__ import annotations

from typing import Any

from processes.rules.feel import nodes
from processes.rules.feel.errors import FeelError
from processes.rules.feel.functions.signature import builtin
from processes.rules.feel.operators import equal, less
from processes.rules.feel.parse import parse
from processes.rules.feel.values import Range


@builtin("range(from: string)")
def range_from_text(text: str) -> Range | None:
    """``range("[1..10)")``: the two ends must be literals."""
    try:
        node = parse(text)
    except FeelError:
        return None
    if not isinstance(node, nodes.RangeOf):
        return None
    if not isinstance(node.low, nodes.Literal) or not isinstance(node.high, nodes.Literal):
        return None
    low, high = node.low.value, node.high.value
    return Range(low, high, node.low_closed, node.high_closed) if less(low, high) is not None else None


def _span(value: Any) -> Range:
    return value if isinstance(value, Range) else Range(value, value, True, True)


def _below(one: Any, other: Any) -> bool:
    """``one < other``; ValueError, hence null, where they have no order."""
    answer = less(one, other)
    if answer is None:
        raise ValueError
    return answer


def _same(one: Any, other: Any) -> bool:
    answer = equal(one, other)
    if answer is None:
        raise ValueError
    return answer


def _before(one: Range, other: Range) -> bool:
    touching = one.high_closed and other.low_closed
    return _below(one.high, other.low) or (not touching and _same(one.high, other.low))


def _starts_no_later(one: Range, other: Range) -> bool:
    return _below(one.low, other.low) or (_same(one.low, other.low) and (one.low_closed or not other.low_closed))


def _ends_no_earlier(one: Range, other: Range) -> bool:
    return _below(other.high, one.high) or (_same(one.high, other.high) and (one.high_closed or not other.high_closed))


def _includes(one: Range, other: Range) -> bool:
    return _starts_no_later(one, other) and _ends_no_earlier(one, other)


def _same_start(one: Range, other: Range) -> bool:
    return _same(one.low, other.low) and one.low_closed == other.low_closed


def _same_end(one: Range, other: Range) -> bool:
    return _same(one.high, other.high) and one.high_closed == other.high_closed


@builtin("before(point1: point, point2: point)")
@builtin("before(point: point, range: range)")
@builtin("before(range: range, point: point)")
@builtin("before(range1: range, range2: range)")
def before(one: Any, other: Any) -> bool:
    """The first ends before the second begins."""
    return _before(_span(one), _span(other))


@builtin("after(point1: point, point2: point)")
@builtin("after(point: point, range: range)")
@builtin("after(range: range, point: point)")
@builtin("after(range1: range, range2: range)")
def after(one: Any, other: Any) -> bool:
    """The second ends before the first begins."""
    return _before(_span(other), _span(one))


@builtin("meets(range1: range, range2: range)")
def meets(one: Range, other: Range) -> bool:
    """The first ends with the very value the second begins with."""
    return one.high_closed and other.low_closed and _same(one.high, other.low)


@builtin("met by(range1: range, range2: range)")
def met_by(one: Range, other: Range) -> bool:
    """The second meets the first."""
    return meets(other, one)


@builtin("overlaps(range1: range, range2: range)")
def overlaps(one: Range, other: Range) -> bool:
    """The two have a value in common."""
    return not _before(one, other) and not _before(other, one)


@builtin("overlaps before(range1: range, range2: range)")
def overlaps_before(one: Range, other: Range) -> bool:
    """They overlap, the first begins earlier and does not end later."""
    return overlaps(one, other) and not _starts_no_later(other, one) and _ends_no_earlier(other, one)


@builtin("overlaps after(range1: range, range2: range)")
def overlaps_after(one: Range, other: Range) -> bool:
    """They overlap, the second begins earlier and does not end later."""
    return overlaps_before(other, one)


@builtin("finishes(point: point, range: range)")
@builtin("finishes(range1: range, range2: range)")
def finishes(one: Any, other: Range) -> bool:
    """The first ends the second."""
    return _same_end(_span(one), other) and _includes(other, _span(one))


@builtin("finished by(range: range, point: point)")
@builtin("finished by(range1: range, range2: range)")
def finished_by(one: Range, other: Any) -> bool:
    """The second ends the first."""
    return finishes(other, one)


@builtin("includes(range: range, point: point)")
@builtin("includes(range1: range, range2: range)")
def includes(one: Range, other: Any) -> bool:
    """The whole second lies in the first."""
    return _includes(one, _span(other))


@builtin("during(point: point, range: range)")
@builtin("during(range1: range, range2: range)")
def during(one: Any, other: Range) -> bool:
    """The whole first lies in the second."""
    return _includes(other, _span(one))


@builtin("starts(point: point, range: range)")
@builtin("starts(range1: range, range2: range)")
def starts(one: Any, other: Range) -> bool:
    """The first begins the second."""
    return _same_start(_span(one), other) and _includes(other, _span(one))


@builtin("started by(range: range, point: point)")
@builtin("started by(range1: range, range2: range)")
def started_by(one: Range, other: Any) -> bool:
    """The second begins the first."""
    return starts(other, one)


@builtin("coincides(point1: point, point2: point)")
@builtin("coincides(range1: range, range2: range)")
def coincides(one: Any, other: Any) -> bool:
    """The two are the same."""
    first, second = _span(one), _span(other)
    return _same_start(first, second) and _same_end(first, second)
