"""One process whole: every step with its texts, every deadline, form and table."""

from __future__ import annotations

import pytest

from processes.definitions.package import Package
from processes.definitions.portal.shown import diagrams, newest, shown, stages, tables
from processes.definitions.ship import folders
from processes.errors import NotFound
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.shipped import SHIPPED, shipped
from tests.situations import publish_package, publish_review

PACKAGES = [shipped(one.name) for one in folders(SHIPPED)]


def test_a_process_is_shown_with_all_it_holds(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    told = shown(tx, cast.astrid, "review")
    assert (told.title.da, told.owner, told.version, told.owns) == ("Ansøgning", "Egon", 1, False)
    assert shown(tx, cast.egon, "review").owns
    step = next(one for one in told.steps if one.id == "assess")
    assert (step.name.da, step.who.da, step.kind) == ("Vurdér ansøgning", "Sagsbehandling", "userTask")
    assert step.form in {one.key for one in told.forms}


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.key)
def test_of_every_shipped_process_each_diagram_has_its_file_and_each_step_its_name(
    tx: Transaction, cast: Cast, package: Package
) -> None:
    key = publish_package(tx, cast.egon, package).key
    edition = newest(tx, key)[2]
    drawn = diagrams(edition)
    assert drawn[0].process == edition.plan.main
    assert {one.file for one in drawn} == {name for name in edition.content if name.endswith(".bpmn")}
    assert all(step.name.da and step.name.en for one in drawn for step in one.steps)
    assert all(one.now and one.next for one in stages(edition))
    told = tables(edition)
    assert {id(edition.plan.tables[one.key]) for one in told} == set(map(id, edition.plan.tables.values()))
    assert len(told) == len({one.key for one in told}) == len(set(map(id, edition.plan.tables.values())))
    used = {step.table for one in drawn for step in one.steps if step.table}
    assert used <= {one.key for one in told}


def test_what_is_not_published_is_not_found(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(NotFound):
        shown(tx, cast.astrid, "none")
