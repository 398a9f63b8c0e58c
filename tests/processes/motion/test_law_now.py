"""Law is not frozen with a diagram: newer rows hold for older cases, if their steps are there."""

from __future__ import annotations

from processes.motion.edition import Edition
from processes.motion.law_now import LawNow, law_now
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.situations import review

ROW = """
[[deadline]]
id = "T1-02"
name = { da = "Ny", en = "New" }
kind = "measure"
statute = { da = "x", en = "x" }
rule_sets = "all"
start = "received"
start_name = { da = "x", en = "x" }
length = "P3D"
binds = ["authority"]
mark = "D"
expiry = { da = "x", en = "x" }
kept_by = ["KEPT"]
"""


def edition(**deadlines: str) -> Edition:
    """The sample process with these changes in its deadlines."""
    content = dict(review().content)
    for before, after in deadlines.items():
        content["deadlines.toml"] = content["deadlines.toml"].replace(before, after)
    return Edition(new_id(), new_id(), 1, new_id().hex, content)


def with_row(kept_by: str) -> Edition:
    more = edition()
    content = {**more.content, "deadlines.toml": more.content["deadlines.toml"] + ROW.replace("KEPT", kept_by)}
    return Edition(new_id(), more.definition_id, 2, new_id().hex, content)


def lengths(law: LawNow) -> dict[str, int]:
    return {rule.key: rule.counting.length.days for rule in law.deadlines}


def test_the_newest_version_says_how_long() -> None:
    assert lengths(LawNow(edition(), edition(P14D="P30D"))) == {"T1-01": 30}


def test_a_row_that_waits_for_a_step_the_case_never_meets_does_not_hold() -> None:
    assert lengths(LawNow(edition(), edition(P14D="P30D", letter="new_step"))) == {"T1-01": 14}


def test_a_new_row_holds_if_its_steps_are_there() -> None:
    assert lengths(LawNow(edition(), with_row("letter"))) == {"T1-01": 14, "T1-02": 3}
    assert lengths(LawNow(edition(), with_row("new_step"))) == {"T1-01": 14}


def test_a_row_the_newest_version_has_dropped_stays_for_older_cases() -> None:
    assert lengths(LawNow(with_row("letter"), edition())) == {"T1-01": 14, "T1-02": 3}


def test_without_a_newer_version_the_own_one_holds(tx: Transaction) -> None:
    own = edition()
    assert law_now(tx, own, {}).newest is own
    assert law_now(tx, own, {own.definition_id: own.id}) == LawNow(own, own)
    assert len({LawNow(own, own), LawNow(own, own), LawNow(own, edition())}) == 2


def test_a_deadline_split_into_rows_the_case_cannot_meet_keeps_its_own_row() -> None:
    text = edition(letter="new_step").content["deadlines.toml"]
    head, row = text[: text.index("[[deadline]]")], text[text.index("[[deadline]]") :]
    named = 'id = "T1-01"'
    first, other = (row.replace(named, f'{named}\nvariant = "{one}"') for one in ("granted", "refused"))
    both = edition()
    newest = Edition(
        new_id(), both.definition_id, 2, new_id().hex, {**both.content, "deadlines.toml": f"{head}{first}\n{other}"}
    )
    assert lengths(LawNow(edition(), newest)) == {"T1-01": 14}
    met = first.replace("new_step", "letter")
    mixed = {**both.content, "deadlines.toml": f"{head}{met}\n{other}"}
    law = LawNow(edition(), Edition(new_id(), both.definition_id, 2, new_id().hex, mixed))
    assert lengths(law) == {"T1-01/granted": 14, "T1-01": 14}
