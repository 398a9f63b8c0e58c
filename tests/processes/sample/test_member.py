"""One invented employee."""

from __future__ import annotations

from processes.access.permissions import Role
from processes.language import Text
from processes.sample.member import PASSWORD, Member


def test_everybody_has_an_address_nobody_can_have_and_the_shared_password() -> None:
    member = Member("somebody", "Some Body", Text("Nogen", "Somebody"), Role.CASEWORKER)
    assert member.email == "somebody@jobcenter.example"
    assert member.password == PASSWORD
