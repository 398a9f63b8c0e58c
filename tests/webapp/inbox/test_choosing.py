"""Two texts for one question, field by field, tables too."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from processes.language import Locale
from processes.tasks.page import Draft, Known, TaskPage
from tests.webapp.test_fields import EVERY_KIND
from webapp.fields import Raw
from webapp.inbox.choosing import chosen, from_case, from_draft

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)


def told(draft: Raw | None = None, **values: Any) -> TaskPage:
    known = Known(values, {}, Draft(draft, NOW, NOW, 2, "") if draft is not None else None)
    empty: dict[str, Any] = {field.name: None for field in fields(TaskPage)}
    return TaskPage(**{**empty, "id": UUID(int=1), "facts": {}, "free": (), "form": EVERY_KIND, "known": known})


def test_only_what_differs_is_asked_about() -> None:
    page = told({"name": ["Amina"], "measures": ["mentor"], "steps.1.hours": ["12"]})
    here: Raw = {"name": ["Amina"], "measures": ["mentor", "praktik"], "steps.1.hours": ["22"]}
    assert [one.name for one in from_draft(page, here, Locale.DA)] == ["measures", "steps"]


def test_of_the_case_only_what_changed_is_asked_about() -> None:
    page = told(name="Amina Khan", category=2)
    (one,) = from_case(page, {"name": ["Amina"]}, ["name"], Locale.DA)
    assert (one.mine, one.theirs, one.other) == ("Amina", "Amina Khan", "known")


def test_the_chosen_text_replaces_the_other_whole() -> None:
    page = told({"steps.1.hours": ["12"], "name": ["Kladden"]})
    here: Raw = {"steps.1.hours": ["22"], "steps.2.hours": ["30"], "name": ["Her"], "_pick.steps": ["draft"]}
    picked = chosen(page, {**here, "_pick.name": ["mine"]})
    assert {name: values for name, values in picked.items() if name != "asked-questions"} == {
        "steps.1.hours": ["12"],
        "name": ["Her"],
    }


def test_where_nothing_was_written_elsewhere_there_is_nothing_to_choose() -> None:
    assert from_draft(told(), {"name": ["Amina"]}, Locale.DA) == ()
    assert chosen(told(), {"name": ["Amina"], "_pick.name": ["draft"]}).get("name") is None
