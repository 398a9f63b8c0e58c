"""process.toml is read field by field, and every fault has its line."""

from __future__ import annotations

import pytest

from processes.definitions.manifest import SHARINGS, Stage, read_manifest
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.motion.sharing import Sharing
from tests.processes.definitions.folders import MANIFEST

HEAD = 'title = { da = "x", en = "y" }\nowner = "egon"\n'
WORDS = "".join(f'{name} = {{ da = "x", en = "y" }}\n' for name in ("name", "now", "next", "you"))


def problems(text: str) -> list[Problem]:
    with pytest.raises(Invalid) as refused:
        read_manifest(text.encode(), "process.toml")
    return list(refused.value.problems)


def test_all_of_it_is_read() -> None:
    manifest = read_manifest(f'{MANIFEST}[lanes]\nlane_office = "office"\n'.encode(), "process.toml")
    assert (manifest.owner, manifest.kle, manifest.retention) == ("egon", "81.20.00", "P5Y")
    assert manifest.lanes == {"lane_office": "office"}
    stage = manifest.stage("handling")
    assert isinstance(stage, Stage)
    assert stage.you == Text("Du venter.", "You wait.")
    assert manifest.stage("elsewhere") is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('kle = "32"', "manifest_kle"),
        ("kle = 32", "manifest_word"),
        ('retention = "five years"', "manifest_length"),
        ('start_groups = "office"', "manifest_words"),
        ("lanes = 1", "manifest_table"),
        ("stage = 1", "manifest_table"),
        ("surprise = 1", "manifest_unknown_key"),
        ('summary = { da = "x" }', "manifest_both_languages"),
    ],
)
def test_a_fault_is_told_with_its_line(line: str, code: str) -> None:
    assert [(problem.code, problem.line) for problem in problems(f"{HEAD}{line}\n")] == [(code, 3)]


def test_how_work_is_shared_is_said_by_lane_or_by_group() -> None:
    lanes = '[lanes]\nlane_office = "office"\n[assign]\n'
    read = read_manifest(f'{HEAD}{lanes}lane_office = "fewest"\noffice = "team"\n'.encode(), "process.toml")
    assert read.assign == {"lane_office": "fewest", "office": "team"}
    wrong = problems(f'{HEAD}{lanes}lane_office = "lottery"\nattic = "known"\n')
    assert [(one.code, one.line) for one in wrong] == [("manifest_assign_rule", 6), ("manifest_assign_lane", 7)]


def test_the_words_of_sharing_are_those_the_cases_know() -> None:
    assert set(SHARINGS) == set(Sharing)


def test_what_must_be_there_is_asked_for() -> None:
    assert {problem.facts["key"] for problem in problems("")} == {"title", "owner"}


def test_a_stage_has_its_three_lines_and_stands_once() -> None:
    assert {problem.code for problem in problems(f'{HEAD}[[stage]]\nkey = "a"\n')} == {"manifest_both_languages"}
    stage = f'[[stage]]\nkey = "a"\n{WORDS}'
    assert [problem.code for problem in problems(HEAD + stage + stage)] == ["manifest_stage_twice"]
