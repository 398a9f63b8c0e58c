"""Finding cases: what was asked, and what the page of found cases is given."""

from __future__ import annotations

from typing import Any

from flask import request

from processes.cases.search import FoundPage, Sought
from processes.cases.search_choices import choices
from webapp.cases.asked import id_of
from webapp.door import Visit

LONGEST = 100


def sought_now() -> Sought:
    """What the address asks for."""
    given = request.args
    return Sought(
        words=given.get("q", "").strip()[:LONGEST],
        process=given.get("process", ""),
        condition=given.get("condition", ""),
        centre=id_of(given.get("centre")),
        after=given.get("after", ""),
    )


def found(visit: Visit, page: FoundPage, sought: Sought, *, by_number: bool = False) -> dict[str, Any]:
    """The rows, how to come to the next ones, and what one may narrow by."""
    kept = {"q": sought.words, "process": sought.process, "condition": sought.condition, "centre": sought.centre}
    return {
        "rows": page.rows,
        "after": page.after,
        "sought": sought,
        "words": sought.words,
        "kept": {name: value for name, value in kept.items() if value},
        "choices": choices(visit.tx, visit.person),
        "by_number": by_number,
    }
