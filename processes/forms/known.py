"""What conditions of a form may speak of: the case's facts with their days as days, and today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from processes import clock

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*[Z+-].*")


def known(facts: Mapping[str, Any] | None) -> dict[str, Any]:
    """The facts as FEEL wants them.

    Kept facts are JSON, where a day is ISO text: compared with an answered day it would be neither before nor after.
    """
    return {"today": clock.today(), **{name: _revived(value) for name, value in (facts or {}).items()}}


def _revived(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _revived(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_revived(one) for one in value]
    if not isinstance(value, str):
        return value
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
        if _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value).astimezone(clock.COPENHAGEN)
    except ValueError:
        return value
    return value
