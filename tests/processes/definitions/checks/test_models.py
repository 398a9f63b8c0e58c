"""Each decision table is read once, and what cannot be read has nothing in it."""

from __future__ import annotations

from processes.definitions.checks.models import decisions_in, model_of, problems_in
from tests.processes.rules.drawn import V15, decision, given, table_xml


def table(*rules: tuple[str, str]) -> bytes:
    body = given("age", "number") + decision("grade", table_xml(["age: number"], ["grade"], rules), ["age"])
    return f'<definitions xmlns="{V15}" id="m" name="m" namespace="urn:m">{body}</definitions>'.encode()


def test_the_same_file_is_read_once() -> None:
    assert model_of(table(("< 18", "1"))) is model_of(table(("< 18", "1")))


def test_its_decisions_are_told_unless_it_cannot_be_read() -> None:
    assert decisions_in(table(("-", "1"))) == {"grade"}
    assert decisions_in(b"<no") == decisions_in(table(("< ", "1"))) == frozenset()
    assert model_of(b"<no") is None


def test_what_is_doubtful_is_told_and_nothing_of_what_cannot_be_read() -> None:
    assert [one.code for one in problems_in(table(("< 18", "1"), ("> 18", "2")), ())] == ["table_gap"]
    assert problems_in(b"<no", ()) == problems_in(table(("< ", "1")), ()) == ()
