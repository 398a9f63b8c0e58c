"""The form of an added step asks for one note and wants it."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.forms.answers import read_answers
from processes.motion.extra_form import ANSWER, extra_form


def test_the_note_is_asked_for_and_wanted() -> None:
    assert read_answers(extra_form(), {ANSWER: ["Lægen svarer"]}) == {ANSWER: "Lægen svarer"}
    with pytest.raises(Invalid):
        read_answers(extra_form(), {ANSWER: [""]})
