"""Words find tasks, cases and citizens, stemmed and half typed, and never more than the lists show."""

from __future__ import annotations

import pytest

from processes.language import Text
from processes.records import Case, Task
from processes.store.transaction import Transaction
from processes.tasks import inbox_search
from processes.tasks.inbox import Asked, List, inbox
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast


@pytest.fixture
def found(tx: Transaction, cast: Cast) -> dict[str, Task]:
    """Three tasks of the north team, one of the south."""
    wanted = {
        "amina": ("Amina Khan", cast.north, Text("Første opfølgningssamtale", "First follow-up interview")),
        "aase": ("Åse Østergaard-Bø", cast.north, Text("Vurdér ansøgninger", "Assess applications")),
        "bo": ("Bo Madsen", cast.north, Text("Skriv til lægen", "Write to the doctor")),
        "south": ("Amina Khan", cast.south, Text("Første opfølgningssamtale", "First follow-up interview")),
    }
    made = {}
    for n, (key, (name, team, step)) in enumerate(wanted.items()):
        case = a_case(tx, team=team, citizen=a_citizen(tx, name, f"720387276{n}"))
        case.number = f"2026-00042{n}"
        made[key] = a_task(tx, case, name=step)
    tx.flush()
    return made


def asked(tx: Transaction, cast: Cast, words: str) -> set[object]:
    return {row.id for row in inbox(tx, cast.astrid, Asked(List.ALL, words)).rows}


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("opfølgningssamtaler", {"amina"}),  # another form of the word
        ("SAMTALE", set()),  # Danish joins words, and stemming does not part them
        ("ansøgning", {"aase"}),
        ("ansøgn", {"aase"}),
        ("applications", {"aase"}),
        ("doctor", {"bo"}),
        ("lægen", {"bo"}),
        ("åse", {"aase"}),
        ("aase", {"aase"}),
        ("ØSTERG", {"aase"}),
        ("østergaard-bø", {"aase"}),
        ("kha", {"amina"}),
        ("amina opfølgn", {"amina"}),
        ("amina lægen", set()),
        ("amina med", {"amina"}),  # a word so small that it says nothing
        ("2026-000421", {"aase"}),
        ("000421", {"aase"}),
        ("421", {"aase"}),
        ("42", {"amina", "aase", "bo"}),
        ("sygedagpenge", {"amina", "aase", "bo"}),  # the process
        ("nobody", set()),
        ("' & | ! :* ( )", {"amina", "aase", "bo"}),  # nothing but signs asks for nothing
        ("%", {"amina", "aase", "bo"}),
    ],
)
def test_words_find(tx: Transaction, cast: Cast, found: dict[str, Task], words: str, keys: set[str]) -> None:
    assert asked(tx, cast, words) == {found[key].id for key in keys}


def test_names_too_many_to_carry_are_found_all_the_same(
    tx: Transaction, cast: Cast, found: dict[str, Task], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_search, "FEW", 0)
    assert asked(tx, cast, "østerg") == {found["aase"].id}
    assert asked(tx, cast, "amina opfølgn") == {found["amina"].id}


def test_search_keeps_to_the_list_and_to_what_one_may_see(tx: Transaction, cast: Cast, found: dict[str, Task]) -> None:
    assert asked(tx, cast, "amina") == {found["amina"].id}
    assert inbox(tx, cast.astrid, Asked(List.MINE, "amina")).rows == ()
    assert inbox(tx, cast.ditte, Asked(List.TEAM, "amina")).found == 1


def test_what_is_known_of_a_case_is_not_searched(tx: Transaction, cast: Cast, found: dict[str, Task]) -> None:
    case = tx.find(Case, found["amina"].case_id)
    case.facts = {"note": "diskusprolaps"}
    tx.flush()
    assert asked(tx, cast, "diskusprolaps") == set()
