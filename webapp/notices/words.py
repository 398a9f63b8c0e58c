"""A notice as one line of the list: its facts are kept as JSON, so days in it are text."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from processes.notices.shown import NoticeShown
from webapp import wording
from webapp.language import reading

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def told(one: NoticeShown) -> str:
    """The sentence of a notice in the reader's language, days in words."""
    return wording.sentence(f"notice.{one.kind}", {name: _fact(value) for name, value in one.facts.items()}, reading())


def _fact(value: Any) -> Any:
    return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else value
