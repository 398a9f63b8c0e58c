"""A log is led over the diagram: what the engine did fits wholly, and where a case left the diagram is told."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select

from processes.engine.shapes import Element
from processes.errors import Invalid
from processes.language import Text
from processes.records import Case, Condition
from processes.store.transaction import transaction
from processes.throughput.choices import processes
from processes.throughput.mining.drawn import drawing
from processes.throughput.mining.net import net_of
from processes.throughput.mining.read_xes import OutsideTrace, read_xes
from processes.throughput.mining.replay import Break, Broke, Replayed, replay, where
from tests.processes.throughput.mining.logs import taken, written
from tests.processes.throughput.mining.nets import DIAGRAM


def played(*courses: str) -> Replayed:
    """These courses, a letter for each step, on the drawing of ``nets``."""
    elements = {
        key: Element(key, "p", "userTask", Text(f"Trin {key}", f"Step {key}")) for key in ("A", "B", "C", "D", "E", "R")
    }
    log = [OutsideTrace(str(n), tuple(f"step  {one.lower()}" for one in course)) for n, course in enumerate(courses)]
    return replay(net_of({"p.bpmn": DIAGRAM.encode()}, "p"), elements, log)


@pytest.mark.parametrize("course", ["ABCE", "ACBE", "ADE", "ADDE", "ARABCE", "ARARADE"])
def test_what_the_diagram_allows_fits(course: str) -> None:
    (found,) = played(course).courses
    assert (found.breaks, found.fitness) == ((), 1)


@pytest.mark.parametrize(
    ("course", "breaks"),
    [
        ("BCE", [Break(Broke.NO_WAY, 1, "step  b", "")]),
        ("ABE", [Break(Broke.NO_WAY, 3, "step  e", "step  b")]),
        ("ABCDE", [Break(Broke.NO_WAY, 4, "step  d", "step  c")]),
        ("AD", [Break(Broke.NO_END, 2, "step  d", "step  d")]),
        ("AXDE", [Break(Broke.NOT_DRAWN, 2, "step  x", "step  a")]),
    ],
)
def test_where_a_case_left_the_diagram_is_told(course: str, breaks: list[Break]) -> None:
    told = played(course, "ARABCE", "ADE")  # a log that tells of every step
    found = next(one for one in told.courses if one.cases == ("0",))
    assert list(found.breaks)[:1] == breaks
    assert found.fitness < 1


def test_what_no_case_of_a_log_tells_of_may_be_passed_in_silence() -> None:
    (found,) = played("BC").courses
    assert found.breaks == ()


def test_courses_are_gathered_the_worst_first_and_breaks_counted() -> None:
    told = played("ADE", "AXDE", "ADE", "AXDE", "ABCE")
    assert [(len(one.cases), bool(one.breaks)) for one in told.courses] == [(2, True), (2, False), (1, False)]
    assert (told.cases, told.fitting) == (5, 3)
    assert where(told) == [(Break(Broke.NOT_DRAWN, 0, "step  x", "step  a"), 2)]
    assert told.fitness == pytest.approx(1 - 2 / (2 * 5 + 2 * 4 + 5))


def test_an_empty_log_fits() -> None:
    assert (played().fitness, played().cases) == (1, 0)


def test_what_the_engine_did_fits_its_own_diagram(world: Engine) -> None:
    """Every case of the sample world, as our own log tells it."""
    with transaction(world) as tx:
        log = read_xes(written(tx, taken(tx, named=True)), "own.xes")
        process = next(one for one in processes(tx) if one.key == "sickness_follow_up")
        on = drawing(tx, process, None)
        files = {name: told.encode() for name, told in on.edition.content.items() if name.endswith(".bpmn")}
        told = replay(net_of(files, on.edition.plan.main), on.elements, log)
        finished = set(tx.execute(select(Case.number).where(Case.condition == Condition.FINISHED)).scalars())
    for course in told.courses:  # what a process of another owner does is not drawn here
        breaks = [one for one in course.breaks if one.how is not Broke.NOT_DRAWN]
        assert [one for one in breaks if one.how is not Broke.NO_END] == []
        if finished.intersection(course.cases):
            assert breaks == []
    assert told.fitting >= len(finished)


def test_a_log_of_something_else_is_given_up_before_it_takes_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("processes.throughput.mining.replay.PATIENCE", 20)
    with pytest.raises(Invalid) as refused:
        played(*("ADBE" * n for n in range(1, 9)))
    assert [one.code for one in refused.value.problems] == ["log_too_far"]
