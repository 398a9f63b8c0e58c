"""A no-show keeps no deadline, unless it is meant to and says why."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from processes.forms.form import Form
from tests.bpmn.world import BPMN, folders, shipped

MEANT: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("kept_by_no_show.toml").read_text("utf-8"))
CAME = "met"  # the question of every interview's form: did the citizen come?
STAYED_AWAY = "udeblivelse"  # what a form's choice is called that says that somebody did not
ROWS = sorted(str(path.parent.name) for path in BPMN.glob("*/deadlines.toml"))


@cache
def _told_at() -> dict[str, set[str]]:
    """Each element at which somebody may say that a person did not come, and by which word of its form."""
    found: dict[str, set[str]] = {}
    for folder in folders():
        package, plan = shipped(folder)
        for one in plan.elements.values():
            form = package.forms.get(one.form or "")
            words = set(_words(form)) if form else set()
            if words:
                found.setdefault(one.id, set()).update(words)
    return found


def _words(form: Form) -> Iterator[str]:
    for asked in form.fields:
        if asked.name == CAME or any(str(one.value).startswith(STAYED_AWAY) for one in asked.choices):
            yield asked.name


def kept_anyhow(rows: list[dict[str, Any]]) -> dict[str, set[str]]:
    """The rows of these that are kept at such an element, whatever was said there: their id, and the elements."""
    found: dict[str, set[str]] = {}
    for row in rows:
        asks = row.get("kept_if", "")
        told = {key for key in row.get("kept_by", ()) if any(word not in asks for word in _told_at().get(key, ()))}
        if told:
            found.setdefault(row["id"], set()).update(told)
    return found


def _rows(folder: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = tomllib.loads((BPMN / folder / "deadlines.toml").read_text("utf-8"))["deadline"]
    return read


@pytest.mark.parametrize("folder", ROWS)
def test_no_row_is_kept_by_a_no_show_but_those_that_are_meant_to(folder: str) -> None:
    assert set(kept_anyhow(_rows(folder))) == set(MEANT.get(folder, {}))


def test_those_that_are_meant_to_say_why() -> None:
    assert set(MEANT) <= set(ROWS)
    assert all(len(why) > 40 for rows in MEANT.values() for why in rows.values())


def test_a_row_that_lost_its_condition_is_found() -> None:
    interviews = [row for row in _rows("sickness_follow_up") if "met != false" in row.get("kept_if", "")]
    assert len(interviews) > 5
    assert kept_anyhow(interviews) == {}
    assert set(kept_anyhow([{**row, "kept_if": ""} for row in interviews])) == {row["id"] for row in interviews}
