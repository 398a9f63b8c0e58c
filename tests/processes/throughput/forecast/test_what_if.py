"""What is asked must be something one could mean."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.throughput.forecast.what_if import LONGEST, MOST, WhatIf


def test_nothing_asked_is_as_it_is() -> None:
    assert not WhatIf().asks
    assert WhatIf(terms=(("P4-10", -14),)).asks
    assert not WhatIf(terms=(("P4-10", -14),)).moves_work
    assert WhatIf(gone=frozenset({"T1"})).moves_work
    assert WhatIf(capacity=80).moves_work


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(Invalid) as told:
        WhatIf(capacity=0, inflow=MOST + 1, terms=(("P4-10", LONGEST + 1),))
    assert {one.where for one in told.value.problems} == {"capacity", "inflow", "days"}
