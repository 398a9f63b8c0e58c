"""One step of an example with its own form."""

from __future__ import annotations

from datetime import date

import pytest

from processes.errors import Invalid, NotFound
from processes.store.transaction import Transaction
from processes.studio.example_step import example_step, typed_answers
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import a_draft
from tests.processes.studio.test_example_edit import TEXT


def test_it_stands_as_on_that_day_with_its_answers(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    valid = TEXT.replace('reason = "x"', 'reason = "Alt er i orden"')
    save_files(tx, cast.egon, draft.id, {"examples/r.toml": valid, "examples/torn.toml": "[["}, 0)
    start, assess, approve = (example_step(tx, cast.egon, draft.id, "r", number) for number in range(3))
    assert (start.form is not None, start.answers["received"]) == (True, date(2026, 3, 2))
    assert (assess.reached, assess.answers["granted"], assess.now.date()) == (True, True, date(2026, 3, 3))
    assert (approve.reached, approve.form, approve.now.hour) == (True, None, 10)
    assert typed_answers(assess, {"granted": ["false"], "reason": ["Der mangler bilag"]})["granted"] is False
    with pytest.raises(Invalid) as refused:
        typed_answers(assess, {"granted": ["false"], "reason": ["x"]})
    assert [one.where for one in refused.value.problems] == ["reason"]
    with pytest.raises(NotFound):
        example_step(tx, cast.egon, draft.id, "r", 3)
    with pytest.raises(Invalid, match="toml_broken"):
        example_step(tx, cast.egon, draft.id, "torn", 0)


def test_a_step_the_example_does_not_come_to_still_has_its_form(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    late = TEXT.replace('do = "approve"', 'do = "assess"')
    save_files(tx, cast.egon, draft.id, {"examples/r.toml": late}, 0)
    found = example_step(tx, cast.egon, draft.id, "r", 2)
    assert (found.form is not None, found.reached) == (True, False)
