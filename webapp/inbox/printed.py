"""The rows of a list as HTML; a row is made anew only when the same reader would be told something else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from processes.tasks.inbox import Inbox, Row
from webapp.door import Visit
from webapp.inbox.lines import Line, lines

KEPT = 8192  # rows of about 2 KB: what a hundred people look at in one process
_kept: dict[tuple[Any, ...], Markup] = {}


@dataclass(frozen=True, slots=True)
class Printed:
    """Some rows of a page, for one reader."""

    rows: tuple[Row, ...]
    box: Inbox
    visit: Visit

    def html(self, line: Callable[[Line, Any, Any], Markup], given: dict[str, Any], own: list[str]) -> Markup:
        """Every row as the macro ``line`` tells it, given the words of the page and the titles of its own columns."""
        box, visit = self.box, self.visit
        around = str((visit.person.id, visit.locale, box.which, box.today, given["with"], own))
        keys = [(around, row.told()) for row in self.rows]
        told = {key: html for key in keys if (html := _kept.get(key)) is not None}
        fresh = [(key, row) for key, row in zip(keys, self.rows, strict=True) if key not in told]
        made = lines([row for _, row in fresh], box, visit) if fresh else []
        for (key, _), one in zip(fresh, made, strict=True):
            told[key] = line(one, given, own)
        if fresh:
            _keep({key: told[key] for key, _ in fresh})
        return Markup("").join([told[key] for key in keys])


def _keep(made: dict[tuple[Any, ...], Markup]) -> None:
    if len(_kept) + len(made) > KEPT:
        _kept.clear()
    _kept.update(made)
