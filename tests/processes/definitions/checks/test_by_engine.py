"""What the engine refuses is a fault at the element, and ids are asked for across files."""

from __future__ import annotations

from processes.language import Text
from tests.processes.definitions.checked import SOUND, found, told


def test_what_the_engine_refuses_is_a_fault_at_the_element() -> None:
    assert ("fault", "unknown_reference", "start_assess") in told('targetRef="assess"', 'targetRef="asess"')


def test_the_same_id_in_two_files_is_told() -> None:
    other = SOUND.replace('id="leave_request"', 'id="another"').encode()
    faults = found(SOUND, files={"other.bpmn": other})
    assert {finding.code for finding in faults if finding.is_fault} == {"duplicate_across"}


def test_a_table_that_cannot_be_read_is_told_at_the_table() -> None:
    faults = [finding for finding in found(SOUND, files={"tables/broken.dmn": b"<definitions/>"}) if finding.is_fault]
    assert faults


def test_an_element_is_called_by_its_name_in_the_reader_s_language() -> None:
    broken = SOUND.replace("<flowNodeRef>assess</flowNodeRef>", "").replace('default="granted_no"', "")
    names = {finding.where: finding.facts["name"] for finding in found(broken)}
    assert (names["assess"], names["granted_no"]) == (Text("Vurder anmodning", "Assess request"), Text("nej", "no"))
