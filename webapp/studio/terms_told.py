"""A deadline's reminders and alerts in words: ``påmindelse: 2 og 4 arbejdsdage efter start, kl. 8.00``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from processes.calendar.lengths import Length
from processes.calendar.rule import END_OF_DAY, DeadlineRule, Origin, Point
from processes.calendar.spoken import joined, length_words
from processes.language import Text
from webapp import wording


def points_told(rule: DeadlineRule) -> Mapping[str, Text]:
    """Each named moment of the deadline in words."""
    return {name: _point(point) for name, point in rule.points.items()}


def _point(point: Point) -> Text:
    moments = joined([_offset(offset, point) for offset in point.offsets])
    if point.at == END_OF_DAY:
        return moments
    return Text(f"{moments.da}, kl. {_hour(point.at)}", f"{moments.en}, at {_hour(point.at)}")


def _hour(at: time) -> str:
    return f"{at.hour}.{at.minute:02d}"


def _offset(offset: Length, point: Point) -> Text:
    from_start = point.origin is Origin.START
    if offset == Length():
        return wording.text("point.on_start" if from_start else "point.on_due")
    words = length_words(offset, point.days)
    way = "before" if offset.is_backwards else "after"
    said = wording.text(f"point.{way}_{point.origin.value}")
    return Text(said.read("da", length=words.da), said.read("en", length=words.en))
