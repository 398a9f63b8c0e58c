"""A party's form is filled from what was typed, else what was saved, else what is known."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from processes.language import Locale
from processes.parties.page import page
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import inside, invited
from webapp.party.shown import NOTHING, shown


def _values(given: dict[str, Any]) -> dict[str, str]:
    return {one.name: one.value for section in given["form"].sections for one in section.questions}


def test_typed_goes_before_saved_and_saved_before_known(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    told = page(tx, inside(tx, who), who.token)
    known = replace(told, values={"reason": "Kendt"})
    saved = replace(known, draft={"reason": ["Gemt"]})
    assert _values(shown(known, Locale.DA))["reason"] == "Kendt"
    assert _values(shown(saved, Locale.DA))["reason"] == "Gemt"
    assert _values(shown(saved, Locale.DA, raw={"reason": ["Skrevet"]}))["reason"] == "Skrevet"
    assert shown(replace(told, form=None), Locale.DA)["form"] is NOTHING
