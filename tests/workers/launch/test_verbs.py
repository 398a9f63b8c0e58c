"""The smaller verbs: what does not exist is answered with what does."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from workers.launch import verbs
from workers.launch.telling import TroubleError


def test_an_unknown_measurement_is_answered_with_those_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "engine.py").write_text('if __name__ == "__main__":\n    main()\n')
    (tmp_path / "figures.py").touch()
    monkeypatch.setattr(verbs, "BENCHES", tmp_path)
    with pytest.raises(TroubleError, match=r"no measurement speed\. There is: engine\."):
        verbs.bench(Namespace(name="speed", more=[]))


def test_a_suite_that_lies_nowhere_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dmn.py").write_text('if __name__ == "__main__":\n    main()\n')
    monkeypatch.setattr(verbs, "SUITES", tmp_path)
    with pytest.raises(TroubleError, match="There is no folder"):
        verbs.conformance(Namespace(suite="dmn", data=tmp_path / "nowhere", more=[]))


def test_a_suite_from_outside_must_be_said_where_it_lies_and_our_own_examples_need_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    called: list[list[str]] = []

    def call(command: list[object], _environment: dict[str, str]) -> int:
        called.append([str(one) for one in command])
        return 0

    monkeypatch.setattr(verbs, "set_up_python", lambda: None)
    monkeypatch.setattr(verbs, "_call", call)
    with pytest.raises(TroubleError, match="Say where the suite lies"):
        verbs.conformance(Namespace(suite="dmn", data=None, more=[]))
    assert verbs.conformance(Namespace(suite="cases", data=None, more=["--quiet"])) == 0
    assert [one[1:] for one in called] == [["-m", "tests.conformance.cases", "--quiet"]]
