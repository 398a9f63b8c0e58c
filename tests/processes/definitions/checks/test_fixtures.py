"""Every finding has a folder that has it and one that has not."""

from __future__ import annotations

import pytest

from tests.processes.definitions.checks.fixtures import FIXTURES, codes


@pytest.mark.parametrize("code", sorted(FIXTURES))
def test_the_wrong_folder_has_the_finding_and_the_right_one_has_not(code: str) -> None:
    fixture = FIXTURES[code]
    assert code in codes(fixture.wrong)
    assert code not in codes(fixture.right)
