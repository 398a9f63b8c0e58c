"""A sample world says that its history is made up; a real one does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from processes.forms.identifiers import allow_samples, samples_allowed
from processes.throughput.generated import generated


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = samples_allowed()
    yield
    allow_samples(before)


@pytest.mark.parametrize("sample", [True, False])
def test_only_the_history_of_a_sample_world_is_called_made_up(sample: bool) -> None:
    allow_samples(sample)
    assert generated() is sample
