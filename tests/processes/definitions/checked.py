"""The sound diagram, changed in one place, and what the checks then find."""

from __future__ import annotations

from collections.abc import Mapping

from processes.definitions.checks import Finding, Known, check_package
from processes.definitions.package import read_package
from tests.processes.definitions.folders import BROKEN, folder

SOUND = (BROKEN / "sound.bpmn").read_text(encoding="utf-8")
Files = Mapping[str, bytes]


def found(diagram: str, known: Known | None = None, files: Files | None = None) -> list[Finding]:
    """The findings in a folder with this diagram and these further files."""
    package = read_package("leave_request", {**folder(diagram.encode()), **(files or {})})
    return list(check_package(package, known))


def told(*pairs: str, known: Known | None = None, files: Files | None = None) -> set[tuple[str, str, str]]:
    """Severity, code and element of each finding after replacing text by text in the sound diagram."""
    diagram = SOUND
    for before, after in zip(pairs[::2], pairs[1::2], strict=True):
        assert before in diagram
        diagram = diagram.replace(before, after, 1)
    return {(finding.severity, finding.code, finding.where) for finding in found(diagram, known, files)}


def step(kind: str, inside: str, more: str = "") -> tuple[str, str, str, str]:
    """Replacements that make the user task another kind of step that says ``inside`` instead of its form."""
    begin = f'<{kind} {more} id="assess"'
    return ('<userTask id="assess"', begin, '<ag:form key="assessment"/>', inside)
