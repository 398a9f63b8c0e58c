"""One thing more is asked of an example: written where it belongs, refused in words, and nothing else moves."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from processes.errors import Invalid, NotFound
from processes.language import Text
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.example_edit import END
from processes.studio.example_expect import KINDS, Choice, Wanted, _row, asking, expect_more, with_expectation
from processes.studio.example_told import told
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import a_draft
from tests.processes.studio.test_example_edit import TEXT

FILE = "examples/more.toml"


def _expects(text: str, number: int) -> dict[str, Any]:
    said = tomllib.loads(text)
    found: dict[str, Any] = said if number == END else said["start"] if number == 0 else said["step"][number - 1]
    return dict(found["expect"])


def test_one_thing_more_stands_beside_what_was_asked_for_and_every_remark_stays() -> None:
    text = with_expectation(TEXT, 1, "has_open", {"task": "call"})
    assert _expects(text, 1)["open"] == [{"task": "approve"}, {"task": "remind"}, {"task": "call"}]
    text = with_expectation(text, 1, "deadlines", {"id": "T1-03", "due": date(2026, 3, 20)})
    assert _expects(text, 1)["deadlines"] == [
        {"id": "T1-01", "due": date(2026, 3, 16)},
        {"id": "T1-02", "running": True},
        {"id": "T1-03", "due": date(2026, 3, 20)},
    ]
    text = with_expectation(text, 2, "passed", "assess")
    assert _expects(text, 2) == {"documents": ["answer", "other"], "ended": True, "passed": ["assess"]}
    text = with_expectation(text, 0, "decisions", {"id": "d", "matched": [2]})
    assert _expects(text, 0) == {"open": [{"task": "assess"}], "decisions": [{"id": "d", "matched": [2]}]}
    text = with_expectation(text, END, "has_open", {"task": "call"})
    assert _expects(text, END) == {"ended": "answered", "has_open": [{"task": "call"}]}
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        line for line in TEXT.splitlines() if line.startswith("#")
    ]


def test_a_step_of_which_nothing_was_asked_is_asked_for_the_first_time() -> None:
    text = '[start]\non = 2026-03-02\n\n[[step]]\ndo = "assess"\n\n[[step]]\ndo = "approve"\n'
    assert _expects(with_expectation(text, 1, "passed", "grant"), 1) == {"passed": ["grant"]}
    assert "expect" not in tomllib.loads(with_expectation(text, 1, "passed", "grant"))["step"][1]
    assert _expects(with_expectation(text, END, "not_open", "assess"), END) == {"not_open": ["assess"]}


@pytest.mark.parametrize(
    ("number", "kind", "entry"),
    [
        (1, "has_open", {"task": "remind"}),
        (1, "deadlines", {"id": "T1-02", "running": False}),
        (2, "documents", "other"),
    ],
)
def test_what_is_asked_for_already_is_told(number: int, kind: str, entry: Any) -> None:
    with pytest.raises(Invalid) as refused:
        with_expectation(TEXT, number, kind, entry)
    assert refused.value.code == "expectation_there"


def test_an_owner_asks_for_what_the_draft_has_and_is_told_field_by_field(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    text = 'title = "R"\n\n[start]\non = 2026-03-02\ndata = { received = 2026-03-02, days = 3 }\n'
    seen = save_files(tx, cast.egon, draft.id, {FILE: text}, 0).revision
    choices = {kind: asking(tx, cast.egon, draft.id, "more", 0, kind).choices for kind in KINDS}
    assert "approve" in {one.key for one in choices["has_open"]}
    assert "letter" not in {one.key for one in choices["has_open"]}
    assert "letter" in {one.key for one in choices["passed"]}
    assert [one.key for one in choices["documents"]] == ["answer"]
    assert "T1-01" in {one.key for one in choices["deadlines"]}
    for wanted, field in (
        (Wanted(0, "has_open", "letter"), "what"),
        (Wanted(0, "deadlines", "T1-01", day="snart"), "day"),
    ):
        with pytest.raises(Invalid) as refused:
            expect_more(tx, cast.egon, draft.id, "more", wanted, seen)
        assert [one.where for one in refused.value.problems] == [field]
    expect_more(tx, cast.egon, draft.id, "more", Wanted(0, "deadlines", "T1-01", day="2026-03-16"), seen)
    assert _expects(content_of(tx, draft)[FILE], 0)["deadlines"] == [{"id": "T1-01", "due": date(2026, 3, 16)}]
    example = told(tx, cast.egon, draft.id, "more")
    assert example is not None
    assert [one.kind for one in example.steps[0].expects] == ["deadlines"]
    for number, kind in ((1, "passed"), (-2, "passed"), (0, "ended")):
        with pytest.raises(NotFound):
            asking(tx, cast.egon, draft.id, "more", number, kind)


def test_a_row_is_one_of_the_table_s_own_numbers() -> None:
    table = Choice("d", Text("Kategori", "Category"), rows=(1, 2, 12))
    assert (_row("", table), _row("12", table)) == ({}, {"matched": [12]})
    for said in ("3", "0", "1.0", "to", "²"):
        with pytest.raises(Invalid) as refused:
            _row(said, table)
        assert (refused.value.problems[0].where, refused.value.facts["rows"]) == ("row", ["1", "2", "12"])
