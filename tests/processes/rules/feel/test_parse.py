"""What is no expression is refused, with line and column; what is one becomes a tree with places."""

from __future__ import annotations

import pytest

from processes.rules.feel import FeelError, nodes
from processes.rules.feel.parse import MAX_SOURCE, parse, parse_tests


@pytest.mark.parametrize(
    ("source", "code", "line", "column"),
    [
        ("", "feel_empty", 1, 1),
        ("// only words", "feel_empty", 1, 1),
        ("1 +", "feel_unfinished", 1, 4),
        ("(1", "feel_unfinished", 1, 3),
        ("1 2", "feel_syntax", 1, 3),
        ("a and\n  )", "feel_syntax", 2, 3),
        ("1, 2", "feel_syntax", 1, 2),
        ("(1, 2)", "feel_tests_misplaced", 1, 1),
        ("1 + (1, 2)", "feel_tests_misplaced", 1, 5),
        ('@"monday"', "feel_bad_literal", 1, 1),
        ("1E999999", "feel_bad_literal", 1, 1),
        ("function(a) external {java: 1}", "feel_external", 1, 1),
        ("x instance of set<number>", "feel_type_unknown", 1, 15),
        ("x instance of set<a: number>", "feel_type_unknown", 1, 15),
        ("if 1 then 2", "feel_unfinished", 1, 12),
        ("a.", "feel_unfinished", 1, 3),
    ],
)
def test_what_is_no_expression_is_refused_with_its_place(source: str, code: str, line: int, column: int) -> None:
    with pytest.raises(FeelError) as fault:
        parse(source)
    assert (fault.value.code, fault.value.line, fault.value.column) == (code, line, column)


def test_too_long_and_too_deep_are_refused() -> None:
    with pytest.raises(FeelError, match="feel_too_long"):
        parse("1" * (MAX_SOURCE + 1))
    with pytest.raises(FeelError, match="feel_too_deep"):
        parse("1" + "+1" * 200)
    with pytest.raises(FeelError, match="feel_too_deep"):
        parse("[" * 200 + "]" * 200)


def test_a_date_that_is_written_out_is_a_literal() -> None:
    assert isinstance(parse('date("2026-03-02")'), nodes.Literal)
    assert isinstance(parse('date("no date")'), nodes.Call)
    assert isinstance(parse("date(1)"), nodes.Call)


def test_a_negative_number_is_a_literal() -> None:
    assert isinstance(parse("-5"), nodes.Literal)
    assert isinstance(parse("-a"), nodes.Negate)


def test_not_over_the_whole_cell_negates_its_tests() -> None:
    whole = parse_tests("not(1, 2)")
    assert whole.negated
    part = parse_tests("not(a) or b")
    assert not part.negated
    with pytest.raises(FeelError, match="feel_unfinished"):
        parse_tests("not(")


def test_chains_of_and_and_or_are_flat() -> None:
    chain = parse(" or ".join(["x = 1"] * 500))
    assert isinstance(chain, nodes.Either)
    assert len(chain.items) == 500
    assert chain.depth == 3


def test_the_body_of_a_loop_reaches_to_the_end() -> None:
    tree = parse("a and some x in y satisfies x > 1 and z")
    assert isinstance(tree, nodes.Both)
    assert isinstance(tree.items[1], nodes.Quantified)
