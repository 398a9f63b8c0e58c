"""The steps of a count are kept as JSON and come back as they were; every one has its sentence."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from processes.calendar.count import count
from processes.calendar.counted import Step
from processes.clock import frozen
from processes.language import Text
from tests.laws import rule
from webapp import wording

SOURCE = Path(__file__).parents[3] / "processes"
FACTS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=20),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.builds(Text, st.text(max_size=10), st.text(max_size=10)),
)


@given(st.dictionaries(st.text(max_size=8), FACTS, max_size=5))
def test_a_step_survives_being_kept(facts: dict[str, None]) -> None:
    step = Step("count.from_day", facts)
    assert Step.from_json(json.loads(json.dumps(step.to_json()))) == step


def test_every_step_has_its_sentence_in_both_languages() -> None:
    files = [*(SOURCE / "calendar").glob("*.py"), *(SOURCE / "motion").glob("clocks*.py")]
    codes = {code for file in files for code in re.findall(r'"(count\.[a-z_]+)"', file.read_text())}
    assert len(codes) > 15
    assert [code for code in codes if not wording.knows(code)] == []


def test_the_explanation_reads_as_a_caseworker_would_say_it() -> None:
    steps = count(rule("P4-10"), date(2016, 2, 1)).steps
    with frozen(datetime(2016, 3, 15, 8, tzinfo=UTC)):
        danish = " ".join(wording.sentence(step.code, step.facts, "da") for step in steps)
        english = " ".join(wording.sentence(step.code, step.facts, "en") for step in steps)
    assert danish == (
        "Talt fra mandag 1. februar (dag 1): første fraværsdag. 8 uger i kalenderdage: søndag 27. marts. "
        "Dagen er påskedag. Fristen binder kommunen og flytter ikke; sidste arbejdsdag før er onsdag 23. marts."
    )
    assert english == (
        "Counted from Monday 1 February (day 1): first absence day. 8 weeks in calendar days: Sunday 27 March. "
        "The day is Easter Sunday. The deadline binds the municipality and does not move; "
        "the last working day before is Wednesday 23 March."
    )


def test_a_citizens_deadline_says_where_it_moved() -> None:
    steps = count(rule("P4-07"), date(2026, 5, 28)).steps
    with frozen(datetime(2026, 5, 28, 8, tzinfo=UTC)):
        danish = " ".join(wording.sentence(step.code, step.facts, "da") for step in steps)
    assert danish == (
        "Talt fra dagen efter torsdag 28. maj: brevet sendt. 8 dage: fredag 5. juni. "
        "Dagen er grundlovsdag. Fristen binder borgeren og flytter til næste arbejdsdag: mandag 8. juni."
    )
