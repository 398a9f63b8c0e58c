"""A day as somebody typed it or chose it in a browser."""

from __future__ import annotations

from datetime import date

from processes.forms.single import YEARS


def typed_day(raw: str) -> date:
    """As ``date.fromisoformat``; raises ``ValueError`` also for a year around which no days can be counted."""
    day = date.fromisoformat(raw)
    if day.year not in YEARS:
        raise ValueError(raw)
    return day
