"""Every page of a draft begins alike; a tab shows when its page is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.webapp.studio.test_files import begun
from tests.webapp.visitor import Visitor
from webapp import wording
from webapp.studio.shell import KINDS, STEPS, TABS, kind_of

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("process.bpmn", "diagram"), ("tables/t.dmn", "table"), ("forms/f.json", "form"),
        ("examples/one.toml", "example"),
        ("_shared/deadlines.toml", "deadlines"), ("texts.da.toml", "texts_da"), ("strange.txt", "other"),
    ],
)  # fmt: skip
def test_a_file_is_called_what_it_is(name: str, kind: str) -> None:
    assert kind_of(name) == kind
    assert wording.knows(f"file.{kind}")


def test_every_tab_step_and_kind_has_its_words() -> None:
    codes = [f"tab.{one}" for one in ("overview", *TABS)] + [f"step.{one}" for one in STEPS]
    codes += [f"{when}.{one}" for when in ("now", "ahead") for one in STEPS[1:]] + [
        f"file.{one}" for one in KINDS.values()
    ]
    assert [one for one in codes if not wording.knows(one)] == []


def test_the_tab_one_is_on_is_marked_and_leads_nowhere_else(app: Flask, visit: Enter) -> None:
    draft, egon = begun(app), visit("egon")
    egon.get(draft)
    page = egon.follow("Kontrol")
    assert page.address == f"{draft}/checks"
    assert page.words("//nav[@class='ag-parts']//a[@aria-current='page']") == ["Kontrol"]
    assert page.words("//ol[contains(@class, 'ag-steps')]/li[@aria-current='step']/b") == ["1. Kladde"]
