"""One more diagram is put into a draft: it can be drawn, called, and stands in nobody's way."""

from __future__ import annotations

import pytest

from processes.engine import parse
from processes.errors import Forbidden, Invalid
from processes.language import Text
from processes.store.transaction import Transaction
from processes.studio.check import findings
from processes.studio.content import content_of
from processes.studio.diagram_new import add_diagram
from tests.cast import Cast
from tests.drafts import a_draft

TITLE = Text("Ring & spørg", "Call & ask")


def test_two_of_one_name_are_two_processes_of_the_draft(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert add_diagram(tx, cast.egon, draft.id, TITLE, draft.revision) == "call_ask.bpmn"
    assert add_diagram(tx, cast.egon, draft.id, TITLE, draft.revision) == "call_ask_2.bpmn"
    drawn = {name: text.encode() for name, text in content_of(tx, draft).items() if name.endswith(".bpmn")}
    assert {"review_call_ask", "review_call_ask_2"} <= set(parse(drawn).processes)
    assert not [one for one in findings(tx, cast.egon, draft.id) if one.is_fault and "call_ask" in one.file]


def test_its_name_is_in_both_languages_and_only_an_owner_puts_it_in(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Invalid) as refused:
        add_diagram(tx, cast.egon, draft.id, Text(" ", ""), draft.revision)
    assert [one.where for one in refused.value.problems] == ["diagram_da", "diagram_en"]
    with pytest.raises(Forbidden):
        add_diagram(tx, cast.frida, draft.id, TITLE, draft.revision)
