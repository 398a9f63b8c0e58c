"""What an example answers is put as the form asks for it."""

from __future__ import annotations

import pytest

from processes.studio.trying.library import Library
from processes.studio.trying.wishes import as_asked


@pytest.mark.parametrize(("said", "meant"), [("ja", True), ("nej", False), (True, True), ("måske", "måske")])
def test_yes_and_no_are_said_in_words(library: Library, said: object, meant: object) -> None:
    form = library.edition("review").forms["assess"]
    assert as_asked(form, {"granted": said}) == {"granted": meant}


def test_what_the_form_does_not_ask_for_stays_as_it_is(library: Library) -> None:
    form = library.edition("review").forms["assess"]
    assert as_asked(form, {"moon": 3}) == {"moon": 3}
