"""Examples are kept, changed and removed in the draft."""

from __future__ import annotations

import pytest

from processes.errors import Conflict, Forbidden, Invalid, NotFound, Stale
from processes.language import Text
from processes.store.transaction import Transaction
from processes.studio.example_keep import change_example, keep_example, must_be_readable, remove_example
from processes.studio.example_list import example_text, examples
from processes.studio.hold import hold
from tests.cast import Cast
from tests.drafts import a_colleague, a_draft
from tests.processes.studio.invented import begun

TITLE = Text("Afslag på én dag", "Refused in a day")


def test_one_click_makes_an_example_that_is_right(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Conflict):
        keep_example(tx, cast.egon, draft.id, TITLE)
    begun(tx, cast.egon, draft.id)
    assert keep_example(tx, cast.egon, draft.id, TITLE) == "refused_in_a_day"
    assert keep_example(tx, cast.egon, draft.id, TITLE) == "refused_in_a_day_2"
    assert keep_example(tx, cast.egon, draft.id, Text("Afslag på én dag", "")) == "afslag_paa_en_dag"
    assert all(one.result and one.result.is_right for one in examples(tx, cast.egon, draft.id))
    with pytest.raises(Invalid, match="example_untitled"):
        keep_example(tx, cast.egon, draft.id, Text(" ", "x"))


def test_an_example_is_changed_only_to_what_can_be_read(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    name = keep_example(tx, cast.egon, draft.id, TITLE)
    text = example_text(tx, cast.egon, draft.id, name)
    with pytest.raises(Invalid, match="toml_broken"):
        change_example(tx, cast.egon, draft.id, name, "[[", draft.revision)
    change_example(tx, cast.egon, draft.id, name, text.replace("ended = false", "ended = true"), draft.revision)
    (only,) = examples(tx, cast.egon, draft.id)
    assert only.result is not None
    assert [one.code for one in only.result.differences] == ["try.goes_on"]
    remove_example(tx, cast.egon, draft.id, name)
    remove_example(tx, cast.egon, draft.id, name)
    assert examples(tx, cast.egon, draft.id) == ()
    with pytest.raises(NotFound):
        change_example(tx, cast.egon, draft.id, name, text, draft.revision)


def test_whoever_may_only_look_or_comes_second_keeps_nothing(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    begun(tx, cast.frida, draft.id)
    with pytest.raises(Forbidden):
        keep_example(tx, cast.frida, draft.id, TITLE)
    begun(tx, olga, draft.id)
    hold(tx, cast.egon, draft.id)
    with pytest.raises(Stale):
        keep_example(tx, olga, draft.id, TITLE)


def test_everything_that_cannot_be_read_is_told_at_once() -> None:
    must_be_readable("[start]\non = 2026-03-02\n")
    with pytest.raises(Invalid) as refused:
        must_be_readable("[start]\nzzzz = 3\n")
    assert [one.code for one in refused.value.problems] == ["try.key_unknown", "try.no_day"]
    with pytest.raises(Invalid) as broken:
        must_be_readable("[start]\non = = 3\n")
    assert broken.value.problems[0].line == 2
