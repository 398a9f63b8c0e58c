"""Mending the text of an example: nothing else in it moves, remarks of its writer included."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest

from processes import clock
from processes.errors import NotFound
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.example_edit import (
    END,
    mend_example,
    with_end,
    with_new_step,
    with_step,
    without_expectation,
    without_step,
)
from processes.studio.example_run import examples_in
from processes.studio.save import save_files
from tests.bpmn.world import BPMN
from tests.cast import Cast
from tests.drafts import a_draft

TEXT = """# Why it is so
title = "R"

[start]
on = 2026-03-02
data = { received = 2026-03-02 }
[start.expect]
open = [{ task = "assess" }]

# the first step
[[step]]
days = 1
do = "assess"
answers = { granted = true, reason = "x" }
[step.expect]
open = [{ task = "approve" }, { task = "remind" }]
deadlines = { "T1-01" = 2026-03-16, "T1-02" = true }

# the second step
[[step]]
at = 2026-03-05T10:00:00
do = "approve"
expect = { documents = ["answer", "other"], ended = true }

# how it ends
[expect]
ended = "answered"
"""


def test_a_step_gets_another_day_and_other_answers() -> None:
    text = with_step(TEXT, 1, date(2026, 3, 9), {"granted": False, "amount": None})
    step = tomllib.loads(text)["step"][0]
    assert (step["on"], step["answers"], "days" in step) == (date(2026, 3, 9), {"granted": False}, False)
    text = with_step(text, 2, datetime(2026, 3, 6, 11, 30, tzinfo=clock.COPENHAGEN))
    assert "at = 2026-03-06T11:30:00\n" in text
    text = with_step(text, 0, date(2026, 3, 1), {"received": date(2026, 3, 1)})
    assert tomllib.loads(text)["start"]["data"] == {"received": date(2026, 3, 1)}
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        line for line in TEXT.splitlines() if line.startswith("#")
    ]
    assert with_step(TEXT, 1) == TEXT
    with pytest.raises(NotFound):
        with_step(TEXT, 3, date(2026, 3, 9))


def test_a_step_is_taken_out_with_what_was_to_be_true_after_it() -> None:
    before, after = tomllib.loads(TEXT), tomllib.loads(without_step(TEXT, 1))
    assert after == {**before, "step": before["step"][1:]}
    assert "# the second step" in without_step(TEXT, 1)
    assert "# how it ends" in without_step(TEXT, 2)
    with pytest.raises(NotFound):
        without_step(TEXT, 0)


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_step_is_put_in_behind_any_other(after: int) -> None:
    before, now = tomllib.loads(TEXT), tomllib.loads(with_new_step(TEXT, after, "call"))
    assert now["step"].pop(after) == {"do": "call"}
    assert now == before


def test_the_end_is_said_anew_or_for_the_first_time() -> None:
    assert tomllib.loads(with_end(TEXT, False))["expect"] == {"ended": False}
    alone = TEXT.partition("# how it ends")[0]
    assert tomllib.loads(with_end(alone, "withdrawn"))["expect"] == {"ended": "withdrawn"}


def test_one_thing_is_no_longer_asked_for_wherever_it_stands() -> None:
    less = tomllib.loads(without_expectation(TEXT, 1, "open", 0))["step"][0]["expect"]
    assert less["open"] == [{"task": "remind"}]
    less = tomllib.loads(without_expectation(TEXT, 1, "deadlines", 0))["step"][0]["expect"]
    assert less["deadlines"] == {"T1-02": True}
    less = tomllib.loads(without_expectation(TEXT, 2, "documents", 1))["step"][1]["expect"]
    assert less == {"documents": ["answer"], "ended": True}
    assert tomllib.loads(without_expectation(TEXT, 0, "open", 0))["start"].get("expect", {}) == {}
    assert tomllib.loads(without_expectation(TEXT, END, "ended", 0))["expect"] == {}
    assert tomllib.loads(without_expectation(TEXT, 1, "sent", 4)) == tomllib.loads(TEXT)


EXAMPLES = sorted(BPMN.glob("*/examples/*.toml"))


@pytest.mark.parametrize("path", EXAMPLES[::12], ids=lambda path: path.stem)
def test_every_example_we_ship_can_be_mended(path: Path) -> None:
    text = path.read_text()
    said = tomllib.loads(text)
    for number in range(1, len(said.get("step", [])) + 1):
        rest = [one for place, one in enumerate(said["step"], 1) if place != number]
        assert tomllib.loads(without_step(text, number)).get("step", []) == rest
        more = tomllib.loads(with_new_step(text, number, "call"))["step"]
        assert (more.pop(number), more) == ({"do": "call"}, said["step"])
        assert tomllib.loads(with_step(text, number, date(2030, 1, 1)))["step"][number - 1] != said["step"][number - 1]


def test_a_mended_example_is_saved_in_the_draft(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"examples/r.toml": TEXT}, 0)
    mend_example(tx, cast.egon, draft.id, "r", lambda text: with_end(text, False), draft.revision)
    assert examples_in(content_of(tx, draft))["r"] == with_end(TEXT, False)
