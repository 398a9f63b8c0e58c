"""Days from now as the calendar counts them: ``in_days(1)``, whatever the clocks do that night."""

from __future__ import annotations

from datetime import datetime, timedelta

from processes import clock


def in_days(number: int) -> datetime:
    """The same time of day in Copenhagen so many days from now (back, below nought): a day may have 23 hours, or 25."""
    return clock.now().astimezone(clock.COPENHAGEN) + timedelta(days=number)
