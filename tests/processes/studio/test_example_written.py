"""An invented case written down."""

from __future__ import annotations

import tomllib
from datetime import date

from processes.language import Text
from processes.store.transaction import Transaction
from processes.studio.example_written import written
from processes.studio.sandbox import bench
from processes.studio.save import save_files
from processes.studio.trying.play import play
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.invented import assessed, begun, jumped
from tests.situations import review


def test_what_is_written_down_turns_out_as_it_says(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    assessed(tx, cast.egon, draft.id)
    found = bench(tx, cast.egon, draft.id)
    said = tomllib.loads(written(found.library, "review", found.acts, Text("Afslag", "Refused")))
    assert said["title"] == {"da": "Afslag", "en": "Refused"}
    assert said["start"]["data"]["received"] == date(2026, 3, 2)
    assert said["start"]["expect"]["deadlines"] == [{"id": "T1-01", "due": date(2026, 3, 16)}]
    assert [one.get("do") for one in said["step"]] == [None, None, None, "assess"]
    assert said["step"][3]["expect"]["documents"] == ["answer"]
    assert said["step"][3]["expect"]["deadlines"] == [{"id": "T1-01", "running": False}]
    assert said["expect"] == {"ended": False}
    assert play(found.library, said, "review").differences == ()


def test_a_timer_that_comes_sooner_or_later_makes_it_differ(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    found = bench(tx, cast.egon, draft.id)
    said = tomllib.loads(written(found.library, "review", found.acts, Text("Rykker", "Reminder")))
    for after, code in (("P2D", "try.was_passed"), ("P4D", "try.not_open")):
        diagram = review().content[DIAGRAM].replace("P3D", after)
        save_files(tx, cast.egon, draft.id, {DIAGRAM: diagram}, draft.revision)
        told = play(bench(tx, cast.egon, draft.id).library, said, "review").differences
        assert told[0].code == code
