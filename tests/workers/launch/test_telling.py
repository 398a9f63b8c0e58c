"""Telling: one line per step, and trouble as a sentence with the end of what was said."""

from __future__ import annotations

import os
import re
import sys

import pytest

from workers.launch.telling import TroubleError, run, step


def test_a_step_is_one_line_with_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    with step("words compiled"):
        pass
    assert re.fullmatch(r" *\d+\.\d s  words compiled \(0\.\d s\)\n", capsys.readouterr().out)


def test_a_step_that_fails_is_not_told_as_done(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(TroubleError), step("words compiled"):
        raise TroubleError
    assert capsys.readouterr().out == ""


def test_what_a_program_printed_is_handed_on() -> None:
    assert run([sys.executable, "-c", "print('done')"], "It failed.", environment=os.environ) == "done\n"


def test_trouble_is_the_sentence_and_the_end_of_what_was_said() -> None:
    script = "import sys; [print('line', n) for n in range(100)]; sys.exit('no way')"
    with pytest.raises(TroubleError) as trouble:
        run([sys.executable, "-c", script], "It failed.", environment=os.environ)
    lines = str(trouble.value).splitlines()
    assert lines[0] == "It failed."
    assert lines[-1] == "no way"
    assert len(lines) < 30
