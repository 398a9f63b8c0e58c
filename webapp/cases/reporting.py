"""What may be reported to a case, with its form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from processes.cases.overview import CasePage
from processes.errors import Conflict, Problem
from processes.language import Locale
from webapp.fields import Filling, Raw, Sheet
from webapp.sheet import sheet

NOTHING = Sheet((), (), 0)


def reporting(
    told: CasePage, subscription_id: UUID, locale: Locale, raw: Raw | None = None, problems: Sequence[Problem] = ()
) -> dict[str, Any]:
    """What ``cases/report.html`` is given; ``Conflict("not_waiting")`` when the case waits for it no more."""
    event = next((one for one in told.events if one.subscription == subscription_id), None)
    if event is None:
        raise Conflict("not_waiting", case=str(told.id))
    filling = Filling(raw or {}, {}, told.facts, tuple(problems))
    return {"told": told, "event": event, "form": sheet(event.form, filling, locale) if event.form else NOTHING}
