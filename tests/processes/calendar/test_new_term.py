"""Another term is written into the file beside the old one; the rest of the file stays as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from processes.calendar.new_term import NewTerm, new_key, with_new_term
from processes.calendar.rule import DeadlineRule, Transition
from processes.calendar.rulebook import read_deadlines

SHIPPED = sorted((Path(__file__).parents[3] / "bpmn").glob("*/deadlines.toml"))
YEAR = date(2027, 1, 1)


def rules(text: str) -> dict[str, DeadlineRule]:
    return {rule.key: rule for rule in read_deadlines(text.encode())}


@pytest.mark.parametrize("file", SHIPPED, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("transition", list(Transition))
def test_any_row_of_any_process_can_get_another_term_and_no_other_row_changes(
    file: Path, transition: Transition
) -> None:
    text = file.read_text(encoding="utf-8")
    before = rules(text)
    for key, rule in before.items():
        change = NewTerm("P99D", YEAR, transition)
        after = rules(with_new_term(text, rule, change))
        old, new = after.pop(key), after.pop(new_key(rule, change))
        assert new.counting.length.days == 99
        assert (old.valid_to, new.valid_from, new.transition) == (date(2026, 12, 31), YEAR, transition)
        assert (old.counting, old.name) == (rule.counting, rule.name)
        assert (new.name, new.statute, new.start, new.course, new.points) == (
            rule.name,
            rule.statute,
            rule.start,
            rule.course,
            rule.points,
        )
        untouched = {other: before[other] for other in before if other != key}
        assert {other: one.counting for other, one in after.items()} == {
            other: one.counting for other, one in untouched.items()
        }


def test_comments_and_the_order_of_the_rows_stay() -> None:
    text = '# words\n[[deadline]]\nid = "A-01"\nlength = "P1W" # a week\n\n# more\n[[deadline]]\nid = "A-02"\n'
    some = next(iter(rules(SHIPPED[0].read_text(encoding="utf-8")).values()))
    row = replace(some, id="A-01", variant="", line=2)
    changed = with_new_term(text, row, NewTerm("P2W", YEAR, Transition.NEW_CASES_ONLY))
    assert changed.startswith('# words\n[[deadline]]\nid = "A-01"\nvalid_to = 2026-12-31\nlength = "P1W" # a week\n')
    assert changed.endswith('\n[[deadline]]\nid = "A-02"\n')
    assert changed.index("# more") < changed.index("A-02")


def test_a_term_that_was_changed_before_can_be_changed_again() -> None:
    text = SHIPPED[0].read_text(encoding="utf-8")
    rule = next(iter(rules(text).values()))
    once = with_new_term(text, rule, NewTerm("P1W", YEAR, Transition.ALL_CASES_FROM_DATE))
    key = new_key(rule, NewTerm("P1W", YEAR, Transition.ALL_CASES_FROM_DATE))
    later = NewTerm("P2W", date(2028, 1, 1), Transition.ALL_CASES_FROM_DATE)
    twice = rules(with_new_term(once, rules(once)[key], later))
    assert twice[key].valid_to == date(2027, 12, 31)
    assert new_key(rules(once)[key], later) in twice
