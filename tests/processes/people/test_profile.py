"""One changes one's own profile, and only that."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, Invalid
from processes.people.profile import change_profile
from processes.store.transaction import Transaction
from tests.cast import a_cast
from tests.trail import trail


def test_astrid_chooses_english_and_no_shortcuts_and_it_is_noted(tx: Transaction) -> None:
    astrid = a_cast(tx).astrid
    change_profile(tx, astrid, astrid.id, locale="en", shortcuts=False)
    assert (astrid.locale, astrid.shortcuts) == ("en", False)
    assert [entry.facts for entry in trail(tx, "ProfileChanged")] == [{"what": ["locale", "shortcuts"]}]


def test_choosing_what_stands_already_notes_nothing(tx: Transaction) -> None:
    astrid = a_cast(tx).astrid
    change_profile(tx, astrid, astrid.id, locale=astrid.locale, shortcuts=astrid.shortcuts)
    assert trail(tx, "ProfileChanged") == []


def test_not_even_her_leader_changes_astrids_profile(tx: Transaction) -> None:
    cast = a_cast(tx)
    with pytest.raises(Forbidden):
        change_profile(tx, cast.ditte, cast.astrid.id, locale="en")
    assert cast.astrid.locale == "da"


def test_a_language_we_do_not_speak_is_refused(tx: Transaction) -> None:
    astrid = a_cast(tx).astrid
    with pytest.raises(Invalid) as refused:
        change_profile(tx, astrid, astrid.id, locale="de")
    assert refused.value.code == "locale_unknown"
