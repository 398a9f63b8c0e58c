"""Old Visio by libvisio's program: its outlines become figures and lines; where it is missing, that is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from processes.errors import Invalid
from processes.studio.importing.guess import understood
from processes.studio.importing.vsd import PROGRAM, can_read, read_vsd

BOX = "M{0},{1} L{2},{1} L{2},{3} L{0},{3} Z"
PAGE = f"""<svg:svg version="1.1" xmlns:svg="http://www.w3.org/2000/svg">
<svg:image x="1" xlink:href="data:image/jpeg;base64,AAAA"/>
<svg:g id="a"><svg:path d="M50,90 A10,10 0 1,1 40,80 A10,10 0 0,1 50,90 Z"/></svg:g>
<svg:text x="1" y="2"><svg:tspan>Start</svg:tspan></svg:text>
<svg:g id="b"><svg:path d="{BOX.format(90, 60, 165, 120)}"/><svg:path d="{BOX.format(120, 108, 130, 118)}"/></svg:g>
<svg:text x="1" y="2"><svg:tspan>Læs</svg:tspan> <svg:tspan>sagen</svg:tspan></svg:text>
<svg:path d="M50,90 L90,90"/>
<svg:g id="c"><svg:path d="M200,90 L230,60 L260,90 L230,120 Z"/></svg:g>
<svg:path d="M165,90 L200,90"/>
<svg:text x="1" y="2"><svg:tspan>videre</svg:tspan></svg:text>
</svg:svg>"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that answers what libvisio's does."""
    made = tmp_path / PROGRAM
    (tmp_path / "page").write_text(f"<!DOCTYPE html><html><body>{PAGE}</body></html>", encoding="utf-8")
    made.write_text(f'#!/bin/sh\ncat "{tmp_path / "page"}"\n')
    made.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.defpath)
    return made


@pytest.mark.usefixtures("program")
def test_outlines_words_and_lines_become_a_page() -> None:
    assert can_read()
    (page,) = read_vsd(b"old", "a.vsd")
    assert [(one.words, one.round, one.diamond) for one in page.figures] == [
        ("Start", True, False),
        ("Læs sagen", False, False),
        ("", False, True),
    ]
    assert [one.words for one in page.links] == ["", "videre"]
    model = understood(page)
    assert [one.kind for one in model.nodes.values()] == ["startEvent", "userTask"]
    assert [(one.source, one.target) for one in model.flows] == [("f1_1", "f1_2")]


def test_where_the_program_is_missing_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not can_read()
    with pytest.raises(Invalid) as refused:
        read_vsd(b"old", "a.vsd")
    assert refused.value.problems[0].code == "import_no_program"
    assert refused.value.problems[0].facts["program"] == PROGRAM


def test_a_program_that_fails_is_a_broken_file(program: Path) -> None:
    program.write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(Invalid) as refused:
        read_vsd(b"old", "a.vsd")
    assert refused.value.problems[0].code == "import_archive_broken"
