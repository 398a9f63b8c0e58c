"""All checks together: order, weight, and what cannot even be read."""

from __future__ import annotations

from pathlib import Path

from processes.definitions.checks import Known, Severity, check_folder, check_package
from processes.definitions.package import read_package
from tests.processes.definitions.checked import SOUND, found, told
from tests.processes.definitions.folders import folder


def test_the_sound_diagram_has_no_findings() -> None:
    assert told() == set()


def test_faults_come_before_warnings() -> None:
    diagram = SOUND.replace('<ag:text key="assess"/>', '<ag:text key="asess"/>').replace(
        '<ag:outcome code="granted"/>', ""
    )
    assert [finding.severity for finding in found(diagram)] == [Severity.FAULT, Severity.WARNING]


def test_a_folder_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    assert [finding.code for finding in check_folder(tmp_path)] == ["file_missing", "diagram_missing"]


def test_the_names_of_operations_alone_are_enough_to_ask() -> None:
    package = read_package("leave_request", folder())
    assert check_package(package, {"send"}) == check_package(package, Known(operations=frozenset({"send"})))


def test_the_folders_beside_it_are_the_processes_it_may_call(tmp_path: Path) -> None:
    call = SOUND.replace('<userTask id="assess"', '<callActivity calledElement="hearing" id="assess"')
    call = call.replace("</userTask>", "</callActivity>").replace('<ag:form key="assessment"/>', "")
    home = tmp_path / "leave_request"
    for name, content in folder(call.encode()).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(content)
    assert "called_missing" in {finding.code for finding in check_folder(home)}
    (tmp_path / "hearing").mkdir()
    beside = tmp_path / "hearing" / "process.bpmn"
    beside.write_text(SOUND.replace('id="leave_request"', 'id="hearing"'), encoding="utf-8")
    assert "called_missing" not in {finding.code for finding in check_folder(home)}
    assert "called_missing" in {finding.code for finding in check_folder(home, Known(processes=frozenset()))}
