"""When a new task is due: the first of the legal clocks that its element, or the call it stands in, names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from processes import clock
from processes.clock import COPENHAGEN
from processes.engine.shapes import DeadlineUse, Element
from processes.forms.field import Kind
from processes.forms.prefill import prefilled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from processes.forms.form import Form

FAR = datetime(9999, 1, 1, tzinfo=UTC)  # sorts after everything that has a day


class Running(Protocol):
    """What is asked of the case's clocks."""

    def running(self, ref: str, point: str | None) -> tuple[UUID, date] | None:
        """The row and the day of this clock (or of one of its points), if it runs."""
        ...


@dataclass(frozen=True, slots=True)
class Due:
    """A task's legal day and the clock it comes from; both None when no law sets a day."""

    day: date | None
    deadline: UUID | None

    @property
    def sort_at(self) -> datetime:
        """The moment it is sorted by."""
        return datetime.combine(self.day, time(23, 59), COPENHAGEN).astimezone(UTC) if self.day else FAR

    def or_at(self, appointment: datetime | None) -> datetime:
        """The moment it is sorted by when there is an appointment: whichever comes first."""
        return min(self.sort_at, appointment) if appointment else self.sort_at


def appointment(form: Form | None, data: Mapping[str, Any]) -> datetime | None:
    """When the parties have agreed to meet: the moment a form is pre-filled with, if it names one to come.

    An interview's form asks when it was held and is pre-filled with the time that was booked (F1.5, F4.5).
    """
    for field in form.fields if form else ():
        if field.kind is Kind.MOMENT and field.prefill:
            value = prefilled(field, data)
            if isinstance(value, datetime) and value.tzinfo and value >= _midnight():
                return value
    return None


def _midnight() -> datetime:
    return datetime.combine(clock.today(), time(), COPENHAGEN)


def due(element: Element, scope: tuple[Element, ...], clocks: Running) -> Due:
    """The element's own clocks first; where it names none, those of the innermost call that does."""
    for place in (element, *reversed(scope)):
        found = sorted(_days(place.deadlines, clocks), key=lambda one: one[1])
        if found:
            return Due(found[0][1], found[0][0])
    return Due(None, None)


def _days(uses: Iterable[DeadlineUse], clocks: Running) -> Iterable[tuple[UUID, date]]:
    for use in uses:
        if use.use == "due":
            for ref in use.refs:
                running = clocks.running(ref, use.point)
                if running is not None:
                    yield running
