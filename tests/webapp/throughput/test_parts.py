"""Every page of figures is found by standing in the package."""

from __future__ import annotations

from pathlib import Path

import webapp.throughput as package
from webapp.throughput.parts import PARTS


def test_every_file_of_the_package_is_a_part() -> None:
    files = {path.stem for path in Path(package.__file__).parent.glob("*.py")} - {"__init__", "parts"}
    assert {one.__name__.rpartition(".")[2] for one in PARTS} == files
