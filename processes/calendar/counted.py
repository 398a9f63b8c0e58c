"""What counting a deadline gives: the due day and moment, and every step of the way as a code with its facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from processes.language import Text

Fact = str | int | bool | date | datetime | Text | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the explanation; the sentence of ``code`` is filled with ``facts``."""

    code: str
    facts: Mapping[str, Fact]

    def to_json(self) -> dict[str, Any]:
        """As plain JSON, to be kept in a row."""
        return {"code": self.code, "facts": {name: _plain(fact) for name, fact in self.facts.items()}}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Step:
        """What ``to_json`` wrote."""
        return cls(raw["code"], {name: _fact(value) for name, value in raw["facts"].items()})


def _plain(fact: Fact) -> Any:
    if isinstance(fact, datetime):
        return {"moment": fact.isoformat()}
    if isinstance(fact, date):
        return {"day": fact.isoformat()}
    if isinstance(fact, Text):
        return {"da": fact.da, "en": fact.en}
    return fact


def _fact(value: Any) -> Fact:
    if not isinstance(value, Mapping):
        return value  # type: ignore[no-any-return]  # JSON that _plain wrote holds nothing else
    if "moment" in value:
        return datetime.fromisoformat(value["moment"])
    if "day" in value:
        return date.fromisoformat(value["day"])
    return Text(value["da"], value["en"])


@dataclass(frozen=True, slots=True)
class Counted:
    """One deadline, counted.

    ``due_at`` is aware, in Copenhagen. ``moved_from`` is the day it would have ended on, had that been worked.
    ``last_working_day_before`` is there when the due day itself is not worked and does not move.
    """

    start: date
    due: date
    due_at: datetime
    moved_from: date | None
    last_working_day_before: date | None
    steps: tuple[Step, ...]
    start_at: datetime | None = None
