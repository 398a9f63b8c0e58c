"""A rule in words, as one caseworker would tell it to another."""

from __future__ import annotations

import pytest

from processes.language import Text
from processes.rules.feel import compile_unary
from processes.rules.spoken import rule_words


@pytest.mark.parametrize(
    ("cell", "da", "en"),
    [
        ("> 50", "alder er over 50", "alder is above 50"),
        (">= 18", "alder er mindst 18", "alder is at least 18"),
        ("< 18.5", "alder er under 18,5", "alder is below 18.5"),
        ("<= 8", "alder er højst 8", "alder is at most 8"),
        ("= 5", "alder er 5", "alder is 5"),
        ("!= 5", "alder er ikke 5", "alder is not 5"),
        ("[1..5]", "alder er fra 1 til 5", "alder is from 1 to 5"),
        ("[1..5)", "alder er mindst 1 og under 5", "alder is at least 1 and below 5"),
        ("(1..5]", "alder er over 1 og højst 5", "alder is above 1 and at most 5"),
        ("(1..5)", "alder er over 1 og under 5", "alder is above 1 and below 5"),
        ('"ansat", "ledig", "syg"', "alder er ansat, ledig eller syg", "alder is ansat, ledig or syg"),
        ('not("ansat")', "alder er ikke ansat", "alder is not ansat"),
        ('not("a", "b")', "alder er hverken a eller b", "alder is neither a nor b"),
        ("not(true, false)", "alder er hverken ja eller nej", "alder is neither yes nor no"),
        ("true", "alder er ja", "alder is yes"),
        ("false", "alder er nej", "alder is no"),
        ("null", "alder er ikke oplyst", "alder is not given"),
        ('> @"P28D"', "alder er over 28 dage", "alder is above 28 days"),
        ('@"P1D"', "alder er 1 dag", "alder is 1 day"),
        ('@"PT2H"', "alder er PT2H", "alder is PT2H"),
        ('@"P1M", @"P5M"', "alder er 1 måned eller 5 måneder", "alder is 1 month or 5 months"),
        ('>= @"P2Y"', "alder er mindst 2 år", "alder is at least 2 years"),
        ('< @"2026-03-02"', "alder er under 2.3.2026", "alder is below 2026-03-02"),
        ("> limit", "alder: > limit", "alder: > limit"),
        ("[1..limit]", "alder: [1..limit]", "alder: [1..limit]"),
        ("-", "", ""),
    ],
)
def test_a_cell_in_words(cell: str, da: str, en: str) -> None:
    words = rule_words([(Text.of("alder"), compile_unary(cell))])
    assert (words.da, words.en) == (da, en)


def test_the_cells_of_a_rule_are_put_together() -> None:
    words = rule_words((Text.of(name), compile_unary(cell)) for name, cell in [("a", "> 1"), ("b", "-"), ("c", "true")])
    assert (words.da, words.en) == ("a er over 1 og c er ja", "a is above 1 and c is yes")


def test_each_language_calls_a_column_its_own_name_and_one_that_has_one_name_is_called_so_in_both() -> None:
    cells = [(Text("Hjælp", "Help"), compile_unary("not(true, false)")), (Text("Sats", ""), compile_unary("> limit"))]
    words = rule_words(cells)
    assert words.da == "Hjælp er hverken ja eller nej og Sats: > limit"
    assert words.en == "Help is neither yes nor no and Sats: > limit"
