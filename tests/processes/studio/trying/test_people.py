"""The invented people of a tryout."""

from __future__ import annotations

from processes.studio.trying.people import CITIZENS, answer_for, born_with, citizen


def test_a_case_is_born_with_the_name_and_what_registers_would_say() -> None:
    facts = born_with(citizen("bent"))
    assert (facts["citizenName"], facts["digitalPost"]) == ("Bent Prøvesen", False)
    assert citizen("nobody") is CITIZENS[0]


def test_a_party_answers_itself_and_the_house_has_two_pairs_of_eyes() -> None:
    assert answer_for("borger") == ("borger",)
    assert len(answer_for("sygedagpengecentret")) == 2
    assert len(answer_for(None)) == 2
