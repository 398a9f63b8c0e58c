"""Where something is used is told through the door."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.studio.test_drafts import begin
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_every_kind_is_listed_and_each_thing_has_its_uses(visit: Enter) -> None:
    egon = visit("egon")
    draft = begin(egon)
    for kind in ("form", "table", "deadline", "text", "fact"):
        assert egon.get(f"{draft}/where-used?kind={kind}").status == 200
    page = egon.get(f"{draft}/where-used/deadline/T1-01")
    assert "I denne kladde" in page.text
    assert page.words("//ul[contains(@class, 'ag-uses')]/li")
    assert egon.get(f"{draft}/where-used?kind=fact&key=amount").address == f"{draft}/where-used/fact/amount"
    assert egon.get(f"{draft}/where-used/moon/1").status == 404
    assert visit("astrid").get(f"{draft}/where-used").status == 403
