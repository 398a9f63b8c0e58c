"""An example is read generously, and what is not understood is told."""

from __future__ import annotations

from datetime import date

import pytest

from processes.studio.trying.differs import Unreadable
from processes.studio.trying.reading import read


def test_days_may_be_written_as_text_and_lengths_in_words() -> None:
    example = read(
        {
            "start": {"date": "2026-03-02"},
            "steps": [{"weeks": 4, "complete": "T4_11"}, {"after": "P2D", "message": "recovery"}],
            "end": {"ended": True},
        }
    )
    assert example.on == date(2026, 3, 2)
    assert [(one.did, one.after) for one in example.steps] == [("T4_11", ("P4W",)), ("recovery", ("P2D",))]
    assert example.named == ("T4_11",)


@pytest.mark.parametrize(
    ("step", "code"),
    [
        ({"do": "a", "message": "b"}, "try.both"),
        ({"on": "tomorrow"}, "try.day_unreadable"),
        ({"after": "4 weeks"}, "try.length_unreadable"),
        ({"zzzz": 3}, "try.key_unknown"),
        ({"answer": {}}, "try.key_misspelt"),
    ],
)
def test_what_is_not_understood_has_its_code(step: dict[str, object], code: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read({"start": {"on": date(2026, 3, 2)}, "step": [step]})
    assert code in [one.code for one in unreadable.value.problems]
