"""What a list may be narrowed by beside words and process: whose it is, which group, and the facts in its columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from processes.forms.field import Kind
from processes.language import Locale
from processes.tasks.inbox import Inbox
from processes.tasks.inbox_asked import FACT
from processes.tasks.inbox_columns import Column
from webapp import wording
from webapp.door import Visit
from webapp.inbox.headings import WITH_HOLDER


@dataclass(frozen=True, slots=True)
class Condition:
    """One fact to choose by: ``name`` as in the address; without options it is typed."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    value: str


def conditions(box: Inbox, visit: Visit) -> dict[str, Any]:
    """What the templates are given for them."""
    asked = {fact.column: fact.value for fact in box.asked.facts}
    facts = [_condition(one, asked.get(one.key, ""), visit.locale) for one in box.columns if _can_be_asked(one)]
    teams = {place.team.group: place.team for place in visit.person.places}
    named = [(key, team.name_en if visit.locale is Locale.EN else team.name_da) for key, team in teams.items()]
    return {
        "with_holder": box.which in WITH_HOLDER,
        "teams": named,
        "facts": facts,
        "own_facts": {one.name for one in facts},
    }


def _can_be_asked(column: Column) -> bool:
    return bool(column.choices) or column.kind in (Kind.TRUTH, Kind.TEXT)


def _condition(column: Column, value: str, locale: Locale) -> Condition:
    options = tuple((str(one.value), one.label.read(locale)) for one in column.choices)
    if column.kind is Kind.TRUTH:
        options = tuple((told, wording.plain(told == "true", locale).capitalize()) for told in ("true", "false"))
    return Condition(FACT + column.key, column.title.read(locale), options, value)
