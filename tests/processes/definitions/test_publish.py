"""Publishing: a frozen version that passed every check, made once, used by new cases only."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from processes.cases.opening import newest
from processes.definitions.package import Package, read_package
from processes.definitions.publish import must_pass, publish
from processes.errors import Forbidden, Invalid
from processes.motion.edition import edition_of
from processes.records import Definition, Version
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.processes.definitions.folders import folder
from tests.situations import a_running_case, publish_review, review
from tests.trail import trail


def leave(**changed: bytes) -> Package:
    """A small sound process, with these files instead."""
    return read_package("leave_request", {**folder(), **changed})


def other_words() -> Package:
    """The same process with another guide."""
    return leave(**{"texts.en.toml": b'assess = "Read the request twice."'})


def versions(tx: Transaction) -> int:
    """How many there are."""
    return tx.one(select(func.count()).select_from(Version))


def test_the_owner_publishes_a_first_version_and_it_is_noted(tx: Transaction, cast: Cast, monday: object) -> None:
    version = publish(tx, cast.egon, leave(), "the first")
    definition = tx.find(Definition, version.definition_id)
    assert (definition.key, definition.title.en, definition.kle) == ("leave_request", "Leave", "81.20.00")
    assert (definition.owner_id, definition.start_groups) == (cast.egon.id, ["office"])
    assert (version.number, version.note, version.published_by_id) == (1, "the first", cast.egon.id)
    assert definition.newest_id == version.id
    assert trail(tx, "VersionPublished")[0].facts == {
        "definition": "leave_request",
        "number": 1,
        "hash": version.hash,
    }


def test_publishing_the_same_again_changes_nothing(tx: Transaction, cast: Cast) -> None:
    first = publish(tx, cast.egon, leave())
    assert publish(tx, cast.egon, leave(), "again") is first
    assert (versions(tx), len(trail(tx, "VersionPublished"))) == (1, 1)


def test_a_change_is_the_next_version_and_going_back_one_more(tx: Transaction, cast: Cast) -> None:
    first = publish(tx, cast.egon, leave())
    second, third = publish(tx, cast.egon, other_words()), publish(tx, cast.egon, leave())
    assert [first.number, second.number, third.number] == [1, 2, 3]
    assert first.hash == third.hash != second.hash
    assert newest(tx, tx.find(Definition, first.definition_id)).id == third.id


def test_a_version_keeps_every_file_as_it_was(tx: Transaction, cast: Cast) -> None:
    version = publish(tx, cast.egon, leave())
    publish(tx, cast.egon, other_words())
    tx.session.refresh(version)
    assert version.content == dict(leave().content)
    assert read_package("leave_request", folder()).hash == version.hash
    assert edition_of(tx, version.id).plan.main == version.main


def test_a_running_case_stays_on_its_version(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx)
    case = a_running_case(tx, cast, citizen=citizen)
    mine = case.version_id
    files = {name: text.encode() for name, text in review().content.items()}
    files["texts.en.toml"] = files["texts.en.toml"].replace(b"Read the", b"Study the")
    published = publish(tx, cast.egon, read_package("review", files))
    assert published.number == 2
    assert case.version_id == mine
    assert a_running_case(tx, cast, citizen=citizen).version_id == published.id


def test_a_faulty_package_is_refused_with_every_fault_and_nothing_is_stored(tx: Transaction, cast: Cast) -> None:
    diagram = folder()["process.bpmn"].replace(b'<ag:form key="assessment"/>', b'<ag:form key="nowhere"/>')
    with pytest.raises(Invalid) as refused:
        publish(tx, cast.egon, leave(**{"process.bpmn": diagram}))
    assert refused.value.code == "package_refused"
    assert refused.value.facts["count"] == len(refused.value.problems) >= 1
    assert {problem.where for problem in refused.value.problems} == {"assess"}
    tx.flush()
    assert (versions(tx), tx.one(select(func.count()).select_from(Definition))) == (0, 0)
    assert trail(tx, "VersionPublished") == []


def test_a_sound_package_passes() -> None:
    must_pass(leave())


def test_only_its_owner_publishes_a_process_there_is_and_nobody_elses_manifest_helps(
    tx: Transaction, cast: Cast
) -> None:
    publish_review(tx, cast.egon)
    for person in (cast.astrid, cast.ditte, cast.frida):
        with pytest.raises(Forbidden):
            publish(tx, person, review())
        with pytest.raises(Forbidden):
            publish(tx, person, leave())
    assert versions(tx) == 1
