"""What a page asks beside the start form."""

from __future__ import annotations

import json

from processes.forms.form import Form
from webapp.cases.subject import asks_cvr

TEXT = {"type": "string", "title": "x", "x-en": {"title": "x"}}


def form(*names: str) -> Form:
    """A form that asks these."""
    said = {"type": "object", "title": "x", "x-en": {"title": "x"}, "properties": dict.fromkeys(names, TEXT)}
    return Form.read(json.dumps(said), "x")


def test_a_form_that_asks_for_the_company_itself_may_be_about_no_citizen() -> None:
    assert asks_cvr(form("cvr"))
    assert not asks_cvr(form("received"))
    assert not asks_cvr(None)
