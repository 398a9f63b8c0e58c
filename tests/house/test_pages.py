"""A page's own words never hide a function that every page has: what fails so fails on one page of one world only."""

from __future__ import annotations

import ast

from tests.house.tree import PROJECT
from webapp import rendering

GLOBALS = frozenset(
    "asset can day due hour moment said since text today unseen_notices url_for csrf_token _ gettext ngettext"
    " locale person demo moved here place".split()
)


def test_no_page_is_given_something_under_the_name_of_what_every_page_has() -> None:
    hidden = []
    for path in (PROJECT / "webapp").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "render_template":
                hidden += [f"{path.name}: {one.arg}" for one in call.keywords if one.arg in GLOBALS]
    assert hidden == []


def test_the_names_are_those_the_pages_have() -> None:
    told = {name for name in GLOBALS if hasattr(rendering, name)}
    assert {"asset", "can", "said", "text", "today", "unseen_notices"} <= told
