"""Names are ordered the Danish way by a key any database sorts rightly."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.store.sort_key import sort_key

LETTERS = string.ascii_letters + "æøåÆØÅéüáñ-' "


def test_ae_oe_and_aa_come_after_z_and_old_aa_is_aa() -> None:
    names = ["Ørsted", "Zahle", "Aagaard", "Ærø", "Anders", "Åkjær", "Bent"]
    assert sorted(names, key=sort_key) == ["Anders", "Bent", "Zahle", "Ærø", "Ørsted", "Aagaard", "Åkjær"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Åse", "Aase"),
        ("SØREN", "søren"),
        ("Anne-Marie", "Anne Marie"),
        ("O'Hara", "OHara"),
        ("André", "Andre"),
        ("Müller", "Myller"),
        ("Å", "A\u030a"),
    ],
)
def test_spellings_that_sort_alike_have_one_key(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@given(st.text(LETTERS, max_size=30))
def test_a_key_is_small_letters_and_single_spaces_so_that_every_collation_agrees(name: str) -> None:
    key = sort_key(name)
    assert set(key) <= set(string.ascii_lowercase + " ")
    assert "  " not in key
    assert key == key.strip()


@given(st.text("abcdefghijklmnopqrstuvwxyæøå", max_size=12), st.text("bcdefghijklmnopqrstuvwxyæøå", max_size=12))
def test_the_beginning_of_a_name_finds_it(start: str, rest: str) -> None:
    assert sort_key(start + rest).startswith(sort_key(start))
